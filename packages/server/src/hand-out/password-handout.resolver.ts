/** Resetting the passwords of many users. */
import type { Permission } from '@intake/shared';
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { SignedInContext } from '../graphql/context.js';
import { PasswordHandout } from './password-handout.type.js';
import { resetPasswords } from './reset-passwords.js';

const DESCRIPTION = `Gives up to 2,000 users random passwords and ends their sessions: all of them, or none. Nobody can read the passwords but in
the download. It may take minutes, and goes on where the connection is lost: whoever asks again with the same key and the same users
waits for it, or gets its answer, and resets nothing twice. A key is good for ten minutes after the reset.`;

@Resolver()
export class PasswordHandoutResolver {
  @Authorized<Permission>('MANAGE_USERS')
  @Mutation(() => PasswordHandout, { description: DESCRIPTION })
  resetPasswords(
    @Ctx() context: SignedInContext,
    @Arg('ids', () => [ID]) ids: string[],
    @Arg('key', () => ID, { nullable: true, description: 'Any text of the client, such as a UUID: what it calls this request.' })
    key: string | null,
  ): Promise<PasswordHandout> {
    return resetPasswords(context, { ids, key: key ?? undefined });
  }
}
