/** Reads the table of who may do what. */
import { ASKERS } from './askers.js';
import type { Outcomes } from './outcomes.js';

/** What comes of each row, by its name; throws where a line has too few columns, or a name comes twice. */
export function readTable(text: string): ReadonlyMap<string, Outcomes> {
  const [header = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  if (header.trim().split(/\s+/).join() !== ASKERS.join()) throw new Error(`The columns are not those who ask: ${header}`);
  const rows = new Map<string, Outcomes>();
  for (const line of lines) {
    const words = line.split(/\s+/);
    const name = words.slice(0, -ASKERS.length).join(' ');
    if (name === '' || rows.has(name)) throw new Error(`Not a row with a name of its own: ${line}`);
    const outcomes = words.slice(-ASKERS.length);
    rows.set(name, Object.fromEntries(ASKERS.map((asker, index) => [asker, outcomes[index]])) as Outcomes);
  }
  return rows;
}

/** What a row is about: its name up to the comma. */
export function operationOf(row: string): string {
  const [operation = ''] = row.split(',');
  return operation;
}
