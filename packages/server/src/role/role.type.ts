/** A role in the schema, and what makes or changes one. */
import type { Permission, RoleType } from '@intake/shared';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PermissionEnum, RoleTypeEnum } from '../graphql/enums.js';

@ObjectType('Role')
export class RoleObject {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => RoleTypeEnum)
  type: RoleType;

  @Field(() => [PermissionEnum])
  permissions: readonly Permission[];
}

@InputType('RoleInput')
export class RoleInput {
  @Field(() => String)
  name: string;

  @Field(() => RoleTypeEnum)
  type: RoleType;

  @Field(() => [PermissionEnum])
  permissions: Permission[];
}
