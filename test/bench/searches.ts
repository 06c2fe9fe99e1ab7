/** Searches that could be slow, each in its own way. */
import { HIERARCHY_COUNT, idOf, instituteIds, ROLES } from './search-world.js';
import type { Filter } from './searched-database.js';

const role = (name: (typeof ROLES)[number]): string => idOf('role', ROLES.indexOf(name));
const wholeTree = Array.from({ length: HIERARCHY_COUNT }, (_, node) => idOf('hierarchy', node));

export interface Search {
  readonly what: string;
  readonly filter: Filter;
  /** Users a page; left out: 50. */
  readonly first?: number;
}

export const SEARCHES: readonly Search[] = [
  { what: 'everybody', filter: {} },
  { what: 'everybody, 500 a page', filter: {}, first: 500 },
  { what: 'a user ID', filter: { search: '20050000' } },
  { what: 'a first and a last name', filter: { search: 'zoe bakker' } },
  { what: 'a rare first name', filter: { search: 'vanessa' } },
  { what: 'a frequent first name', filter: { search: 'jan' } },
  { what: 'a frequent name and a beginning', filter: { search: 'jan ber' } },
  { what: 'a frequent letter', filter: { search: 's' } },
  { what: 'a rare letter', filter: { search: 'q' } },
  { what: 'a prefix far down the list', filter: { search: 'van' } },
  { what: 'two prefixes far down the list', filter: { search: 'van d' } },
  { what: 'a word that nobody has', filter: { search: 'xqzw' } },
  { what: 'a frequent word and one that nobody has', filter: { search: 'jan xqzw' } },
  { what: 'an email domain', filter: { search: 'inst5.example' } },
  { what: 'a word that everybody has', filter: { search: 'example' } },
  { what: 'two words that nobody has both of', filter: { search: 'inst0. inst1.' } },
  { what: 'five frequent letters', filter: { search: 's e v j m' } },
  { what: 'a cohort', filter: { hierarchyIds: [idOf('hierarchy', 3)] } },
  { what: 'an institute and all below', filter: { hierarchyIds: instituteIds(0) } },
  { what: 'an institute, a frequent name', filter: { hierarchyIds: instituteIds(0), search: 'jan' } },
  { what: "an institute, another's email", filter: { hierarchyIds: instituteIds(0), search: 'inst1.' } },
  { what: 'the whole tree', filter: { hierarchyIds: wholeTree } },
  { what: 'the whole tree, a frequent name', filter: { hierarchyIds: wholeTree, search: 'jan' } },
  { what: 'a rare role', filter: { roleId: role('Administrator') } },
  { what: 'a frequent role', filter: { roleId: role('Candidate') } },
  { what: 'a frequent role and name', filter: { roleId: role('Candidate'), search: 'jan' } },
  { what: 'a rare role, a frequent letter', filter: { roleId: role('Support'), search: 's' } },
  { what: 'a role in an institute', filter: { roleId: role('Author'), hierarchyIds: instituteIds(0) } },
  { what: 'special needs', filter: { specialNeeds: true } },
  { what: 'special needs, a role', filter: { specialNeeds: true, roleId: role('Author') } },
  { what: 'everything at once', filter: { specialNeeds: true, roleId: role('Candidate'), hierarchyIds: instituteIds(0), search: 'jan' } },
  { what: 'an import', filter: { importRunId: idOf('run', 10) } },
  { what: 'an import, a frequent name', filter: { importRunId: idOf('run', 10), search: 'jan' } },
  { what: 'the trash can', filter: { trash: true } },
  { what: 'the trash can, a frequent letter', filter: { trash: true, search: 's' } },
];
