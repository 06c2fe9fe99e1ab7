/** Imports: tried, looked at, committed and cancelled. */
import type { Permission } from '@intake/shared';
import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { cancelImport } from './cancel-import.js';
import { commitImport } from './commit-import.js';
import { askerOf, type ImportContext } from './import-context.js';
import { importRunObject, seenRunObject } from './import-run-object.js';
import { ImportRunConnection, ImportRunObject } from './import-run.type.js';
import { ImportRunsArguments } from './import-runs.arguments.js';
import { listRuns } from './runs-page.repository.js';
import { findSeenRun } from './seen-runs.repository.js';
import { tryImport } from './try-import.js';
import { TryImportInput } from './try-import.input.js';
import { tryRequestOf } from './try-request-of.js';
import { uploadObject } from './upload-object.js';
import { UploadObject } from './upload.type.js';

@Resolver()
export class ImportRunResolver {
  @Authorized<Permission>('MANAGE_USERS')
  @Query(() => UploadObject, { nullable: true })
  upload(@Ctx() { database, imports, currentUser }: ImportContext, @Arg('id', () => ID) id: string): Promise<UploadObject | null> {
    return uploadObject(database.reads, imports.blocks, { id, userId: currentUser.id });
  }

  @Authorized<Permission>('MANAGE_USERS')
  @Query(() => ImportRunObject, { nullable: true })
  async importRun(@Ctx() context: ImportContext, @Arg('id', () => ID) id: string): Promise<ImportRunObject | null> {
    const run = await findSeenRun(context.database.reads, id, await askerOf(context));
    return run === null ? null : importRunObject(run);
  }

  @Authorized<Permission>('MANAGE_USERS')
  @Query(() => ImportRunConnection, {
    description: 'Own ones, and those committed by others who see no more than whoever asks; newest first.',
  })
  async importRuns(@Ctx() context: ImportContext, @Args() args: ImportRunsArguments): Promise<ImportRunConnection> {
    return listRuns(context.database.reads, await askerOf(context), args);
  }

  @Authorized<Permission>('MANAGE_USERS')
  @Mutation(() => ImportRunObject, {
    description: 'Says what an import would do, and changes nothing. The run that it answers with can be committed for 24 hours.',
  })
  async tryImport(@Ctx() context: ImportContext, @Arg('input', () => TryImportInput) input: TryImportInput): Promise<ImportRunObject> {
    const asker = await askerOf(context);
    return seenRunObject(context.database.reads, await tryImport(context.imports, tryRequestOf(input), asker), asker);
  }

  @Authorized<Permission>('MANAGE_USERS')
  @Mutation(() => ImportRunObject, {
    description:
      "Does what the preview of this fingerprint shows, or nothing: if the run's preview is another by now, its status is STALE. Answers when the " +
      'work is done, or after 20 seconds with status RUNNING: then ask importRun.',
  })
  async commitImport(
    @Ctx() context: ImportContext,
    @Arg('id', () => ID) id: string,
    @Arg('fingerprint', () => String) fingerprint: string,
  ): Promise<ImportRunObject> {
    const importer = await askerOf(context);
    await commitImport(context.imports, { id, fingerprint, importer });
    context.loaders.clear();
    return seenRunObject(context.database.reads, id, importer);
  }

  @Authorized<Permission>('MANAGE_USERS')
  @Mutation(() => ImportRunObject, { description: 'Throws a preview away, with its file.' })
  async cancelImport(@Ctx() context: ImportContext, @Arg('id', () => ID) id: string): Promise<ImportRunObject> {
    const asker = await askerOf(context);
    await cancelImport(context.imports, id, asker);
    return seenRunObject(context.database.reads, id, asker);
  }
}
