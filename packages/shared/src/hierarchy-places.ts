/** Finds each row's place in the tree, and collects the hierarchies that have to be made for it. */
import { identifierKey } from './identifiers.js';
import type { ExistingHierarchy, HierarchyReference, ImportDestination, NewHierarchy } from './import-plan.js';
import { SUB_LEVELS, type FieldValues } from './user-fields.js';

/** The tree while an import is planned: rows enter one by one, in order, so the first spelling of a new name is the one that is made. */
export interface HierarchyPlaces {
  /** The node that a row's sub-levels lead to, from the start hierarchy; what is missing on the way will be made. */
  enter(values: Partial<FieldValues>): HierarchyReference;
  /** Names from the root down. */
  pathOf(place: HierarchyReference): readonly string[];
  /** Parents before children. */
  newHierarchies(): readonly NewHierarchy[];
  /** Where rows went, in the order in which a place was first entered. */
  destinations(): ImportDestination[];
}

/** Opens the tree at the start hierarchy. */
export function openPlaces(hierarchies: readonly ExistingHierarchy[], startId: string): HierarchyPlaces {
  const made: NewHierarchy[] = [];
  const pathOf = pathFinder(hierarchies, made);
  const children = existingChildren(hierarchies);
  const entered = new Map<string, { readonly place: HierarchyReference; rows: number }>();

  const child = (parent: HierarchyReference, name: string): HierarchyReference => {
    const key = childName(parent, name);
    const known = children.get(key);
    if (known !== undefined) return known;
    const place: HierarchyReference = { kind: 'new', index: made.length };
    made.push({ name, parent, path: [...pathOf(parent), name] });
    children.set(key, place);
    return place;
  };

  const count = (place: HierarchyReference) => {
    const before = entered.get(nodeName(place));
    if (before === undefined) entered.set(nodeName(place), { place, rows: 1 });
    else before.rows += 1;
  };

  return {
    enter: (values) => {
      const place = levelNames(values).reduce<HierarchyReference>(child, { kind: 'existing', id: startId });
      count(place);
      return place;
    },
    pathOf,
    newHierarchies: () => made,
    destinations: () => [...entered.values()].map(({ place, rows }) => ({ path: pathOf(place), new: place.kind === 'new', rows })),
  };
}

/** From level 1 down to the last one given. */
function levelNames(values: Partial<FieldValues>): string[] {
  return SUB_LEVELS.flatMap((level) => values[level] ?? []);
}

function pathFinder(hierarchies: readonly ExistingHierarchy[], made: readonly NewHierarchy[]): HierarchyPlaces['pathOf'] {
  const existing = new Map(hierarchies.map((hierarchy) => [hierarchy.id, hierarchy]));
  const existingPath = (id: string | null): string[] => {
    const hierarchy = id === null ? undefined : existing.get(id);
    return hierarchy === undefined ? [] : [...existingPath(hierarchy.parentId), hierarchy.name];
  };
  return (place) => (place.kind === 'new' ? (made[place.index]?.path ?? []) : existingPath(place.id));
}

function existingChildren(hierarchies: readonly ExistingHierarchy[]): Map<string, HierarchyReference> {
  return new Map(
    hierarchies.flatMap(({ id, name, parentId }) =>
      parentId === null ? [] : [[childName({ kind: 'existing', id: parentId }, name), { kind: 'existing', id }] as const],
    ),
  );
}

function nodeName(place: HierarchyReference): string {
  return place.kind === 'new' ? `new ${place.index}` : `existing ${place.id}`;
}

function childName(parent: HierarchyReference, name: string): string {
  return `${nodeName(parent)}/${identifierKey(name)}`;
}
