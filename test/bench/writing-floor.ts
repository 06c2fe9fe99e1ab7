/** The least that a commit takes: the rows that it left behind, written by the bare driver in one transaction to another database. */
import { behindTheServer } from '../support/direct-database.js';
import type { FreshDatabase } from '../support/fresh-database.js';
import { runServer } from '../support/run-server.js';
import { openBare, type BareDatabase } from './bare-driver.js';
import { PLACES } from './people.js';
import { insertPeople, rewritePeople, type WrittenPeople } from './write-tables.js';
import { movedPeople, type OtherPlaces } from './written-people.js';

export interface WritingFloor {
  /** Writes people who are not there yet, and answers with the milliseconds. */
  readonly insert: (people: WrittenPeople) => Promise<number>;
  /** Writes people who are there anew, and answers with the milliseconds. */
  readonly rewrite: (people: WrittenPeople) => Promise<number>;
  readonly end: () => Promise<void>;
}

/** Has a server make its tables in an empty database, and writes to them in its place. Removes the database at the end. */
export async function openWritingFloor(database: FreshDatabase): Promise<WritingFloor> {
  await (await runServer(database)).end();
  const places = await findPlaces(database);
  const bare = await openBare(database);
  const { send } = bare;
  return {
    insert: (people) => timeTransaction(bare, (moved) => insertPeople(send, moved), movedPeople(people, places)),
    rewrite: (people) => timeTransaction(bare, (moved) => rewritePeople(send, moved, bare), movedPeople(people, places)),
    end: async () => {
      await bare.close();
      await database.remove();
    },
  };
}

async function timeTransaction(
  { send }: BareDatabase,
  write: (people: WrittenPeople) => Promise<void>,
  people: WrittenPeople,
): Promise<number> {
  const begin = performance.now();
  await send('BEGIN');
  await write(people);
  await send('COMMIT');
  return performance.now() - begin;
}

function findPlaces(database: FreshDatabase): Promise<OtherPlaces> {
  return behindTheServer(database, async ({ rows }) => {
    const [role] = await rows('SELECT id FROM roles WHERE name = ?', [PLACES.role]);
    const [hierarchy] = await rows('SELECT id FROM hierarchies WHERE name = ?', [PLACES.hierarchy]);
    return { roleId: role?.['id'] ?? null, hierarchyId: hierarchy?.['id'] ?? null };
  });
}
