/** Keeps a try: its settings, its preview, and the rows that no upload holds. */
import type { DraftSource } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record-audit.repository.js';
import { after, PREVIEW_MS, PREVIEWS_A_PERSON } from './durations.js';
import { refuse } from '../graphql/errors.js';
import { ImportRunEntity, type ImportRunSettings } from './import-run.entity.js';
import { discardPreviews, findLiveRuns, lockLiveRuns, previewFacts, writePreview } from './import-run.repository.js';
import { type Asker, auditSourceOf } from './import-context.js';
import { importNote } from './import-note.js';
import type { ImportServices } from './import-services.js';
import { UPLOAD_GONE, type ImportSource } from './import-source.js';
import { toBlocks } from '../sealed/json-blocks.js';
import { storeUpload } from './keep-upload.js';
import type { MadePlan } from './make-plan.js';
import { pathOfHierarchy } from './path-of-hierarchy.js';
import { UploadEntity } from './upload.entity.js';

export interface Try {
  readonly id: string;
  readonly importer: Asker;
  readonly source: ImportSource;
  readonly draftSource: DraftSource;
  readonly made: MadePlan;
  /** Its preview is thrown away. */
  readonly basedOn: ImportRunEntity | undefined;
}

/** Writes a try and makes room for it: at most five live previews a person, of which the oldest goes. */
export async function keepTry({ database, blocks }: ImportServices, attempt: Try): Promise<void> {
  const { id, source, importer, basedOn, made } = attempt;
  await database.write(async (manager) => {
    const run = newRun(attempt);
    // In the order in which commits lock: runs, then uploads.
    await lockLiveRuns(manager, importer.id);
    await keepSource(manager, blocks, { source, until: run.expiresAt });
    const live = await findLiveRuns(manager, importer.id);
    const others = live.filter((other) => other.id !== basedOn?.id);
    const surplus = others.slice(0, Math.max(0, others.length + 1 - PREVIEWS_A_PERSON));
    await discardPreviews(manager, blocks, {
      runs: [...(basedOn === undefined ? [] : [basedOn]), ...surplus],
      keepUpload: source.upload.id,
    });
    await manager.insert(ImportRunEntity, run);
    await writePreview(manager, blocks, { runId: id, made });
    await blocks.write(manager, { ownerId: id, kind: 'CORRECTIONS' }, toBlocks(attempt.draftSource.corrections));
    await recordAudit(manager, auditSourceOf(importer), { action: 'IMPORT_TRIED', ...importNote(run, made.plan) });
  });
}

async function keepSource(
  manager: EntityManager,
  blocks: ImportServices['blocks'],
  { source, until }: { source: ImportSource; until: Date },
): Promise<void> {
  const { upload, outline, toKeep } = source;
  if (toKeep === undefined) {
    const { affected } = await manager.update(UploadEntity, { id: upload.id }, { expiresAt: until });
    if (affected === 0) refuse('NOT_FOUND', { sentence: UPLOAD_GONE });
  } else
    await storeUpload(manager, blocks, { upload, sheets: [outline], rows: toKeep.map((content) => ({ sheet: outline.index, content })) });
}

function newRun({ id, importer, source, draftSource, made }: Try): ImportRunEntity {
  const createdAt = new Date();
  return Object.assign(new ImportRunEntity(), {
    id,
    status: 'PREVIEW' as const,
    createdById: importer.id,
    uploadId: source.upload.id,
    fileName: source.upload.fileName,
    fileSha256: source.upload.sha256,
    failureId: null,
    createdAt,
    committedAt: null,
    expiresAt: after(createdAt, PREVIEW_MS),
    ...previewFacts(made, runSettings(draftSource, source, made)),
  });
}

function runSettings(draftSource: DraftSource, { outline }: ImportSource, { world }: MadePlan): Omit<ImportRunSettings, 'role'> {
  return {
    startHierarchy: pathOfHierarchy(world.hierarchies, world.startHierarchyId),
    passwords: draftSource.passwords,
    specialNeedsForAll: draftSource.forAll.specialNeeds,
    extraTimePercentageForAll: draftSource.forAll.extraTimePercentage,
    sheet: outline.index,
    headerRowNumber: outline.headerRowNumber,
    mapping: draftSource.mapping,
    removeSpaces: draftSource.removeSpaces,
  };
}
