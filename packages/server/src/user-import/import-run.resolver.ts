/** Imports: tried, looked at, committed and cancelled. */
import type { Permission } from '@intake/shared';
import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { cancelImport } from './cancel-import.js';
import { commitImport } from './commit-import.js';
import type { ImportContext } from './import-context.js';
import { importRunObject, visibleRunObject } from './import-run-object.js';
import { findVisibleRun } from './import-run.repository.js';
import { ImportRunConnection, ImportRunObject } from './import-run.type.js';
import { ImportRunsArguments } from './import-runs.arguments.js';
import { listRuns } from './runs-page.repository.js';
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
  async importRun(@Ctx() { database, currentUser }: ImportContext, @Arg('id', () => ID) id: string): Promise<ImportRunObject | null> {
    const run = await findVisibleRun(database.reads, id, currentUser.id);
    return run === null ? null : importRunObject(run);
  }

  @Authorized<Permission>('MANAGE_USERS')
  @Query(() => ImportRunConnection, { description: 'Newest first.' })
  importRuns(@Ctx() { database, currentUser }: ImportContext, @Args() args: ImportRunsArguments): Promise<ImportRunConnection> {
    return listRuns(database.reads, currentUser.id, args);
  }

  @Authorized<Permission>('MANAGE_USERS')
  @Mutation(() => ImportRunObject, {
    description: 'Says what an import would do, and changes nothing. The run that it answers with can be committed for 24 hours.',
  })
  async tryImport(
    @Ctx() { database, imports, currentUser }: ImportContext,
    @Arg('input', () => TryImportInput) input: TryImportInput,
  ): Promise<ImportRunObject> {
    const id = await tryImport(imports, tryRequestOf(input), currentUser.id);
    return visibleRunObject(database.reads, id, currentUser.id);
  }

  @Authorized<Permission>('MANAGE_USERS')
  @Mutation(() => ImportRunObject, {
    description:
      "Does what the preview of this fingerprint shows, or nothing: if the run's preview is another by now, its status is STALE. Answers when the " +
      'work is done, or after 20 seconds with status RUNNING: then ask importRun.',
  })
  async commitImport(
    @Ctx() { database, imports, currentUser, loaders }: ImportContext,
    @Arg('id', () => ID) id: string,
    @Arg('fingerprint', () => String) fingerprint: string,
  ): Promise<ImportRunObject> {
    await commitImport(imports, { id, fingerprint, importerId: currentUser.id });
    loaders.clear();
    return visibleRunObject(database.reads, id, currentUser.id);
  }

  @Authorized<Permission>('MANAGE_USERS')
  @Mutation(() => ImportRunObject, { description: 'Throws a preview away, with its file.' })
  async cancelImport(@Ctx() { database, imports, currentUser }: ImportContext, @Arg('id', () => ID) id: string): Promise<ImportRunObject> {
    await cancelImport(imports, id, currentUser.id);
    return visibleRunObject(database.reads, id, currentUser.id);
  }
}
