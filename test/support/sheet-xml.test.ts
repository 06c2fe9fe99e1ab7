import { describe, expect, it } from 'vitest';
import { sheetXml } from './sheet-xml.js';

describe('sheetXml()', () => {
  it.each([
    [2 ** 64, '1.8446744073709552E+19'],
    [123456789012345, '123456789012345'],
  ])('writes the number %d as %s, as Excel does', (number, written) => {
    expect(sheetXml([[{ number }]], () => ['s', ''])).toContain(`<v>${written}</v>`);
  });

  it('leaves the value out of a formula without a stored result', () => {
    expect(sheetXml([[{ formula: 'A2&"x"' }]], () => ['s', ''])).toContain('<c r="A1"><f>A2&amp;&quot;x&quot;</f></c>');
  });
});
