/** The audit log: read, and nothing else. */
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { SignedInContext } from '../graphql/context.js';
import { auditEntry, auditPage } from './audit-page.js';
import { MOST_NAMED } from './audit-page.repository.js';
import { subjectOf } from './audit-subjects.js';
import { AuditArguments, AuditConnection, AuditEntryObject, AuditSubjectObject } from './audit.type.js';

@Resolver(() => AuditEntryObject)
export class AuditResolver {
  @Authorized()
  @Query(() => AuditConnection, { description: 'What was done, newest first. For System Admins, and not for API tokens.' })
  audit(@Ctx() context: SignedInContext, @Args() args: AuditArguments): Promise<AuditConnection> {
    return auditPage(context, args);
  }

  @Authorized()
  @Query(() => AuditEntryObject, { nullable: true, description: 'One entry. For System Admins, and not for API tokens.' })
  auditEntry(@Ctx() context: SignedInContext, @Arg('id', () => ID) id: string): Promise<AuditEntryObject | null> {
    return auditEntry(context, id);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The username of whoever did it; null for somebody who was removed since.' })
  async actor(@Root() { actorId }: AuditEntryObject, @Ctx() { loaders }: SignedInContext): Promise<string | null> {
    return actorId === null ? null : ((await loaders.users.load(actorId))?.username ?? null);
  }

  @FieldResolver(() => [ID], { complexity: MOST_NAMED, description: `Whom or what it was done to: ${MOST_NAMED} of them at most.` })
  subjectIds(@Root() { id }: AuditEntryObject, @Ctx() { loaders }: SignedInContext): Promise<string[]> {
    return loaders.auditSubjects.load(id);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What the API token is called; null for one that is gone.' })
  async token(@Root() { tokenId }: AuditEntryObject, @Ctx() { loaders }: SignedInContext): Promise<string | null> {
    return tokenId === null ? null : ((await loaders.apiTokens.load(tokenId))?.name ?? null);
  }

  @FieldResolver(() => [AuditSubjectObject], { description: `The first of subjectIds, with what they are called now.` })
  async subjects(
    @Root() { id, action }: AuditEntryObject,
    @Ctx() { loaders }: SignedInContext,
    @Arg('first', () => Int, { defaultValue: MOST_NAMED }) first: number,
  ): Promise<AuditSubjectObject[]> {
    const ids = await loaders.auditSubjects.load(id);
    return Promise.all(ids.slice(0, first).map((subjectId) => subjectOf(loaders, action, subjectId)));
  }
}
