/** An import run as the schema shows it. */
import type { EntityManager } from 'typeorm';
import { refuse } from '../graphql/errors.js';
import type { ImportRunEntity } from './import-run.entity.js';
import type { ImportRunObject } from './import-run.type.js';
import { findSeenRun, type RunViewer } from './seen-runs.repository.js';

/** What is stored of a run, as the schema names it. */
export function importRunObject(entity: ImportRunEntity): ImportRunObject {
  const { id, fileName, createdAt, committedAt, timeZone, fingerprint, summary, issueCounts, settings } = entity;
  const { passwords, specialNeedsForAll, extraTimePercentageForAll, mapping, removeSpaces } = settings;
  const sheet = fileName === null ? null : settings.sheet;
  const shown = { id, fileName, createdAt, committedAt, timeZone, fingerprint, summary, issueCounts, sheet, mapping };
  return { ...shown, removeSpaces, passwords, specialNeedsForAll, extraTimePercentageForAll, entity };
}

/** A run that somebody may see; refuses any other. */
export async function seenRunObject(reads: EntityManager, id: string, viewer: RunViewer): Promise<ImportRunObject> {
  return importRunObject((await findSeenRun(reads, id, viewer)) ?? refuse('NOT_FOUND'));
}
