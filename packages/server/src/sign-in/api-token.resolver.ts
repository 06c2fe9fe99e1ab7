/** API tokens: made, listed and revoked by people. */
import type { Permission } from '@intake/shared';
import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { SignedInContext } from '../graphql/context.js';
import { PermissionEnum } from '../graphql/enums.js';
import { PageArguments } from '../graphql/page.type.js';
import { ApiTokenConnection, ApiTokenObject, NewApiToken } from './api-token.type.js';
import { apiTokenPage, createApiToken, revokeApiToken } from './api-tokens.js';

@Resolver(() => ApiTokenObject)
export class ApiTokenResolver {
  @Authorized()
  @Query(() => ApiTokenConnection, { description: "One's own, newest first; for a System Admin everybody's. Not for API tokens." })
  apiTokens(@Ctx() context: SignedInContext, @Args() args: PageArguments): Promise<ApiTokenConnection> {
    return apiTokenPage(context, args);
  }

  @Authorized<Permission>('MANAGE_API_TOKENS')
  @Mutation(() => NewApiToken, { description: 'The token stands in the answer, once.' })
  createApiToken(
    @Ctx() context: SignedInContext,
    @Arg('name', () => String) name: string,
    @Arg('permissions', () => [PermissionEnum]) permissions: Permission[],
    @Arg('expiresAt', () => GraphQLDateTime) expiresAt: Date,
  ): Promise<NewApiToken> {
    return createApiToken(context, { name, permissions, expiresAt });
  }

  @Authorized()
  @Mutation(() => Boolean, { description: "One's own; a System Admin anybody's." })
  async revokeApiToken(@Ctx() context: SignedInContext, @Arg('id', () => ID) id: string): Promise<boolean> {
    await revokeApiToken(context, id);
    return true;
  }

  @FieldResolver(() => String, { description: 'The username of whoever made it, for whom it acts.' })
  async createdBy(@Root() { userId }: ApiTokenObject, @Ctx() { loaders }: SignedInContext): Promise<string> {
    return (await loaders.users.load(userId))?.username ?? '–';
  }
}
