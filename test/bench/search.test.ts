/** How long searches take among many users, on each database: prints a table. SEARCH_USERS says how many users. */
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../support/engines.js';
import { freshDatabase } from '../support/fresh-database.js';
import { median } from './median.js';
import { fillDatabase, type MeasuredSearch, type SearchedDatabase } from './searched-database.js';
import { SEARCHES, type Search } from './searches.js';

const USERS = Number(process.env['SEARCH_USERS'] ?? '100000');

/** Milliseconds: slow machines under load included. */
const TIMEOUT = 120_000 + 2 * USERS;

const ROUNDS = 3;

describe.each(ENGINES)('on the %s database', (engine) => {
  it(`searches among ${USERS.toLocaleString('en')} users`, { timeout: TIMEOUT }, async () => {
    const fresh = await freshDatabase(engine);
    const database = await fillDatabase(fresh, USERS);
    const lines: string[] = [];
    for (const search of SEARCHES) lines.push(await measuredLine(database, search));
    await database.close();
    await fresh.remove();
    const { all = 0, users = 0, words = 0 } = database.stored;
    const heading = `${engine}: ${String(USERS)} users stored in ${whole(all)} ms, of them ${whole(users)} for users and ${whole(words)} for words`;
    process.stdout.write(`\n${[heading, HEADER, ...lines].join('\n')}\n`);
    expect(lines).toHaveLength(SEARCHES.length);
  });
});

const WIDTH = 42;
const HEADER = `${'search'.padEnd(WIDTH)}  first   ms  page 2  deep  longest  statements  total`;

async function measuredLine(database: SearchedDatabase, { what, filter, first = 50 }: Search): Promise<string> {
  const rounds: MeasuredSearch[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await database.search(filter, { first }));
  const found = rounds[0]?.found;
  const next = found?.hasNextPage === true ? await database.search(filter, { first, after: found.endCursor ?? '' }) : undefined;
  const deep = await database.search(filter, { first, after: placeInTheMiddle(filter.trash === true) });
  const longest = Math.max(...rounds.map(({ longestMs }) => longestMs));
  const figures = [rounds[0]?.ms, median(rounds.map(({ ms }) => ms)), next?.ms, deep.ms, longest, rounds[0]?.statements];
  const cells = figures.map((figure, index) => whole(figure).padStart([7, 5, 8, 6, 9, 12][index] ?? 0));
  return `${what.padEnd(WIDTH)}${cells.join('')}  ${String(found?.totalCount ?? 'more').padStart(5)}`;
}

/** A cursor as a page gives it, of somebody who needn't exist. */
function placeInTheMiddle(inTrash: boolean): string {
  const place = inTrash ? ['2025-09-01 00:00:00.000', 'p', 'p'] : ['p', 'p'];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function whole(figure: number | undefined): string {
  return figure === undefined ? '–' : String(Math.round(figure));
}
