import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from './csv-records.js';

const records = (text: string, delimiter = ','): string[][] => [...csvRecords(text, delimiter)];

describe('csvRecords()', { timeout: 60_000 }, () => {
  it.each([
    ['nothing', '', []],
    ['a last line without an end', 'a,b\nc', [['a', 'b'], ['c']]],
    ['blank lines', 'a\n\n\r\n\rb\n', [['a'], [''], [''], [''], ['b']]],
    ['line ends of all kinds', 'a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    ['empty fields', ',a,,\n', [['', 'a', '', '']]],
    ['quotes', '"a,b","c""d","e\r\nf"\n', [['a,b', 'c"d', 'e\r\nf']]],
    ['a quote within a field', 'Ann "Annie" K,x', [['Ann "Annie" K', 'x']]],
    ['text behind a closing quote', '"a"b,"c" ,d', [['ab', 'c ', 'd']]],
    ['spaces before a quote', ' "a",b', [[' "a"', 'b']]],
    ['nothing but quotes', '"",""""\n""', [['', '"'], ['']]],
  ])('reads %s', (_, text, expected) => {
    expect(records(text)).toEqual(expected);
  });

  it('takes the delimiter that it is told', () => {
    expect(records('a,b;c\td', ';')).toEqual([['a,b', 'c\td']]);
    expect(records('a,b;c\td', '\t')).toEqual([['a,b;c', 'd']]);
  });

  it.each(['"', '"a', 'a,"b\nc', '"a""'])('refuses %j: a quote that is never closed', (text) => {
    expect(() => records(text)).toThrow(expect.objectContaining({ reason: 'UNCLOSED_QUOTE' }) as Error);
  });

  it('refuses a record that is wider than a sheet', () => {
    expect(records(','.repeat(16_383))[0]).toHaveLength(16_384);
    expect(() => records(','.repeat(16_384))).toThrow(expect.objectContaining({ reason: 'SHEET_TOO_LARGE' }) as Error);
  });

  it('agrees with a known parser on what RFC 4180 allows', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'é', ' ', "'", ';', '😀'), maxLength: 4 });
    const quoted = fc.string({ unit: fc.constantFrom('a', ',', '\n', '\r\n', '""', ' '), maxLength: 4 }).map((text) => `"${text}"`);
    const line = fc.array(fc.oneof(plain, quoted), { minLength: 1, maxLength: 4 }).map((fields) => fields.join(','));
    const file = fc.tuple(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n'));
    fc.assert(
      fc.property(file, ([lines, end, last]) => {
        const text = lines.join(end) + (last && end);
        const theirs = parse(text, { relax_column_count: true, record_delimiter: [end] });
        // A line that is there but blank counts for us, at the end of the file too.
        expect(records(text)).toEqual(theirs);
      }),
      { numRuns: 2000 },
    );
  });
});
