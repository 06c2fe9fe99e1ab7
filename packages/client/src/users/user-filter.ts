/** What the list of users is narrowed down to, and how the address says it. */
import type { LocationQuery, LocationQueryValue } from 'vue-router';

export interface UserFilter {
  readonly search: string;
  readonly hierarchyId: string | null;
  /** Whether users of what is below the hierarchy are meant too. */
  readonly includeSubLevels: boolean;
  readonly roleId: string | null;
  readonly specialNeeds: boolean | null;
  readonly importRunId: string | null;
}

export const NO_FILTER: UserFilter = {
  search: '',
  hierarchyId: null,
  includeSubLevels: true,
  roleId: null,
  specialNeeds: null,
  importRunId: null,
};

/** Of a parameter that stands in the address more than once, the first counts. */
function textOf(value: LocationQueryValue | LocationQueryValue[] | undefined): string | null {
  const text = Array.isArray(value) ? value[0] : value;
  return text === undefined || text === '' ? null : text;
}

const YES_OR_NO: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** The filter that an address asks for; what it doesn't know is left out. */
export function readFilter(query: LocationQuery): UserFilter {
  return {
    search: textOf(query['search']) ?? '',
    hierarchyId: textOf(query['hierarchy']),
    includeSubLevels: textOf(query['sub']) !== '0',
    roleId: textOf(query['role']),
    specialNeeds: YES_OR_NO[textOf(query['specialNeeds']) ?? ''] ?? null,
    importRunId: textOf(query['import']),
  };
}

/** The address's words for a filter: only what differs from none. */
export function filterQuery({ search, hierarchyId, includeSubLevels, roleId, specialNeeds, importRunId }: UserFilter): LocationQuery {
  return {
    ...(search === '' ? {} : { search }),
    ...(hierarchyId === null ? {} : { hierarchy: hierarchyId }),
    ...(hierarchyId === null || includeSubLevels ? {} : { sub: '0' }),
    ...(roleId === null ? {} : { role: roleId }),
    ...(specialNeeds === null ? {} : { specialNeeds: specialNeeds ? 'yes' : 'no' }),
    ...(importRunId === null ? {} : { import: importRunId }),
  };
}

/** IDs of what can be filtered by; null where that isn't known yet. */
export interface KnownChoices {
  readonly roleIds: ReadonlySet<string> | null;
  readonly hierarchyIds: ReadonlySet<string> | null;
}

/** What of a filter names a role or a hierarchy that isn't there, emptied; null where nothing does. */
export function unknownParts({ roleId, hierarchyId }: UserFilter, { roleIds, hierarchyIds }: KnownChoices): Partial<UserFilter> | null {
  const lacksRole = roleId !== null && roleIds?.has(roleId) === false;
  const lacksHierarchy = hierarchyId !== null && hierarchyIds?.has(hierarchyId) === false;
  if (!lacksRole && !lacksHierarchy) return null;
  return { ...(lacksRole ? { roleId: null } : {}), ...(lacksHierarchy ? { hierarchyId: null } : {}) };
}

/** How many of the filters beside the search are set. */
export function filterCount({ hierarchyId, roleId, specialNeeds }: UserFilter): number {
  return [hierarchyId, roleId, specialNeeds].filter((value) => value !== null).length;
}

/** Whether anything narrows the list down. */
export function isFiltered(filter: UserFilter): boolean {
  return Object.keys(filterQuery(filter)).length > 0;
}
