/** The audit log: read, and nothing else. */
import { Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { SignedInContext } from '../graphql/context.js';
import { auditPage, subjectIds } from './audit-page.js';
import { MOST_NAMED } from './audit-page.repository.js';
import { AuditArguments, AuditConnection, AuditEntryObject } from './audit.type.js';

@Resolver(() => AuditEntryObject)
export class AuditResolver {
  @Authorized()
  @Query(() => AuditConnection, { description: 'What was done, newest first. For System Admins, and not for API tokens.' })
  audit(@Ctx() context: SignedInContext, @Args() args: AuditArguments): Promise<AuditConnection> {
    return auditPage(context, args);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The username of whoever did it; null for somebody who was removed since.' })
  async actor(@Root() { actorId }: AuditEntryObject, @Ctx() { loaders }: SignedInContext): Promise<string | null> {
    return actorId === null ? null : ((await loaders.users.load(actorId))?.username ?? null);
  }

  @FieldResolver(() => [ID], { complexity: MOST_NAMED, description: `Whom or what it was done to: ${MOST_NAMED} of them at most.` })
  subjectIds(@Root() { id }: AuditEntryObject, @Ctx() context: SignedInContext): Promise<string[]> {
    return subjectIds(context, id);
  }
}
