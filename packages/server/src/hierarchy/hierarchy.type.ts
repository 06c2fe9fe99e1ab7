/** A hierarchy in the schema. */
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Hierarchy')
export class HierarchyObject {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => ID, { nullable: true })
  parentId: string | null;

  /** Where it is known already, such as in the history of imports. */
  path?: readonly string[];
}
