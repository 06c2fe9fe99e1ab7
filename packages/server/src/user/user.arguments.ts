/** What the lists of users can be filtered by. */
import { ArgsType, Field, ID } from 'type-graphql';
import { PageArguments } from '../graphql/page.type.js';

@ArgsType()
export class TrashArguments extends PageArguments {
  @Field(() => String, { nullable: true })
  search?: string | null;
}

@ArgsType()
export class UsersArguments extends TrashArguments {
  @Field(() => ID, { nullable: true })
  hierarchyId?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  includeSubHierarchies?: boolean | null;

  @Field(() => ID, { nullable: true })
  roleId?: string | null;

  @Field(() => Boolean, { nullable: true })
  specialNeeds?: boolean | null;

  @Field(() => ID, { nullable: true })
  importRunId?: string | null;
}
