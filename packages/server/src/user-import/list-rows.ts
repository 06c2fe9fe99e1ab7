/** Pages through a run's rows: marks in clear say which blocks a page needs, and only those are opened. */
import { foldForSearch, queryWords, type IssueCode, type RowOutcome, type UserField } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { batches } from '../database/bulk.js';
import { usersInSight } from '../user/users-in-sight.js';
import { ImportRunBlockEntity } from './import-run-block.entity.js';
import { BLOCK_ROWS } from '../sealed/json-blocks.js';
import { readRows } from './run-contents.js';
import type { RowMark } from './row-marks.js';
import type { SealedBlocks } from '../sealed/sealed-blocks.repository.js';
import type { RunViewer } from './seen-runs.repository.js';
import type { ShownRow } from './shown-row.js';

export interface RowFilter {
  readonly outcome?: RowOutcome | undefined;
  readonly unchanged?: boolean | undefined;
  readonly inTrash?: boolean | undefined;
  readonly issue?: IssueCode | undefined;
  /** The field that has the issue; without one, any. */
  readonly issueField?: UserField | undefined;
  /** Words, each of which must be in some cell of the row. */
  readonly search?: string | undefined;
}

export interface RowPageRequest {
  readonly runId: string;
  /** By what users have now, only those whom the viewer sees are searched. */
  readonly viewer: RunViewer;
  readonly filter: RowFilter;
  readonly first: number;
  /** The place of the row before the page, from 0; undefined: from the beginning. */
  readonly after: number | undefined;
}

/** A row and its place in the run, which names it. */
export interface PlacedRow {
  readonly place: number;
  readonly row: ShownRow;
}

export interface RowPage {
  readonly rows: readonly PlacedRow[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/** A page of the rows that a filter lets through, in the file's order; none once the rows are gone. */
export async function listRows(manager: EntityManager, blocks: SealedBlocks, request: RowPageRequest): Promise<RowPage> {
  const { runId, viewer, filter, first, after } = request;
  const marked = markedPlaces(await manager.find(ImportRunBlockEntity, { where: { runId }, order: { block: 'ASC' } }), filter);
  const words = queryWords(filter.search ?? '');
  const open = (places: readonly number[]) => openRows(manager, blocks, { runId, places });
  const inField = filter.issueField === undefined ? marked : await placesWithIssue({ places: marked, filter, open });
  const found = words.length === 0 ? inField : await placesWithWords(manager, { places: inField, words, open, viewer });
  const rest = after === undefined ? found : found.filter((place) => place > after);
  return { rows: await open(rest.slice(0, first)), hasNextPage: rest.length > first, totalCount: found.length };
}

function markedPlaces(blocks: readonly ImportRunBlockEntity[], filter: RowFilter): number[] {
  return blocks.flatMap(({ block, marks }) => marks.flatMap((mark, index) => (passes(mark, filter) ? [block * BLOCK_ROWS + index] : [])));
}

function passes([, outcome, unchanged, inTrash, issues]: RowMark, filter: RowFilter): boolean {
  return (
    (filter.outcome === undefined || filter.outcome === outcome) &&
    (filter.unchanged === undefined || filter.unchanged === (unchanged === 1)) &&
    (filter.inTrash === undefined || filter.inTrash === (inTrash === 1)) &&
    (filter.issue === undefined || issues.includes(filter.issue))
  );
}

type OpenRows = (places: readonly number[]) => Promise<PlacedRow[]>;

async function openRows(
  manager: EntityManager,
  blocks: SealedBlocks,
  { runId, places }: { runId: string; places: readonly number[] },
): Promise<PlacedRow[]> {
  const numbers = [...new Set(places.map((place) => Math.floor(place / BLOCK_ROWS)))];
  const opened = await readRows(manager, blocks, { runId, numbers });
  return places.flatMap((place) => {
    const row = opened[numbers.indexOf(Math.floor(place / BLOCK_ROWS))]?.[place % BLOCK_ROWS];
    return row === undefined ? [] : [{ place, row }];
  });
}

// Some blocks at a time, so that a search through many rows neither holds them all nor holds up the process.
const BLOCKS_AT_ONCE = 8;

/** Marks name an issue's code only: which field has it stands in the row. */
async function placesWithIssue({
  places,
  filter,
  open,
}: {
  places: readonly number[];
  filter: RowFilter;
  open: OpenRows;
}): Promise<number[]> {
  const found: number[] = [];
  for (const some of batches(places, BLOCKS_AT_ONCE * BLOCK_ROWS)) {
    const rows = await open(some);
    found.push(...rows.filter(({ row }) => hasIssueInField(row, filter)).map(({ place }) => place));
  }
  return found;
}

function hasIssueInField({ issues }: ShownRow, { issue, issueField }: RowFilter): boolean {
  return issues.some(({ code, field }) => field === issueField && (issue === undefined || code === issue));
}

interface WordSearch {
  readonly places: readonly number[];
  readonly words: readonly string[];
  readonly open: OpenRows;
  readonly viewer: RunViewer;
}

async function placesWithWords(manager: EntityManager, { places, words, open, viewer }: WordSearch): Promise<number[]> {
  const found: number[] = [];
  for (const some of batches(places, BLOCKS_AT_ONCE * BLOCK_ROWS)) {
    const rows = await open(some);
    const texts = await searchedTexts(manager, rows, viewer);
    found.push(...rows.filter((_, index) => holdsWords(texts[index] ?? [], words)).map(({ place }) => place));
  }
  return found;
}

/** The cells of each row; of a committed row, whose cells are no longer kept, what the user has now. */
async function searchedTexts(manager: EntityManager, rows: readonly PlacedRow[], viewer: RunViewer): Promise<string[][]> {
  const ids = rows.flatMap(({ row }) => (row.cells.length === 0 && row.userId !== null ? [row.userId] : []));
  const users = new Map((await usersInSight(manager, viewer, ids)).map((user) => [user.id, user]));
  return rows.map(({ row: { cells, userId } }) => {
    const user = cells.length === 0 && userId !== null ? users.get(userId) : undefined;
    if (user === undefined) return cells.map(({ text }) => text);
    return [user.firstName, user.lastName, user.username, user.userId, user.email];
  });
}

/** The UTF-16 units of a cell that are searched: more than any value has, and folding a long one takes quadratic time. */
const SEARCHED_LENGTH = 1000;

function holdsWords(texts: readonly string[], words: readonly string[]): boolean {
  const foldedTexts = texts.map((text) => foldForSearch(text.slice(0, SEARCHED_LENGTH)));
  return words.every((word) => foldedTexts.some((text) => text.includes(word)));
}
