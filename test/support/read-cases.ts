/** Reads cases, and refuses one that says what nobody would check. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { NamedCase } from './case.js';

const USER = [
  'userId',
  'firstName',
  'lastName',
  'email',
  'role',
  'hierarchies',
  'specialNeeds',
  'extraTimePercentage',
  'synchronisationKey',
  'timeZone',
  'trash',
];

/** By where they stand, the keys that a case may have; `*` stands for any. A place that isn't here holds no keys, or free ones. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['given', 'columns', 'rows', 'import', 'preview', 'after', 'then'],
  given: ['users', 'timeZone'],
  'given.users.*': [...USER, 'username', 'password'],
  import: [
    'role',
    'startHierarchy',
    'passwords',
    'specialNeedsForAll',
    'extraTimePercentageForAll',
    'removeSpaces',
    'mapping',
    'corrections',
  ],
  preview: ['summary', 'rows', 'newHierarchies'],
  'preview.summary': ['create', 'synchronise', 'error', 'unchanged', 'inTrash', 'newHierarchies'],
  'preview.rows.*': ['error', 'synchronise', 'inTrash'],
  'rows.*.*': ['number', 'formula', 'result', 'error'],
  after: ['users', 'absent', 'signIn'],
  'after.users.*': [...USER, 'hasPassword'],
};

/** The cases of a YAML file. Throws where one has a key that the head of the file doesn't name. */
export function readCases(path: string): NamedCase[] {
  return parseCases(readFileSync(path, 'utf8'));
}

/** Like readCases(), from text. */
export function parseCases(yaml: string): NamedCase[] {
  const cases = parse(yaml) as unknown[];
  return cases.map((value) => {
    if (!isRecord(value) || typeof value['name'] !== 'string') throw new Error(`A case needs a name: ${JSON.stringify(value)}`);
    const { name, ...rest } = value;
    checkCase(rest, name);
    return value as unknown as NamedCase;
  });
}

/** `then` is a case of its own, without a name. */
function checkCase(value: Readonly<Record<string, unknown>>, name: string): void {
  if (!Array.isArray(value['rows'])) throw new Error(`The case "${name}" has no rows`);
  const { then, ...rest } = value;
  for (const [place, allowed] of Object.entries(KEYS)) {
    const found = valuesAt(rest, place === '' ? [] : place.split('.')).filter(isRecord);
    const unknown = found.flatMap(Object.keys).filter((key) => !allowed.includes(key));
    if (unknown.length > 0) throw new Error(`The case "${name}" says what nothing checks${place && ` in ${place}`}: ${unknown.join(', ')}`);
  }
  if (isRecord(then)) checkCase(then, `${name}, then`);
  else if (then !== undefined) throw new Error(`The case "${name}" has a "then" that is no case`);
}

/** All that stands at a place; lists and maps alike are walked by `*`. */
function valuesAt(value: unknown, [key, ...further]: readonly string[]): unknown[] {
  if (key === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  const inner = key === '*' ? Object.values(value) : [(value as Readonly<Record<string, unknown>>)[key]];
  return inner.flatMap((each) => valuesAt(each, further));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
