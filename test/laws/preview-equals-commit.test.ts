/** Laws 2, 3, 4 and 11 on worlds and files made up at random. LAW_RUNS says how many; a failure prints the seed that repeats it. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrangeCase } from '../support/arrange-case.js';
import { connectClient, type Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { commitImport } from '../support/import-run.js';
import { hierarchyId } from '../support/places.js';
import { signInAs, signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';
import { readWholeRun, type WholeRow } from '../support/whole-run.js';
import { checkCommit, type Committed } from './check-commit.js';
import { checkPreviewOf, pairRows } from './check-preview.js';
import { IMPORTER } from './generated-cells.js';
import { generatedImport } from './generated-import.js';
import { generatedUsers, START } from './generated-world.js';
import { inWorld, type GivenImport } from './given-import.js';
import { tryGiven } from './import-file.js';
import { takeSnapshot } from './snapshot.js';

const RUNS = Number(process.env['LAW_RUNS'] ?? '25');

/** Milliseconds a run, on a slow machine. */
const PATIENCE = 4000;

/** By role, the part of the tree that an importer of these worlds sees: of Administrators, the one that they administer. */
const IN_SIGHT = { 'System Administrator': () => true, Administrator: (path: string) => path.startsWith('Exams') } as const;

type Role = keyof typeof IN_SIGHT;

const IMPORTERS: readonly Role[] = ['System Administrator', 'Administrator'];

describe.each(ENGINES)('on the %s database', (engine) => {
  let server: ServerUnderTest;
  let admin: Client;
  const importers = new Map<string, Client>();

  beforeAll(async () => {
    server = await startServer(engine);
    admin = await signInAsAdmin(server.url);
    for (const role of IMPORTERS) importers.set(role, await signInAs(server.url, admin, { username: nameOfImporter(role), role }));
  });

  afterAll(() => server.stop());

  let worlds = 0;

  it(
    'a commit does what its preview promised, and the same file again changes nothing',
    async () => {
      const world = generatedUsers.chain((users) => fc.tuple(fc.constant(users), generatedImport(users)));
      const property = fc.asyncProperty(world, fc.constantFrom(...IMPORTERS), async ([users, generated], role) => {
        worlds += 1;
        const mark = `w${String(worlds)}-`;
        await arrangeCase(admin, { users: inWorld(users, mark) });
        await hierarchyId(admin, inWorld(START, mark));
        const given = JSON.parse(JSON.stringify(inWorld(generated, mark)).replaceAll(IMPORTER, nameOfImporter(role))) as GivenImport;
        await importTwice(role, given, inWorld(START, mark));
      });
      await fc.assert(property, { numRuns: RUNS, interruptAfterTimeLimit: RUNS * PATIENCE, markInterruptAsFailure: true });
    },
    RUNS * PATIENCE + 10_000,
  );

  async function importTwice(role: Role, given: GivenImport, start: string): Promise<void> {
    const importer = importers.get(role) ?? admin;
    const isInSight = IN_SIGHT[role];
    const before = await takeSnapshot(server.database);
    const preview = await tryGiven(importer, given, start);
    expect(await takeSnapshot(server.database)).toEqual(before);
    checkPreviewOf({ given, before, preview, isInSight });
    await commitImport(importer, preview);
    const done = await readWholeRun(importer, preview.id);
    const committed = { given, before, preview, isInSight, done, after: await takeSnapshot(server.database) };
    checkCommit(committed);
    await checkPassword(committed);
    checkNothingLeft(committed, (await tryGiven(importer, given, start)).rows);
  }

  /** Of the first user who is not in the trash can and got a password, if there is one. */
  async function checkPassword(committed: Committed): Promise<void> {
    const withPassword = pairRows(committed).find(({ row: { rowNumber, outcome, inTrash, changes }, counted }) => {
      const sets =
        outcome === 'CREATE'
          ? committed.given.passwords === 'FILE' && (counted.texts.PASSWORD ?? '') !== ''
          : changes.some(({ field }) => field === 'PASSWORD');
      return sets && !inTrash && rowNumber > 0;
    });
    if (withPassword === undefined) return;
    const { USERNAME = '', PASSWORD = '' } = withPassword.counted.texts;
    expect(await connectClient(server.url).signIn(USERNAME, PASSWORD)).toBe(true);
  }
});

function nameOfImporter(role: string): string {
  return `importer-${role.toLowerCase().replace(' ', '-')}`;
}

/** Law 4: what went in is unchanged the second time, but for passwords. */
function checkNothingLeft({ preview }: Committed, again: readonly WholeRow[]): void {
  for (const [index, row] of preview.rows.entries()) {
    if (row.outcome === 'ERROR') continue;
    const second = again[index];
    const fields = second?.changes.map(({ field }) => field);
    expect([second?.outcome, second?.unchanged]).toEqual(['SYNCHRONISE', fields?.length === 0]);
    expect(fields?.filter((field) => field !== 'PASSWORD')).toEqual([]);
  }
}
