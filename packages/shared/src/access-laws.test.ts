/** An importer is no way to power: whatever an import changes, its importer may change by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INITIAL_ROLES, isWithinReach, PERMISSIONS, ROLE_TYPES } from './access.js';
import { type Acting, mayGivePassword, mayGiveRole } from './acting.js';
import { draftImport } from './draft-import.js';
import { administeredPart, holdsHierarchy, holdsMember, seenPart } from './hierarchy-part.js';
import type { ExistingHierarchy, HierarchyReference, ImportPlan } from './import-plan.js';
import { importRefusal } from './may-import.js';
import { planImport, type ImportWorld } from './plan-import.js';
import { role as initialRole, row, source, user } from './test-world.js';

// Each node hangs below an earlier one or is a root: a forest, whatever the numbers.
const forest: fc.Arbitrary<ExistingHierarchy[]> = fc
  .array(fc.option(fc.nat({ max: 5 }), { nil: null }), { minLength: 1, maxLength: 7 })
  .map((parents) =>
    parents.map((parent, index) => ({
      id: `h${index}`,
      name: `H${index}`,
      parentId: parent === null || parent >= index ? null : `h${parent}`,
    })),
  );

const role = fc.oneof(
  fc.constantFrom(...INITIAL_ROLES.map(({ name }) => initialRole(name))),
  fc.record({
    id: fc.constantFrom('r1', 'r2'),
    name: fc.constant('Other'),
    type: fc.constantFrom(...ROLE_TYPES),
    permissions: fc.subarray([...PERMISSIONS]),
  }),
);

const membership = fc.record({ hierarchyId: fc.nat({ max: 6 }).map((index) => `h${index}`), administrator: fc.boolean() });
const memberships = fc.uniqueArray(membership, { selector: ({ hierarchyId }) => hierarchyId, maxLength: 3 });

const level = fc.constantFrom('', 'H1', 'New');
const password = fc.constantFrom('', 'wandering teapot');

interface Scene {
  readonly world: ImportWorld;
  readonly plan: ImportPlan;
}

/** Imports that are not refused whole; the importer's own account may be among the users, and in the file. */
const scene: fc.Arbitrary<Scene> = fc
  .record({
    hierarchies: forest,
    users: fc.uniqueArray(fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd'), role, memberships, inTrash: fc.boolean() }), {
      selector: ({ name }) => name,
    }),
    role,
    start: fc.nat({ max: 6 }).map((index) => `h${index}`),
    importer: fc.record({ id: fc.constantFrom('a', 'importer'), rank: role, memberships }),
    rows: fc.array(fc.record({ username: fc.constantFrom('a', 'b', 'c', 'd', 'e'), level, password }), { maxLength: 5 }),
  })
  .map(({ hierarchies, users, role: given, start, importer, rows }) => {
    const world: ImportWorld = {
      hierarchies,
      users: users.map(({ name, ...more }) => user(name, more)),
      role: given,
      startHierarchyId: start,
      timeZone: 'Europe/Amsterdam',
      importer,
    };
    const cells = rows.map((given) => row(given.username, { FIRST_NAME: 'Changed', SUB_LEVEL_1: given.level, PASSWORD: given.password }));
    const draft = draftImport(source(cells, { passwords: 'FILE' }));
    return { world, draft };
  })
  .filter(({ world }) => world.hierarchies.some(({ id }) => id === world.startHierarchyId) && importRefusal(world) === undefined)
  .map(({ world, draft }) => ({ world, plan: planImport(draft, world) }));

/** The existing hierarchy that a place is, or lies below. */
function anchorOf(place: HierarchyReference, plan: ImportPlan): string {
  if (place.kind === 'existing') return place.id;
  const made = plan.newHierarchies[place.index];
  return made === undefined ? '' : anchorOf(made.parent, plan);
}

/** The importer, changing users by hand. */
function byHand({ importer, hierarchies }: ImportWorld): Acting {
  return { rank: importer.rank, seen: seenPart(importer, hierarchies), administered: administeredPart(importer, hierarchies) };
}

const law = (check: (scene: Scene) => void) => () => fc.assert(fc.property(scene, check), { numRuns: 500 });

describe('whatever an import changes, its importer may change by hand', () => {
  it(
    'users: only those whom the importer acts on, by role and by hierarchy',
    law(({ world, plan }) => {
      const part = administeredPart(world.importer, world.hierarchies);
      for (const planned of plan.rows) {
        if (planned.outcome !== 'SYNCHRONISE') continue;
        const existing = world.users.find(({ id }) => id === planned.id);
        expect(existing !== undefined && isWithinReach(world.importer.rank, existing.role)).toBe(true);
        expect(holdsMember(part, existing?.memberships ?? [])).toBe(true);
      }
    }),
  );

  it(
    'roles: only to one within reach, and never the importer’s own',
    law(({ world, plan }) => {
      expect(isWithinReach(world.importer.rank, plan.role)).toBe(true);
      for (const planned of plan.rows) {
        if (planned.outcome === 'SYNCHRONISE' && planned.id === world.importer.id) {
          expect(planned.changes.some(({ field }) => field === 'ROLE')).toBe(false);
        }
      }
    }),
  );

  it(
    'roles: only to those who neither do nor see more by it where the importer does not',
    law(({ world, plan }) => {
      for (const planned of plan.rows) {
        if (planned.outcome !== 'SYNCHRONISE') continue;
        const existing = world.users.find(({ id }) => id === planned.id);
        expect(existing !== undefined && mayGiveRole(byHand(world), existing, plan.role)).toBe(true);
      }
    }),
  );

  it(
    'passwords: only of those of whom the importer administers and sees all that they do, and never the importer’s own',
    law(({ world, plan }) => {
      const acting = byHand(world);
      for (const planned of plan.rows) {
        if (planned.outcome !== 'SYNCHRONISE' || !planned.setsPassword) continue;
        const existing = world.users.find(({ id }) => id === planned.id);
        expect(existing !== undefined && mayGivePassword(acting, existing)).toBe(true);
        expect(planned.id).not.toBe(world.importer.id);
      }
    }),
  );

  it(
    'hierarchies: only where the importer administers, made or entered',
    law(({ world, plan }) => {
      const part = administeredPart(world.importer, world.hierarchies);
      const places = plan.rows.flatMap((planned) => (planned.outcome === 'ERROR' ? [] : [planned.destination]));
      const anchors = [...places, ...plan.newHierarchies.map(({ parent }) => parent)].map((place) => anchorOf(place, plan));
      expect(anchors.filter((id) => !holdsHierarchy(part, id))).toEqual([]);
    }),
  );

  it(
    'sight: the memberships that a preview names are within what the importer sees',
    law(({ world, plan }) => {
      const seen = seenPart(world.importer, world.hierarchies);
      const hidden = world.hierarchies.filter(({ id }) => !holdsHierarchy(seen, id)).map(({ name }) => name);
      const shown = plan.rows.flatMap((planned) => (planned.outcome === 'SYNCHRONISE' ? planned.changes : []));
      const ends = shown
        .filter(({ field }) => field === 'HIERARCHIES')
        .flatMap(({ before }) => (before ?? '').split(', ').map((path) => path.split(' › ').at(-1) ?? ''));
      expect(ends.filter((name) => hidden.includes(name))).toEqual([]);
    }),
  );
});
