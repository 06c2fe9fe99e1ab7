import fc from 'fast-check';
import XLSX from 'sheetjs-style';
import { describe, expect, it } from 'vitest';
import { formatSections } from './format-sections.js';
import { shapedNumber } from './shaped-number.js';

const shaped = (value: number, code: string): string | undefined => shapedNumber(value, formatSections(code));

describe('shapedNumber()', () => {
  it.each([
    [42, '00000', '00042'],
    [1234567, '00000', '1234567'],
    [0, '00000', '00000'],
    [-7, '0000', '-0007'],
    [12345678, '000\\-00\\-0000', '012-34-5678'],
    [1234567, '(000) 000-0000', '(000) 123-4567'],
    [1234, '"S"000000', 'S001234'],
    [7, '"S"0', 'S7'],
    [123, '00"a"00', '01a23'],
    [12345, '00,000', '12345'],
    [7, '000.0', '007.0'],
    [7.25, '000.##', '007.25'],
    [7, '000.##', '007'],
    [12.7, '00000', '00013'],
    [2.5, '00', '03'],
    [1.005, '00.00', '01.01'],
    [99.99, '00.0', '100.0'],
    [5, '[$-413]00', '05'],
    [7, '[Red]0000', '0007'],
    [5, '_-000_-', '005'],
    [-5, '000;[Red](000)', '(005)'],
    [0, '000;-000;"none"', 'none'],
    [5, '#000#', '0005'],
    [7, '0#', '07'],
    [612345678, '0#########', '0612345678'],
    [12.5, 'General" km"', '12.5 km'],
    [-1234567.25, '"S"General', '-S1234567.25'],
    [2345678, '[<=9999999]000-0000;(000) 000-0000', '234-5678'],
    [12345678, '[<=9999999]000-0000;(000) 000-0000', '(001) 234-5678'],
    [123456789012345, '0000000000000000', '0123456789012345'],
  ])('shows %d by %s as %s', (value, code, text) => {
    expect(shaped(value, code)).toBe(text);
  });

  it('has nothing to show where every section has a condition and none holds', () => {
    expect(shaped(5, '[<1]00;[>9]00')).toBeUndefined();
  });

  it('agrees with a known formatter on formats that only pad', () => {
    const code = fc.tuple(fc.constantFrom('', '"S"'), fc.integer({ min: 1, max: 15 })).map(([prefix, zeros]) => prefix + '0'.repeat(zeros));
    fc.assert(
      fc.property(fc.nat(999_999_999), code, (value, format) => {
        const theirs: unknown = XLSX.SSF.format(format, value);
        expect(shaped(value, format)).toBe(theirs);
      }),
    );
  });
});
