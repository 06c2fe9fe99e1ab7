/** By which rules what another reader says of a cell and what we say is the same, or differs for a reason. Used by tests only. */
import { type Cell, isBlank } from '@intake/shared';
import {
  aDayLater,
  aSecondLater,
  clock,
  dateForms,
  keptNumber,
  nearNumber,
  sameDigits,
  sameLines,
  sameNumber,
  unescaped,
} from './test-forms.js';
import type { Reader, TheirCell } from './test-readings.js';

export interface Rule {
  readonly name: string;
  readonly why: string;
  readonly holds: (ours: Cell, theirs: TheirCell, reader: Reader) => boolean;
}

export interface Comparison {
  readonly reader: Reader;
  readonly ours: Cell | undefined;
  readonly theirs: TheirCell | undefined;
}

const SECONDS_A_DAY = 86_400;

const LETTERS_ALONE = /^\[?[a-z/]+\]?$/i;

const text = (ours: Cell): string | undefined => (typeof ours === 'string' ? ours : undefined);

const faulty = (ours: Cell, code: string): string | undefined => (typeof ours !== 'string' && ours.fault === code ? ours.text : undefined);

/** Both say the same, each in its own form. */
export const AGREEMENTS: readonly Rule[] = [
  {
    name: 'same text',
    why: 'The text of the cell, or what is shown of the number',
    holds: (ours, { kind, value, display }, reader) => ours === (isText(kind) ? value : reader === 'openpyxl' ? undefined : display),
  },
  {
    name: 'line ends',
    why: 'Each reader writes the ends of lines within a cell its own way; we keep them',
    holds: (ours, { kind, value }) => isText(kind) && sameLines(text(ours), value),
  },
  {
    name: 'truth',
    why: 'TRUE or FALSE',
    holds: (ours, { kind, value }) => kind === 'b' && ours === value,
  },
  {
    name: 'number',
    why: 'Identifiers are plain numbers: no thousands separators, no exponent, and the 15 digits that a spreadsheet keeps',
    holds: (ours, { kind, value }) => kind === 'n' && sameNumber(text(ours), keptNumber(value)),
  },
  {
    name: 'percentage',
    why: 'A percentage is the number times 100 and a percent sign, whatever decimals its format shows',
    holds: (ours, { kind, value, display }) =>
      kind === 'n' && display.includes('%') && sameNumber(/^(.*)%$/.exec(text(ours) ?? '')?.[1], 100 * keptNumber(value)),
  },
  {
    name: 'date or time',
    why: 'Dates and times are ISO to the second, as far as their format shows them',
    holds: (ours, { kind, value }) => kind === 'd' && dateForms(value).includes(text(ours) ?? ''),
  },
  {
    name: 'time',
    why: 'A time is hours, minutes and seconds; the hours count on past 24 where their format says so, and without the days where not',
    holds: (ours, { kind, value }) =>
      kind === 't' && [clock(Number(value)), clock(Number(value) % SECONDS_A_DAY)].includes(text(ours) ?? ''),
  },
  {
    name: 'no separators or spaces',
    why: 'What is shown, without the thousands separators, and the spaces at both ends that a format adds',
    holds: (ours, { display }, reader) => reader !== 'openpyxl' && text(ours)?.trim() === display.replace(/(?<=\d),(?=\d)/g, '').trim(),
  },
  {
    name: 'error',
    why: 'A cell that holds an error is an issue',
    holds: (ours, { kind, value }) => kind === 'e' && faulty(ours, 'CELL_ERROR') === value,
  },
  {
    name: 'no date',
    why: 'A negative number is no date: Excel shows a row of # signs, others count back from 1900',
    holds: (ours, { kind, value }) =>
      faulty(ours, 'CELL_ERROR') === '########' && (kind === 'd' ? /^1[0-8]|^-/.test(value) : Number(value) < 0),
  },
  {
    name: 'no result',
    why: 'A formula that was never calculated is an issue',
    holds: (ours, { kind }) => kind === 'f' && faulty(ours, 'CELL_ERROR') === '',
  },
];

