/** The domain's lists of names as enumerations of the schema. */
import { PERMISSIONS, ROLE_TYPES } from '@intake/shared';
import { registerEnumType } from 'type-graphql';

/** An object as TypeGraphQL wants it, of names that mean themselves. */
export function enumOf<Name extends string>(names: readonly Name[]): Readonly<Record<string, Name>> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

export const RoleTypeEnum = enumOf(ROLE_TYPES);
export const PermissionEnum = enumOf(PERMISSIONS);

registerEnumType(RoleTypeEnum, { name: 'RoleType' });
registerEnumType(PermissionEnum, { name: 'Permission' });
