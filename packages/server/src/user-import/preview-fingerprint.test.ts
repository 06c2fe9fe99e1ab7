import { draftImport, INITIAL_ROLES, planImport, type ExistingUser, type ImportWorld } from '@intake/shared';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './preview-fingerprint.js';
import { rowsAsSheet } from './rows-as-sheet.js';

const [role] = INITIAL_ROLES.map((initial) => ({ ...initial, id: initial.name }));
if (role === undefined) throw new Error('There are no roles');

const ada: ExistingUser = {
  id: 'a',
  username: 'ada',
  userId: '1',
  firstName: 'Ada',
  lastName: 'Byron',
  email: 'ada@example.org',
  specialNeeds: false,
  extraTimePercentage: null,
  synchronisationKey: null,
  timeZone: 'Europe/Amsterdam',
  role,
  memberships: [],
  inTrash: false,
};

/** The fingerprint of a plan that synchronises Ada, and makes Joan. */
function fingerprint({ user = {}, world = {} }: { user?: Partial<ExistingUser>; world?: Partial<ImportWorld> } = {}): Promise<string> {
  const { outline, ...sheet } = rowsAsSheet([
    { FIRST_NAME: 'Ada', LAST_NAME: 'King', USERNAME: 'ada', USER_ID: '1', EMAIL: 'ada@example.org' },
    { FIRST_NAME: 'Joan', LAST_NAME: 'Clarke', USERNAME: 'joan', USER_ID: '2', EMAIL: 'joan@example.org' },
  ]);
  const forAll = { specialNeeds: null, extraTimePercentage: null };
  const { headerRowNumber } = outline;
  const draft = draftImport({ ...sheet, headerRowNumber, passwords: 'GENERATED', forAll, corrections: [], removeSpaces: [] });
  const plan = planImport(draft, {
    users: [{ ...ada, ...user }],
    hierarchies: [{ id: 'exams', name: 'Exams', parentId: null }],
    role: { ...ada.role },
    startHierarchyId: 'exams',
    timeZone: 'Europe/Amsterdam',
    importer: { id: 'importer', rank: ada.role, memberships: [{ hierarchyId: 'exams', administrator: true }] },
    ...world,
  });
  return fingerprintOf(plan);
}

describe('fingerprintOf()', () => {
  it('is the same for the same plan, and after changes of what no preview shows', async () => {
    const before = await fingerprint();
    expect(await fingerprint()).toBe(before);
    expect(await fingerprint({ user: { specialNeeds: true, timeZone: 'Asia/Tokyo', synchronisationKey: 'k' } })).toBe(before);
  });

  it.each([
    ['a before-value', { user: { lastName: 'Lovelace' } }],
    ['what makes a row unchanged', { user: { lastName: 'King' } }],
    ['whether a user is in the trash can', { user: { inTrash: true } }],
    ['the time zone, where a row gets it', { world: { timeZone: 'Asia/Tokyo' } }],
    ['what the role may do', { world: { role: { ...ada.role, permissions: [] } } }],
    ['the name of a hierarchy on the way', { world: { hierarchies: [{ id: 'exams', name: 'Tests', parentId: null }] } }],
  ])('differs by %s', async (_, difference) => {
    expect(await fingerprint(difference)).not.toBe(await fingerprint());
  });
});
