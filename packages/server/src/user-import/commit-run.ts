/** Commits a run: plans again on locked data, and does exactly what its preview showed, or nothing. */
import { draftImport, type DraftRow, type ImportDraft } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record-audit.repository.js';
import { Refusal, refuse } from '../graphql/errors.js';
import { isStillSignedIn } from '../sign-in/actors.repository.js';
import { hashPasswords } from '../sign-in/passwords.js';
import { applyPlan, type Application } from './apply-plan.js';
import { type Asker, auditSourceOf } from './import-context.js';
import { importNote } from './import-note.js';
import { tellProgress, type Progress } from './import-progress.js';
import { ImportRunEntity } from './import-run.entity.js';
import { claimRun, markLiveRun, previewFacts, writePreview } from './import-run.repository.js';
import type { ImportServices } from './import-services.js';
import { keepCommit } from './keep-commit.js';
import { makePlan } from './make-plan.js';
import { readCorrections } from './run-contents.js';
import { readSheetRows } from './staged-rows.js';

/** Hashing passwords takes by far the longest where there are any. */
const HASHING_SHARE = 0.9;

/** Commits the preview that a run shows at this moment, for its importer. What nobody expected leaves the run FAILED; a refusal is thrown and leaves it as it was. */
export async function commitRun(services: ImportServices, run: ImportRunEntity, importer: Asker): Promise<void> {
  const progress = await tellProgress(services.database, run.id);
  try {
    const draft = await draftAgain(services, run);
    const passwordHashes = await hashAll(draft, progress);
    progress.report(HASHING_SHARE);
    await services.database.write((manager) => commitInTransaction(manager, services, { run, importer, draft, passwordHashes }));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const failureId = services.logFailure(error);
    await services.database.write((manager) => markLiveRun(manager, run.id, { status: 'FAILED', failureId }));
  } finally {
    // A hint that stays decides nothing, so a commit doesn't fail by it.
    await progress.end().catch(services.logFailure);
  }
}

async function draftAgain({ database, blocks }: ImportServices, run: ImportRunEntity): Promise<ImportDraft> {
  const { settings } = run;
  return draftImport({
    ...settings,
    rows: await readSheetRows(database.reads, blocks, { uploadId: run.uploadId, sheet: settings.sheet }),
    corrections: await readCorrections(database.reads, blocks, run.id),
    forAll: { specialNeeds: settings.specialNeedsForAll, extraTimePercentage: settings.extraTimePercentageForAll },
  });
}

/** Before the transaction, as it takes some thirty milliseconds of processor a password. */
async function hashAll({ rows }: ImportDraft, progress: Progress): Promise<Map<number, string>> {
  const withPassword = rows.filter(({ issues, values }) => issues.length === 0 && values.PASSWORD !== undefined);
  const hashes = await hashPasswords(withPassword.map(passwordOf), (done) => progress.report((HASHING_SHARE * done) / withPassword.length));
  return new Map(
    withPassword.flatMap(({ rowNumber }, index) => (hashes[index] === undefined ? [] : [[rowNumber, hashes[index]] as const])),
  );
}

function passwordOf({ values }: DraftRow): string {
  return values.PASSWORD ?? '';
}

interface Commit {
  readonly run: ImportRunEntity;
  readonly importer: Asker;
  readonly draft: ImportDraft;
  readonly passwordHashes: ReadonlyMap<number, string>;
}

/** Whoever signs out wanted the import; whoever revokes a token wants nothing more of it. */
async function refuseRevoked(manager: EntityManager, { token }: Asker): Promise<void> {
  if (token !== undefined && !(await isStillSignedIn(manager, { token }))) refuse('UNAUTHENTICATED');
}

async function commitInTransaction(
  manager: EntityManager,
  services: ImportServices,
  { run, importer, draft, passwordHashes }: Commit,
): Promise<void> {
  if (!(await claimRun(manager, run))) return;
  const { role, startHierarchy } = run.settings;
  const basis = { draft, roleId: role.id, startHierarchyId: startHierarchy.id, importer };
  const made = await makePlan(manager, basis, true);
  await refuseRevoked(manager, importer);
  if (made.fingerprint !== run.fingerprint) {
    await manager.update(ImportRunEntity, { id: run.id }, { status: 'STALE', committedAt: null, ...previewFacts(made, run.settings) });
    await writePreview(manager, services.blocks, { runId: run.id, made });
    return;
  }
  const source = auditSourceOf(importer);
  const application: Application = { plan: made.plan, users: made.world.users, passwordHashes, now: new Date(), source };
  const applied = await applyPlan(manager, application);
  await keepCommit(manager, services.blocks, { run, application, applied });
  await recordAudit(manager, source, { action: 'IMPORT_COMMITTED', ...importNote(run, made.plan) });
}
