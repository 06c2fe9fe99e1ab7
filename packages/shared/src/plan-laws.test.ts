import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftImport } from './draft-import.js';
import type { ExistingUser, ImportPlan } from './import-plan.js';
import { planImport } from './plan-import.js';
import { source, user, world, type TestRow } from './test-world.js';
import { isBlank } from './white-space.js';

// Few names, so that rows and users meet often.
const name = fc.constantFrom('a', 'A', 'b', 'c', 'd', 'e f', '', 'ａ', ' g');
const cell = fc.oneof(name, fc.constant({ fault: 'CELL_ERROR', text: '#N/A' } as const));

const rows: fc.Arbitrary<TestRow[]> = fc.array(
  fc.record({
    FIRST_NAME: fc.constantFrom('Ann', ''),
    LAST_NAME: fc.constantFrom('Lee', 'Li'),
    USERNAME: cell,
    USER_ID: cell,
    EMAIL: fc.constantFrom('a@example.org', 'nobody', ''),
    SYNCHRONISATION_KEY: name,
    SUB_LEVEL_1: name,
  }),
  { maxLength: 12 },
);

const users: fc.Arbitrary<ExistingUser[]> = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'z'),
      fc.constantFrom('a', 'b', 'c', 'd', 'y'),
      fc.constantFrom('a', 'b', 'c', null),
      fc.boolean(),
    ),
    {
      selector: ([username]) => username,
      maxLength: 5,
    },
  )
  .map((list) =>
    withoutSharedKeys(
      list.map(([username, userId, synchronisationKey, inTrash]) => user(username, { userId, synchronisationKey, inTrash })),
    ),
  );

function withoutSharedKeys(list: readonly ExistingUser[]): ExistingUser[] {
  return list.filter(
    ({ userId, synchronisationKey }, index) =>
      list.findIndex((other) => other.userId === userId) === index &&
      (synchronisationKey === null || list.findIndex((other) => other.synchronisationKey === synchronisationKey) === index),
  );
}

/** The world as it is after a plan: what a database should hold. */
function applied(before: readonly ExistingUser[], plan: ImportPlan): ExistingUser[] {
  const after = new Map(before.map((stored) => [stored.id, stored]));
  for (const row of plan.rows) {
    if (row.outcome === 'CREATE')
      after.set(`new ${row.rowNumber}`, { ...user(row.user.username), ...row.user, id: `new ${row.rowNumber}` });
    const stored = row.outcome === 'SYNCHRONISE' ? after.get(row.id) : undefined;
    if (row.outcome === 'SYNCHRONISE' && stored !== undefined) after.set(row.id, { ...stored, ...row.user });
  }
  return [...after.values()];
}

describe('every plan', () => {
  it('holds every row that isn’t empty exactly once, in order (law 3)', () => {
    fc.assert(
      fc.property(rows, users, (given, existing) => {
        const plan = planImport(draftImport(source(given)), world({ users: existing }));
        const filled = given.flatMap((row, index) =>
          Object.values(row).some((text) => typeof text !== 'string' || !isBlank(text)) ? [index + 2] : [],
        );
        expect(plan.rows.map(({ rowNumber }) => rowNumber)).toEqual(filled);
        expect(plan.summary.create + plan.summary.synchronise + plan.summary.error).toBe(plan.summary.rows);
      }),
    );
  });

  it('leaves no two users with one username, user ID or synchronisation key', () => {
    fc.assert(
      fc.property(rows, users, (given, existing) => {
        const after = applied(existing, planImport(draftImport(source(given)), world({ users: existing })));
        for (const key of ['username', 'userId', 'synchronisationKey'] as const) {
          const keys = after.flatMap((stored) => stored[key]?.normalize('NFKC').toLowerCase() ?? []);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
    );
  });

  it('is all unchanged when made again on what it left, but for rows in error (law 4)', () => {
    fc.assert(
      fc.property(rows, users, (given, existing) => {
        const withoutLevels = given.map((row) => ({ ...row, SUB_LEVEL_1: '' }));
        const draft = draftImport(source(withoutLevels));
        const first = planImport(draft, world({ users: existing }));
        const second = planImport(draft, world({ users: applied(existing, first) }));
        const wentIn = first.rows.flatMap((row) => (row.outcome === 'ERROR' ? [] : [row.rowNumber]));
        const again = second.rows.filter(({ rowNumber }) => wentIn.includes(rowNumber));
        expect(again.every((row) => row.outcome === 'SYNCHRONISE' && row.unchanged)).toBe(true);
      }),
    );
  });

  it('frees no key by a row in error: whoever has IN_USE could not have it even alone', () => {
    fc.assert(
      fc.property(rows, users, (given, existing) => {
        const plan = planImport(draftImport(source(given)), world({ users: existing }));
        const after = applied(existing, plan);
        for (const row of plan.rows) {
          if (row.outcome !== 'ERROR' || !row.issues.some(({ code, field }) => code === 'IN_USE' && field === 'USER_ID')) continue;
          const wanted = row.cells
            .find(({ field }) => field === 'USER_ID')
            ?.text.normalize('NFKC')
            .toLowerCase();
          expect(after.some(({ userId }) => userId.toLowerCase() === wanted)).toBe(true);
        }
      }),
    );
  });
});