/** They say something else, for a reason that has nothing to do with this cell alone. */
export const EXCUSES: readonly Rule[] = [
  {
    name: 'digits in a shape',
    why: 'openpyxl gives the number, not what its format makes of it: padded with zeros, or beside letters',
    holds: (ours, { kind, value }, reader) => reader === 'openpyxl' && kind === 'n' && sameDigits(text(ours), Number(value)),
  },
  {
    name: 'letters alone',
    why: 'openpyxl takes a format of letters alone (d, [HH], A/P) for no date and no time, which Excel and the others do',
    holds: (ours, { kind, display }, reader) =>
      reader === 'openpyxl' && kind === 'n' && LETTERS_ALONE.test(display) && /^\d{4}-\d\d-\d\d$|:/.test(text(ours) ?? ''),
  },
  {
    name: 'escaped characters',
    why: 'openpyxl leaves characters as workbooks escape them: _x000D_',
    holds: (ours, { kind, value }, reader) => reader === 'openpyxl' && isText(kind) && ours === unescaped(value),
  },
  {
    name: 'before March 1900',
    why: 'Excel counts a 29 February 1900, so that its days before it are one later than those of LibreOffice',
    holds: (ours, { kind, value }, reader) =>
      reader === 'libreoffice' && kind === 'd' && value < '1900-03-01' && dateForms(aDayLater(value)).includes(text(ours) ?? ''),
  },
  {
    name: 'seconds cut off',
    why: 'sheetjs-style cuts off what is left of a second, we round; LibreOffice shows seconds as they pass',
    holds: (ours, { kind, value }, reader) =>
      (reader === 'sheetjs' && kind === 'd' && dateForms(aSecondLater(value)).includes(text(ours) ?? '')) ||
      (reader === 'libreoffice' && kind === 't' && [-1, 1].some((second) => ours === clock((Number(value) + second) % SECONDS_A_DAY))),
  },
  {
    name: 'hours past a day',
    why: 'sheetjs-style knows dates only, where hours count on past 24',
    holds: (ours, { kind, value }, reader) => {
      const [, hours = '', rest = ''] = /^(\d+)(:\d\d:\d\d)$/.exec(text(ours) ?? '') ?? [];
      const time = `${String(Number(hours) % 24).padStart(2, '0')}${rest}`;
      return (
        reader === 'sheetjs' &&
        kind === 'd' &&
        Number(hours) >= 24 &&
        [value, aSecondLater(value)].some((one) => dateForms(one).includes(time))
      );
    },
  },
  {
    name: 'last digit',
    why: 'Readers round the fifteenth digit up or down where the number lies in the middle',
    holds: (ours, { kind, value }) => kind === 'n' && nearNumber(text(ours), value),
  },
  {
    name: 'calculated anew',
    why: 'LibreOffice calculates formulas when it opens a file (random numbers, the date of today, functions that it lacks); what counts is the stored result',
    holds: (_, { formula }, reader) => reader === 'libreoffice' && formula,
  },
];

function isText(kind: TheirCell['kind']): boolean {
  return kind === 's' || kind === 'str';
}

const isEmpty = (cell: Cell | undefined): boolean => cell === undefined || (typeof cell === 'string' && isBlank(cell));

const NOTHING: Rule = { name: 'nothing', why: 'A cell of nothing but spaces is empty', holds: () => true };

/** The agreement of the two, if they agree. */
export function agreement({ reader, ours, theirs }: Comparison): Rule | undefined {
  if (isEmpty(ours) && (theirs === undefined || isBlank(theirs.value))) return NOTHING;
  return ours === undefined || theirs === undefined ? undefined : AGREEMENTS.find(({ holds }) => holds(ours, theirs, reader));
}

/** The excuse of a reader that says something else, if there is one. */
export function excuse({ reader, ours, theirs }: Comparison): Rule | undefined {
  return theirs && EXCUSES.find(({ holds }) => holds(ours ?? '', theirs, reader));
}
