/** CSV files: encodings, delimiters, quotes, and what is none. */
import type { HostileLine } from './hostile-file.js';
import { HEADER, named, people, person } from './people.js';
import { honestParts, workbook } from './workbook-parts.js';

type Rows = readonly (readonly string[])[];

interface Dialect {
  readonly delimiter?: string;
  readonly lineEnd?: string;
}

function text(rows: Rows, { delimiter = ',', lineEnd = '\r\n' }: Dialect = {}): string {
  return rows.map((row) => row.map(quoted).join(delimiter)).join(lineEnd);
}

function quoted(value: string): string {
  return /[",;\t\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}

function file(rows: Rows, dialect?: Dialect): Buffer {
  return Buffer.from(text(rows, dialect));
}

function utf16(content: string): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, 'utf16le')]);
}

const THREE: Rows = [HEADER, ...people(3)];

const FORMULAS: Rows = [
  ['=1+1', '+Lee', 'user1', 'u1@example.org', '-5'],
  ['@a', 'Lee', 'user2', 'u2@example.org', '=A1'],
  ['TRUE', '1/2', 'user3', 'u3@example.org', '00123'],
];

const TYPED = ['00123', '1E5', '2024-01-02', '12345678901234567890'];

const typed = (): Rows => TYPED.map((id, index) => ['Ann', 'Lee', `user${index}`, `u${index}@example.org`, id, '']);

const RANDOM = Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * index * 31 + index * 7) & 255));

const ACCENTS: Rows = [HEADER, ['José', 'Müller', 'user1', 'u1@example.org', 'I1', '']];

export const TEXTS: readonly HostileLine[] = [
  ['e01-good.csv', 'rows:3', 'commas, CR LF, UTF-8', () => file(THREE)],
  ['e02-bom.csv', 'rows:3', 'UTF-8 with a byte-order mark', () => Buffer.from(`\ufeff${text(THREE)}`)],
  ['e02-utf16le.csv', 'either:3', 'UTF-16, little-endian, with a byte-order mark', () => utf16(text(THREE, { delimiter: '\t' }))],
  ['e02-utf16be.csv', 'either:3', 'UTF-16, big-endian, with a byte-order mark', () => utf16(text(THREE)).swap16()],
  ['e02-cp1252.csv', 'either:1', '"José Müller" in windows-1252, which is no UTF-8', () => Buffer.from(text(ACCENTS), 'latin1')],
  ['e03-semicolon.csv', 'rows:3', 'semicolons, as Excel writes them in Europe', () => file(THREE, { delimiter: ';' })],
  ['e03-tab.csv', 'rows:3', 'tabs', () => file(THREE, { delimiter: '\t' })],
  ['e03-sep-line.csv', 'rows:3', 'a first line that names the delimiter', () => Buffer.from(`sep=;\r\n${text(THREE, { delimiter: ';' })}`)],
  ['e03-cr-only.csv', 'rows:3', 'the line ends of old Macs', () => file(THREE, { lineEnd: '\r' })],
  [
    'e04-unclosed-quote.csv',
    'reject',
    'a quote that is never closed',
    () => Buffer.from(`${text(THREE)}\r\n"Ann,Lee,user9,u9@example.org,I9`),
  ],
  ['e04-unclosed-quote-20mb.csv', 'reject', '20 MB behind an open quote', () => Buffer.from(`${text(THREE)}\r\n"${'x,\r\n'.repeat(5e6)}`)],
  [
    'e04-stray-quote.csv',
    'either:1',
    'quotes in the middle of a value',
    () => Buffer.from(`${text([HEADER])}\r\nAnn "Annie" K,Lee,user1,u1@example.org,I1,`),
  ],
  ['e05-one-line-20mb.csv', 'reject', 'a single line of 20 MB', () => Buffer.from('x'.repeat(2e7))],
  [
    'e05-ragged.csv',
    'either:3',
    'rows shorter and longer than the header',
    () => file([HEADER, person(1), ['Ann'], [...person(3), 'x', 'y', 'z']]),
  ],
  ['e06-redos-paren.csv', 'either:1', 'a value of 200,000 "("', () => file([HEADER, named('('.repeat(2e5))])],
  ['e06-redos-digits.csv', 'either:1', 'a value of 200,000 "1,"', () => file([HEADER, named('1,'.repeat(2e5))])],
  ['e07-binary.csv', 'reject', 'random bytes', () => RANDOM],
  ['e07-xlsx-as.csv', 'either:3', 'a good workbook', () => workbook(honestParts(3))],
  ['e08-formula.csv', 'either:3', 'values that look like formulas', () => file([HEADER, ...FORMULAS])],
  ['e09-typed.csv', 'either:4', 'IDs that must stay as they are written', () => file([HEADER, ...typed()])],
  ['e10-empty.csv', 'reject', 'nothing', () => Buffer.alloc(0)],
  ['e10-bom-only.csv', 'reject', 'a byte-order mark', () => Buffer.from('\ufeff')],
  ['e10-header-only.csv', 'either:0', 'a header', () => file([HEADER])],
];
