/** Tells people that a commit is at work and how far it is, beside its transaction. Nothing is decided by it. */
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { engineOf } from '../database/dialect.js';
import { after } from './durations.js';
import { ImportProgressEntity } from './import-progress.entity.js';

const BEAT_MS = 2000;
/** On a server, a hint that nobody renews was left by a process that died. */
const VALID_ON_SERVER_MS = 15_000;
/** The embedded engine's one writer may be busy with the commit itself; what a crash left there goes at the next start. */
const VALID_EMBEDDED_MS = 3_600_000;

export interface Progress {
  /** From 0 to 1. */
  report(done: number): void;
  end(): Promise<void>;
}

/** Begins to tell of a run, every two seconds until it ends. */
export async function tellProgress(database: Database, runId: string): Promise<Progress> {
  let progress = 0;
  let writing = Promise.resolve();
  const validFor = engineOf(database.reads) === 'embedded' ? VALID_EMBEDDED_MS : VALID_ON_SERVER_MS;
  const tell = () => database.write((manager) => writeHint(manager, { runId, progress, validUntil: after(new Date(), validFor) }));
  await tell();
  let idle = true;
  const beat = setInterval(() => {
    if (!idle) return;
    idle = false;
    writing = tell()
      .catch(() => undefined)
      .then(() => {
        idle = true;
      });
  }, BEAT_MS);
  return {
    report: (done) => {
      progress = done;
    },
    end: async () => {
      clearInterval(beat);
      await writing;
      await database.write((manager) => manager.delete(ImportProgressEntity, { runId }));
    },
  };
}

async function writeHint(manager: EntityManager, hint: ImportProgressEntity): Promise<void> {
  const { affected } = await manager.update(ImportProgressEntity, { runId: hint.runId }, hint);
  if (affected === 0) await manager.insert(ImportProgressEntity, hint);
}

/** How far a run's commit is; undefined where nobody is at work. */
export async function findProgress(manager: EntityManager, runId: string): Promise<number | undefined> {
  const hint = await manager.findOneBy(ImportProgressEntity, { runId });
  return hint === null || hint.validUntil.getTime() <= Date.now() ? undefined : hint.progress;
}

/** Forgets what a crash of the embedded engine's one process left behind. */
export async function forgetProgress(database: Database): Promise<void> {
  if (engineOf(database.reads) !== 'embedded') return;
  await database.write((manager) => manager.clear(ImportProgressEntity));
}
