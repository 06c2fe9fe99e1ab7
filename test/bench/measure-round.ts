/** One round of imports of the same people: all new, all unchanged, all changed; each step beside the least that it can take. */
import { buildCsv } from '../support/build-csv.js';
import { buildWorkbook } from '../support/build-workbook.js';
import type { Client } from '../support/client.js';
import type { FreshDatabase } from '../support/fresh-database.js';
import { uploadFile } from '../support/import-run.js';
import type { RunningServer } from '../support/run-server.js';
import type { HealthWatch } from './health-watch.js';
import { commitStep, tryStep, type TriedRun } from './import-steps.js';
import { measureStep, type StepFigures } from './measure-step.js';
import { HEADER, people } from './people.js';
import { readingFloor } from './reading-floor.js';
import type { WritingFloor } from './writing-floor.js';
import { readWrittenPeople } from './written-people.js';

export interface Bench {
  readonly database: FreshDatabase;
  readonly server: RunningServer;
  readonly watch: HealthWatch;
  readonly client: Client;
  readonly floor: WritingFloor;
  /** The role and the start hierarchy of every import. */
  readonly places: { readonly roleId: string; readonly startHierarchyId: string };
}

export type Step = 'upload CSV' | 'upload XLSX' | 'try' | 'commit';

/** A step of a round, what it took and the milliseconds that it takes at least. */
export interface MeasuredStep extends StepFigures {
  readonly case: string;
  readonly step: Step;
  readonly floorMs: number;
}

interface Case {
  readonly name: string;
  readonly renamed: boolean;
  /** How the preview counts every row. */
  readonly counted: keyof TriedRun['summary'];
  /** How the people are written at least; where nothing changes, what writing them took is what there is to compare with. */
  readonly floor: 'insert' | 'rewrite' | 'none';
}

const CASES: readonly Case[] = [
  { name: 'all new', renamed: false, counted: 'create', floor: 'insert' },
  { name: 'all unchanged', renamed: false, counted: 'unchanged', floor: 'none' },
  { name: 'all changed', renamed: true, counted: 'synchronise', floor: 'rewrite' },
];

export interface RoundSize {
  readonly count: number;
  readonly round: number;
}

/** Every step of every case, in the order in which they are taken. */
export async function measureRound(bench: Bench, size: RoundSize): Promise<MeasuredStep[]> {
  const steps: MeasuredStep[] = [await measureUpload(bench, fileOf(size, 'CSV'), 'all new')];
  let writingFloor = Number.NaN;
  for (const each of CASES) {
    const upload = await measureUpload(bench, fileOf({ ...size, renamed: each.renamed }, 'XLSX'), each.name);
    const tried = await measureTry(bench, upload.uploadId, { ...size, counted: each.counted });
    const committed = await measureStep(bench, () => commitStep(bench.client, tried.result));
    if (each.floor !== 'none') writingFloor = await bench.floor[each.floor](await readWrittenPeople(bench.database, size.round));
    const shared = { case: each.name, floorMs: writingFloor };
    steps.push(upload, { ...tried.figures, ...shared, step: 'try' }, { ...committed.figures, ...shared, step: 'commit' });
  }
  return steps;
}

interface BenchFile {
  readonly bytes: Uint8Array;
  readonly kind: 'CSV' | 'XLSX';
  /** The header row included. */
  readonly rows: number;
}

function fileOf(options: RoundSize & { readonly renamed?: boolean }, kind: BenchFile['kind']): BenchFile {
  const rows = [HEADER, ...people(options)];
  return { kind, rows: rows.length, bytes: kind === 'CSV' ? buildCsv(rows) : buildWorkbook(rows) };
}

async function measureUpload(bench: Bench, { bytes, kind, rows }: BenchFile, name: string): Promise<MeasuredStep & { uploadId: string }> {
  const { result: uploadId, figures } = await measureStep(bench, () => uploadFile(bench.client, bytes, `users.${kind.toLowerCase()}`));
  return { ...figures, case: name, step: `upload ${kind}`, floorMs: readingFloor(bytes, rows), uploadId };
}

async function measureTry(bench: Bench, uploadId: string, expected: { count: number; counted: Case['counted'] }) {
  const tried = await measureStep(bench, () => tryStep(bench.client, { uploadId, ...bench.places }));
  const counted = tried.result.summary[expected.counted];
  if (counted !== expected.count) throw new Error(`The preview counts ${String(counted)} rows as ${expected.counted}`);
  return tried;
}
