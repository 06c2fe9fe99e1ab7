/** Says what an import would do: plans it, keeps the plan with what a commit needs, and changes nothing else. */
import { draftImport, strayCorrections, type CellCorrection, type DraftSource } from '@intake/shared';
import { v7 as newId } from 'uuid';
import { breathe } from '../database/breathe.js';
import { refuse } from '../graphql/errors.js';
import { checkColumns, checkCorrections, checkForAll, checkRowCount } from './check-request.js';
import type { Asker } from './import-context.js';
import { findLiveRuns } from './import-run.repository.js';
import type { ImportRunEntity } from './import-run.entity.js';
import type { ImportServices } from './import-services.js';
import { findSource, type ImportSource } from './import-source.js';
import { makePlan } from './make-plan.js';
import { readCorrections } from './run-contents.js';
import { keepTry } from './keep-try.js';
import type { TryRequest } from './try-request.js';

/** Tries an import for somebody. Returns the run's ID; refuses what the domain's rules refuse whole. */
export async function tryImport(services: ImportServices, request: TryRequest, importer: Asker): Promise<string> {
  const importerId = importer.id;
  const forAll = { specialNeeds: request.specialNeedsForAll, extraTimePercentage: request.extraTimePercentageForAll };
  checkForAll(forAll);
  const source = await findSource(services, request, importerId);
  const basis = await findBasis(services, request, { importerId, source });
  const settings = { ...request, mapping: source.mapping, forAll, headerRowNumber: source.outline.headerRowNumber };
  checkColumns(settings, source.outline);
  // Most files have far fewer rows, and then counting them once more is not needed.
  if (source.outline.rowCount > services.config.maxImportRows)
    await checkRowCount(settings, source.readRowsInTurn(), services.config.maxImportRows);
  const asked: DraftSource = { ...settings, rows: await source.readRows() };
  checkCorrections(asked);
  const draftSource = { ...asked, corrections: overlay(stillThere(asked, basis?.corrections ?? []), request.corrections) };
  await breathe();
  const draft = draftImport(draftSource);
  await breathe();
  const made = await makePlan(
    services.database.reads,
    { draft, importer, roleId: request.roleId, startHierarchyId: request.startHierarchyId },
    false,
  );
  const id = newId();
  await keepTry(services, { id, importer, source, draftSource, made, basedOn: basis?.run });
  return id;
}

interface Basis {
  readonly run: ImportRunEntity;
  readonly corrections: readonly CellCorrection[];
}

async function findBasis(
  { database, blocks }: ImportServices,
  { basedOn }: TryRequest,
  { importerId, source }: { importerId: string; source: ImportSource },
): Promise<Basis | undefined> {
  if (basedOn === undefined) return undefined;
  const live = await findLiveRuns(database.reads, importerId);
  const run =
    live.find(({ id, uploadId }) => id === basedOn && uploadId === source.upload.id) ?? refuse('NOT_FOUND', { sentence: NO_BASIS });
  // What was put right on one sheet says nothing of another.
  const isSameSheet = run.settings.sheet === source.outline.index && run.settings.headerRowNumber === source.outline.headerRowNumber;
  return { run, corrections: isSameSheet ? await readCorrections(database.reads, blocks, run.id) : [] };
}

const NO_BASIS = { EN: 'The earlier try of this file is no longer there', NL: 'De eerdere poging met dit bestand is er niet meer' };

/** Earlier corrections without those of fields that are no longer mapped: they were right when they were made. */
function stillThere(source: DraftSource, corrections: readonly CellCorrection[]): CellCorrection[] {
  const stray = new Set(strayCorrections({ ...source, corrections }));
  return corrections.filter((correction) => !stray.has(correction));
}

/** Later corrections of a cell replace earlier ones. */
function overlay(earlier: readonly CellCorrection[], later: readonly CellCorrection[]): CellCorrection[] {
  const byCell = new Map([...earlier, ...later].map((correction) => [`${correction.rowNumber} ${correction.field}`, correction]));
  return [...byCell.values()];
}
