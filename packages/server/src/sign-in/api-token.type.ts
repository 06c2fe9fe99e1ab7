/** API tokens in the schema. */
import type { Permission } from '@intake/shared';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { PermissionEnum } from '../graphql/enums.js';
import { PageInfo } from '../graphql/page.type.js';

@ObjectType('NewApiToken')
export class NewApiToken {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  token: string;

  @Field(() => GraphQLDateTime)
  expiresAt: Date;
}

@ObjectType('ApiToken', { description: 'Acts for the user who made it, with no more than these permissions.' })
export class ApiTokenObject {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => [PermissionEnum])
  permissions: Permission[];

  @Field(() => GraphQLDateTime)
  createdAt: Date;

  @Field(() => GraphQLDateTime)
  expiresAt: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'To the minute or so; null for never.' })
  lastUsedAt: Date | null;

  userId: string;
}

@ObjectType('ApiTokenConnection')
export class ApiTokenConnection {
  @Field(() => [ApiTokenObject])
  nodes: ApiTokenObject[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}
