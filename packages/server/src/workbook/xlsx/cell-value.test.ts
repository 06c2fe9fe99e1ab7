import { describe, expect, it } from 'vitest';
import { cellValue, type StoredCell } from './cell-value.js';
import { numberFormat } from './number-format.js';

const CONTEXT = {
  texts: ['zero', '', '007'],
  formats: ['General', '00000', '0%', 'yyyy-mm-dd', '#'.repeat(300), '00;-00;', '"S"@'].map(numberFormat),
  date1904: false,
};
const EMPTY: StoredCell = { type: 'n', style: undefined, formula: false, value: undefined, inline: undefined };
const value = (cell: Partial<StoredCell>): unknown => cellValue({ ...EMPTY, ...cell }, CONTEXT);
const error = (text: string): unknown => ({ fault: 'CELL_ERROR', text });

describe('cellValue()', () => {
  it.each<[string, Partial<StoredCell>, unknown]>([
    ['nothing', {}, ''],
    ['a number', { value: '1234567' }, '1234567'],
    ['a number in scientific notation', { value: '1.23E+6' }, '1230000'],
    ['a number with space around it', { value: ' 12\n' }, '12'],
    ['a number of 16 digits', { value: '1234567890123456' }, { fault: 'NUMBER_LOST_DIGITS', text: '1234567890123460' }],
    ['a number that pads', { value: '42', style: '1' }, '00042'],
    [
      'a number that pads, of 16 digits',
      { value: '1234567890123456', style: '1' },
      { fault: 'NUMBER_LOST_DIGITS', text: '1234567890123460' },
    ],
    ['a percentage', { value: '0.25', style: '2' }, '25%'],
    ['a percentage with a binary tail', { value: '0.07', style: '2' }, '7%'],
    ['a date', { value: '46082', style: '3' }, '2026-03-01'],
    ['a number that is no date', { value: '-1', style: '3' }, error('########')],
    ['a number in a format that nothing writes', { value: '7', style: '4' }, error('7')],
    ['a number that its format hides', { value: '0', style: '5' }, '0'],
    ['a number in a style that is not there', { value: '7', style: '99' }, '7'],
    ['what is no number', { value: 'NaN' }, error('NaN')],
    ['a number without end', { value: '1e999' }, error('1e999')],
    ['shared text', { type: 's', value: '2' }, '007'],
    ['shared text in a format that writes letters beside it', { type: 's', value: '2', style: '6' }, 'S007'],
    ['inline text in such a format', { type: 'inlineStr', inline: '42', style: '6' }, 'S42'],
    ['a text result in such a format', { type: 'str', formula: true, value: '42', style: '6' }, 'S42'],
    ['empty text in such a format', { type: 's', value: '1', style: '6' }, ''],
    ['empty shared text', { type: 's', value: '1' }, ''],
    ['no reference to a shared text', { type: 's', value: '' }, ''],
    ['inline text', { type: 'inlineStr', inline: ' Ada ' }, ' Ada '],
    ['inline text beside a value', { type: 'inlineStr', inline: 'Ada', value: '1' }, 'Ada'],
    ['inline text in the value', { type: 'inlineStr', value: 'Ada' }, 'Ada'],
    ['true', { type: 'b', value: '1' }, 'TRUE'],
    ['false', { type: 'b', value: '0' }, 'FALSE'],
    ['what is neither', { type: 'b', value: '2' }, error('2')],
    ['an error', { type: 'e', value: '#N/A' }, error('#N/A')],
    ['an ISO date', { type: 'd', value: '2026-03-01T00:00:00' }, '2026-03-01'],
    ['a type that is none', { type: 'x', value: '1' }, error('1')],
    ['a text result', { type: 'str', formula: true, value: 'G_x0031_' }, 'G1'],
    ['a number result', { formula: true, value: '2' }, '2'],
    ['an error result', { type: 'e', formula: true, value: '#REF!' }, error('#REF!')],
    ['an empty text result', { type: 'str', formula: true, value: '' }, ''],
    ['no result', { formula: true }, error('')],
    ['no result though text was promised', { type: 'str', formula: true }, error('')],
    ['an empty result that is no text', { formula: true, value: '' }, error('')],
  ])('reads %s', (_, cell, expected) => {
    expect(value(cell)).toEqual(expected);
  });

  it('answers at once where a long text of digits is no number', { timeout: 5000 }, () => {
    const text = `${'1'.repeat(200_000)}x`;
    expect(value({ value: text })).toEqual(error(text));
  });

  it.each(['3', '-1', '0.5', 'abc', '__proto__', ' ', '\u00A0'])('refuses shared text number %j', (index) => {
    expect(() => value({ type: 's', value: index })).toThrow(expect.objectContaining({ reason: 'DAMAGED' }) as Error);
  });
});
