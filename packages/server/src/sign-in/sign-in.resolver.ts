/** Signing in and out, and who is signed in. */
import type { Permission } from '@intake/shared';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context, SignedInContext } from '../graphql/context.js';
import { PermissionEnum } from '../graphql/enums.js';
import { shownUser } from '../user/shown-users.js';
import { UserObject } from '../user/user.type.js';
import { changePassword } from './change-password.js';
import { signIn, signOut } from './sign-in.js';

@Resolver()
export class SignInResolver {
  @Authorized()
  @Query(() => UserObject, { description: 'Who asks: for a token, the user it acts for.' })
  me(@Ctx() context: SignedInContext): Promise<UserObject> {
    return shownUser(context, context.currentUser.id);
  }

  @Authorized()
  @Query(() => [PermissionEnum], { description: "What whoever asks may do: for a token, no more than the token's." })
  myPermissions(@Ctx() { currentUser }: SignedInContext): readonly Permission[] {
    return currentUser.role.permissions;
  }

  @Mutation(() => UserObject)
  signIn(
    @Ctx() context: Context,
    @Arg('username', () => String) username: string,
    @Arg('password', () => String) password: string,
  ): Promise<UserObject> {
    return signIn(context, username, password);
  }

  @Authorized()
  @Mutation(() => UserObject, {
    description:
      'Of one\'s own password. Ends all other sessions, and one\'s API tokens. Issues with the new password are of the field "password".',
  })
  async changePassword(
    @Ctx() context: SignedInContext,
    @Arg('current', () => String) current: string,
    @Arg('new', () => String) wanted: string,
  ): Promise<UserObject> {
    await changePassword(context, current, wanted);
    return shownUser(context, context.currentUser.id);
  }

  @Authorized()
  @Mutation(() => Boolean)
  async signOut(@Ctx() context: SignedInContext): Promise<boolean> {
    await signOut(context);
    return true;
  }
}
