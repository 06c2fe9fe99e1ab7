/** The imports of a user: users themselves know none. */
import type { Permission } from '@intake/shared';
import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { UserObject } from '../user/user.type.js';
import type { ImportContext } from './import-context.js';
import { DEFAULT_IMPORTS, importsOfUser } from './imports-of-user.js';
import { UserImportObject } from './user-import.type.js';

/** A user's imports of thirty days are looked through for the newest: the limit of a request's cost leaves a page of users, no long list. */
const COST = 1000;

@Resolver(() => UserObject)
export class ImportsOfUserResolver {
  @Authorized<Permission>('MANAGE_USERS')
  @FieldResolver(() => [UserImportObject], {
    description: 'What committed imports did to this user, newest first; 100 at most. Kept for 30 days.',
    complexity: COST,
  })
  imports(
    @Root() { id }: UserObject,
    @Ctx() context: ImportContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: DEFAULT_IMPORTS }) first: number | null,
  ): Promise<UserImportObject[]> {
    return importsOfUser(context, { userId: id, first });
  }
}
