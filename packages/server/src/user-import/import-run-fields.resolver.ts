/** The fields of an import run that are looked up. */
import type { ImportStatus } from '@intake/shared';
import { GraphQLDateTime } from 'graphql-scalars';
import { Args, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { HierarchyObject } from '../hierarchy/hierarchy.type.js';
import { RoleObject } from '../role/role.type.js';
import { askerOf, type ImportContext } from './import-context.js';
import { ImportStatusEnum } from './import-enums.js';
import { failureSentence } from './failure-sentence.js';
import { findProgress } from './import-progress.js';
import { liveUntil, mayCommit } from './live-until.js';
import { ImportRowConnection } from './import-row.type.js';
import { ImportRowsArguments } from './import-rows.arguments.js';
import { CellCorrectionObject, ImportDestinationObject, ImportRunObject } from './import-run.type.js';
import { readCorrections, readPlaces } from './run-contents.js';
import { rowPage } from './row-page.js';
import { shownStatus } from './shown-status.js';
import { uploadObject } from './upload-object.js';
import { UploadObject } from './upload.type.js';
import { withoutPassword } from './without-password.js';

@Resolver(() => ImportRunObject)
export class ImportRunFieldsResolver {
  @FieldResolver(() => ImportStatusEnum)
  status(@Root() { entity }: ImportRunObject, @Ctx() { imports }: ImportContext): Promise<ImportStatus> {
    return shownStatus(imports, entity);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whoever asks could commit, retry or cancel it now: it is theirs, and PREVIEW, STALE or FAILED.',
  })
  mayCommit(@Root() { entity }: ImportRunObject, @Ctx() { imports, currentUser }: ImportContext): Promise<boolean> {
    return mayCommit(imports, entity, currentUser.id);
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: 'Until when the preview can be committed; null once it no longer can.',
  })
  expiresAt(@Root() { entity }: ImportRunObject): Date | null {
    return liveUntil(entity);
  }

  @FieldResolver(() => Float, { description: 'From 0 to 1, while RUNNING.' })
  async progress(@Root() { entity }: ImportRunObject, @Ctx() { database }: ImportContext): Promise<number> {
    return entity.status === 'DONE' ? 1 : ((await findProgress(database.reads, entity.id)) ?? 0);
  }

  @FieldResolver(() => String, { nullable: true })
  failure(@Root() { entity }: ImportRunObject, @Ctx() { language }: ImportContext): string | null {
    return entity.failureId === null ? null : failureSentence(entity.failureId)[language];
  }

  @FieldResolver(() => String)
  async createdBy(@Root() { entity }: ImportRunObject, @Ctx() { loaders }: ImportContext): Promise<string> {
    return (await loaders.seenUser(entity.createdById))?.username ?? '–';
  }

  @FieldResolver(() => RoleObject)
  async role(@Root() { entity }: ImportRunObject, @Ctx() { loaders }: ImportContext): Promise<RoleObject> {
    const { role } = entity.settings;
    return (await loaders.roles.load(role.id)) ?? role;
  }

  @FieldResolver(() => HierarchyObject)
  async startHierarchy(@Root() { entity }: ImportRunObject, @Ctx() { loaders }: ImportContext): Promise<HierarchyObject> {
    const { startHierarchy } = entity.settings;
    return (await loaders.tree()).get(startHierarchy.id) ?? startHierarchy;
  }

  @FieldResolver(() => UploadObject, { nullable: true, description: 'Null once the file is gone.' })
  upload(@Root() { entity }: ImportRunObject, @Ctx() { database, imports, currentUser }: ImportContext): Promise<UploadObject | null> {
    return uploadObject(database.reads, imports.blocks, { id: entity.uploadId, userId: currentUser.id });
  }

  @FieldResolver(() => [CellCorrectionObject], { description: 'Values of passwords are empty text.' })
  async corrections(@Root() { id }: ImportRunObject, @Ctx() { database, imports }: ImportContext): Promise<CellCorrectionObject[]> {
    return (await readCorrections(database.reads, imports.blocks, id)).map(withoutPassword);
  }

  @FieldResolver(() => [[String]], {
    description: 'Hierarchies that the commit creates or created, as paths from where the tree begins for whoever imports.',
  })
  async newHierarchies(@Root() { id }: ImportRunObject, @Ctx() { database, imports }: ImportContext): Promise<(readonly string[])[]> {
    return (await readPlaces(database.reads, imports.blocks, id)).newHierarchies.map(({ path }) => path);
  }

  @FieldResolver(() => [ImportDestinationObject], {
    description: 'Where the rows to create and to synchronise go, new hierarchies included.',
  })
  async destinations(
    @Root() { id }: ImportRunObject,
    @Ctx() { database, imports }: ImportContext,
  ): Promise<readonly ImportDestinationObject[]> {
    return (await readPlaces(database.reads, imports.blocks, id)).destinations;
  }

  @FieldResolver(() => ImportRowConnection)
  async rows(
    @Root() { id }: ImportRunObject,
    @Ctx() context: ImportContext,
    @Args() args: ImportRowsArguments,
  ): Promise<ImportRowConnection> {
    return rowPage(context.database.reads, context.imports.blocks, { runId: id, args, viewer: await askerOf(context) });
  }
}
