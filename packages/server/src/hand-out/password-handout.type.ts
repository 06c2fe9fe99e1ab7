/** Passwords to hand out, in the schema: where to fetch them. */
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('PasswordHandout')
export class PasswordHandout {
  @Field(() => String, {
    description: 'A path on this server to a workbook with the passwords: for whoever set them, once, for ten minutes.',
  })
  url: string;

  @Field(() => Int)
  users: number;

  @Field(() => GraphQLDateTime)
  expiresAt: Date;
}
