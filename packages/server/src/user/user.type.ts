/** A user in the schema: what is stored but for the password. */
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../graphql/page.type.js';
import { HierarchyObject } from '../hierarchy/hierarchy.type.js';

@ObjectType('Membership')
export class MembershipObject {
  @Field(() => HierarchyObject)
  hierarchy: HierarchyObject;

  @Field(() => Boolean, { description: 'May act on the users of this hierarchy and those below it, as far as the role allows.' })
  administrator: boolean;
}

@ObjectType('User')
export class UserObject {
  @Field(() => ID)
  id: string;

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

  @Field(() => Boolean)
  specialNeeds: boolean;

  @Field(() => Int, { nullable: true })
  extraTimePercentage: number | null;

  @Field(() => String, { nullable: true })
  synchronisationKey: string | null;

  @Field(() => String)
  timeZone: string;

  @Field(() => GraphQLDateTime)
  createdAt: Date;

  @Field(() => GraphQLDateTime)
  updatedAt: Date;

  @Field(() => GraphQLDateTime, { nullable: true })
  deletedAt: Date | null;
}

@ObjectType('UserConnection', { description: 'totalCount is exact up to 10,000; beyond, null.' })
export class UserConnection {
  @Field(() => [UserObject])
  nodes: UserObject[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int, { nullable: true })
  totalCount: number | null;
}
