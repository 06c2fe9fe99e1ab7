/** What createUser and updateUser take. */
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType('MembershipInput')
export class MembershipInput {
  @Field(() => ID)
  hierarchyId: string;

  @Field(() => Boolean, { defaultValue: false })
  administrator: boolean;
}

@InputType('UserInput')
export class UserInput {
  @Field(() => String)
  username: string;

  @Field(() => String)
  userId: string;

  @Field(() => String)
  firstName: string;

  @Field(() => String)
  lastName: string;

  @Field(() => String)
  email: string;

  @Field(() => ID)
  roleId: string;

  @Field(() => [MembershipInput])
  memberships: MembershipInput[];

  @Field(() => String, { nullable: true })
  password?: string | null;

  @Field(() => Boolean, { nullable: true })
  specialNeeds?: boolean | null;

  @Field(() => Int, { nullable: true })
  extraTimePercentage?: number | null;

  @Field(() => String, { nullable: true })
  synchronisationKey?: string | null;

  @Field(() => String, { nullable: true })
  timeZone?: string | null;
}

@InputType('UserChangesInput')
export class UserChangesInput {
  @Field(() => String, { nullable: true })
  username?: string | null;

  @Field(() => String, { nullable: true })
  userId?: string | null;

  @Field(() => String, { nullable: true })
  firstName?: string | null;

  @Field(() => String, { nullable: true })
  lastName?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => ID, { nullable: true })
  roleId?: string | null;

  @Field(() => [MembershipInput], { nullable: true })
  memberships?: MembershipInput[] | null;

  @Field(() => Boolean, { nullable: true })
  specialNeeds?: boolean | null;

  @Field(() => Int, { nullable: true })
  extraTimePercentage?: number | null;

  @Field(() => String, { nullable: true })
  synchronisationKey?: string | null;

  @Field(() => String, { nullable: true })
  timeZone?: string | null;
}
