/** Resetting the passwords of many users. */
import type { Permission } from '@intake/shared';
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { SignedInContext } from '../graphql/context.js';
import { PasswordHandout } from './password-handout.type.js';
import { resetPasswords } from './reset-passwords.js';

@Resolver()
export class PasswordHandoutResolver {
  @Authorized<Permission>('MANAGE_USERS')
  @Mutation(() => PasswordHandout, {
    description: 'Gives up to 2,000 users random passwords and ends their sessions. Nobody can read the passwords but in the download.',
  })
  resetPasswords(@Ctx() context: SignedInContext, @Arg('ids', () => [ID]) ids: string[]): Promise<PasswordHandout> {
    return resetPasswords(context, ids);
  }
}
