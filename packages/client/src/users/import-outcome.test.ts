import { expect, it } from 'vitest';
import { describeOutcome } from './import-outcome.js';

const LINE = { outcome: 'SYNCHRONISE', unchanged: false, inTrash: false, status: 'DONE' } as const;
const words = (line: Parameters<typeof describeOutcome>[0]) => describeOutcome(line).map(({ key }) => key.replace('users.imports.', ''));

it.each([
  [{ ...LINE, outcome: 'CREATE' as const }, ['created']],
  [LINE, ['synchronised']],
  [{ ...LINE, unchanged: true, inTrash: true }, ['unchanged', 'inTrash']],
  [{ ...LINE, status: 'UNDONE' as const }, ['synchronised', 'undone']],
  [{ ...LINE, outcome: null }, []],
])('says of %o: %o', (line, expected) => {
  expect(words(line)).toEqual(expected);
});
