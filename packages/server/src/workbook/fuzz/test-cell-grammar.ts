/** Cells of a worksheet: how they may be stored, and what they show. Used by tests only. */
import type { Cell } from '@intake/shared';
import { escapeText } from '../xlsx/escaped-text.js';
import { type Choices, pick, seldom, several } from './test-choices.js';
import type { XmlWriter } from './test-xml-writer.js';

/** What all sheets of a workbook share. */
export interface CellStore {
  /** The inside of each shared text. */
  readonly texts: ((writer: XmlWriter) => string)[];
}

export interface StoredAs {
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** XML. */
  readonly inside: string;
  readonly shown: Cell;
}

const CHARACTERS = [
  'a',
  'B',
  '7',
  ' ',
  'é',
  '\u0000',
  '😀',
  '"',
  "'",
  '&',
  '<',
  '>',
  ']]>',
  '\n',
  '\r',
  '\t',
  '_x0041_',
  '\u0001',
  '\uFFFF',
  '\u00A0',
  '&amp;',
  '\uFEFF',
];

/** A text of a few characters that are often got wrong. */
export function someText(choices: Choices): string {
  return several(choices, 6, () => pick(choices, CHARACTERS)).join('');
}

type Maker = (choices: Choices, writer: XmlWriter, store: CellStore) => StoredAs;

const value = (writer: XmlWriter, text: string): string => writer.element('v', {}, writer.text(text));

const MAKERS: readonly Maker[] = [
  (choices, writer) => {
    const shown = someText(choices);
    return { attributes: { t: 'inlineStr' }, inside: writer.element('is', {}, richText(choices, writer, shown)), shown };
  },
  (choices, writer, { texts }) => {
    const shown = someText(choices);
    const index = texts.push((shared) => richText(choices, shared, shown)) - 1;
    return { attributes: { t: 's', s: '1' }, inside: value(writer, pick(choices, ['', ' ']) + String(index)), shown };
  },
  (choices, writer) => {
    const shown = someText(choices);
    const inside = writer.element('f', {}, writer.text('A1&"x"')) + value(writer, escapeText(shown));
    return { attributes: { t: 'str' }, inside, shown };
  },
  (choices, writer) => {
    const number = choices.below(100_000);
    const [attributes, shown] = pick(choices, [
      [{ s: '0' }, String(number)],
      [{ t: 'n' }, String(number)],
      [{ s: '1' }, String(number).padStart(5, '0')],
      [{ s: '99' }, String(number)],
    ] as const);
    return { attributes, inside: value(writer, pick(choices, [String(number), `${number}.0`, `${number}e0`])), shown };
  },
  (_, writer) => ({ attributes: { s: '2' }, inside: value(writer, '46082'), shown: '2026-03-01' }),
  (choices, writer) => {
    const truth = seldom(choices, 2);
    return { attributes: { t: 'b' }, inside: value(writer, truth ? '1' : '0'), shown: truth ? 'TRUE' : 'FALSE' };
  },
  (_, writer) => ({ attributes: { t: 'e' }, inside: value(writer, '#N/A'), shown: { fault: 'CELL_ERROR', text: '#N/A' } }),
  () => ({ attributes: { s: '1' }, inside: '', shown: '' }),
];

/** A cell in one of the ways to store one. */
export function storedCell(choices: Choices, writer: XmlWriter, store: CellStore, filled: boolean): StoredAs {
  if (filled) return { attributes: { t: 'str' }, inside: value(writer, 'Header'), shown: 'Header' };
  return pick(choices, MAKERS)(choices, writer, store);
}

/** A text in one piece or in runs, with phonetic guides that aren't shown. */
function richText(choices: Choices, writer: XmlWriter, text: string): string {
  const shown = (part: string): string => writer.element('t', { 'xml:space': 'preserve' }, writer.text(part));
  if (!seldom(choices, 4)) return shown(escapeText(text));
  const characters = [...text];
  const at = choices.below(characters.length + 1);
  const runs = [characters.slice(0, at), characters.slice(at)].map((part) =>
    writer.element('r', {}, writer.element('rPr', {}) + shown(escapeText(part.join('')))),
  );
  return runs.join('') + (seldom(choices, 2) ? writer.element('rPh', { sb: '0', eb: '1' }, shown('guide')) : '');
}
