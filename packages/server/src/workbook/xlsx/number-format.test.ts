import { describe, expect, it } from 'vitest';
import { numberFormat } from './number-format.js';

const DATE = { date: true, time: false, elapsed: false };
const TIME = { date: false, time: true, elapsed: false };
const BOTH = { date: true, time: true, elapsed: false };

describe('numberFormat()', () => {
  it.each([
    '',
    'General',
    '0',
    '0.00',
    '#,##0',
    '#,##0.00;[Red]-#,##0.00',
    '0.00E+00',
    '00.0E+0',
    '# ?/?',
    '00/00',
    '00000,',
    '0.0,,"M"',
    '#,##0,.0" k"',
    '@',
    '_-"€"* #,##0.00_-',
    '[$€-413] #,##0.00',
    '"$"#,##0_);("$"#,##0)',
    '[<=9999999]###-####;(###) ###-####',
  ])('%s leaves the number plain', (code) => {
    expect(numberFormat(code)).toEqual({ kind: 'PLAIN' });
  });

  it.each(['0%', '0.00%', '[$-809]0%', '00%'])('%s is a percentage', (code) => {
    expect(numberFormat(code)).toEqual({ kind: 'PERCENT' });
  });

  it.each([
    ['m/d/yy', DATE],
    ['dd\\-mm\\-yyyy;@', DATE],
    ['[$-413]d mmmm yyyy', DATE],
    ['mmmm', DATE],
    ['[$-411]ggge"年"m"月"d"日";@', DATE],
    ['h:mm', TIME],
    ['mm:ss.0', TIME],
    ['h:mm:ss AM/PM', TIME],
    ['yyyy-mm-dd hh:mm', BOTH],
    ['d/m/yy\\ h:mm;@', BOTH],
    ['[h]:mm:ss', { ...TIME, elapsed: true }],
    ['[mm]:ss', { ...TIME, elapsed: true }],
  ])('%s is a date or a time', (code, parts) => {
    expect(numberFormat(code)).toEqual({ kind: 'DATE', ...parts });
  });

  it.each([
    '00000',
    '000-00-0000',
    '"S"0',
    '"S"0000',
    '0" st."',
    '00000;@',
    '\\N\\L0',
    '[<=9999999]000-0000;(000) 000-0000',
    '00,000',
    '0#',
    '0##,###',
  ])('%s shapes the number', (code) => {
    expect(numberFormat(code).kind).toBe('SHAPED');
  });

  it.each(['[Red]0', '[Color10]0', '"day"', '"h"@'])('%s is no date for the letters in brackets and quotes', (code) => {
    expect(numberFormat(code).kind).not.toBe('DATE');
  });

  it.each([
    ['"S"@', ['S', '']],
    ['0;-0;0;"S-"@" NL"', ['S-', ' NL']],
    ['_("S"@_)', ['S', '']],
    ['@" ("@"x)"', ['', ' (', 'x)']],
  ])('%s writes letters beside a text', (code, aroundText) => {
    expect(numberFormat(code)).toMatchObject({ aroundText });
  });

  it.each(['@', '_(@_)', '"(" @ ")"', '"S"0', 'General'])('%s writes none', (code) => {
    expect(numberFormat(code)).not.toHaveProperty('aroundText');
  });

  it('is unknown where it is longer than a spreadsheet program allows', () => {
    expect(numberFormat('0'.repeat(255)).kind).toBe('SHAPED');
    expect(numberFormat('0'.repeat(256)).kind).toBe('UNKNOWN');
  });
});
