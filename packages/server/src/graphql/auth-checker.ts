/** Lets a resolver run only for whoever is signed in and has one of the permissions that @Authorized() names; none named: all who are. */
import type { Permission } from '@intake/shared';
import type { AuthCheckerFn } from 'type-graphql';
import type { Context } from './context.js';
import { refuse } from './errors.js';

/** Refuses with UNAUTHENTICATED or FORBIDDEN. */
export const authChecker: AuthCheckerFn<Context, Permission> = ({ context: { currentUser } }, permissions) => {
  const { role } = currentUser ?? refuse('UNAUTHENTICATED');
  const isAllowed = permissions.length === 0 || permissions.some((permission) => role.permissions.includes(permission));
  return isAllowed || refuse('FORBIDDEN');
};
