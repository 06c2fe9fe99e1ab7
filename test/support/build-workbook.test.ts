import XLSX from 'sheetjs-style';
import { describe, expect, it } from 'vitest';
import { buildWorkbook } from './build-workbook.js';
import type { TestCell } from './sheet-xml.js';

/** Read by another program's library: what it finds in the cell A1. */
function readBack(cell: TestCell): XLSX.CellObject | undefined {
  return XLSX.read(Buffer.from(buildWorkbook([[cell]])), { type: 'buffer', cellFormula: true }).Sheets['Sheet1']?.['A1'] as
    XLSX.CellObject | undefined;
}

describe('buildWorkbook()', () => {
  it.each(['007', ' two  spaces ', 'a & b < c > "d"', 'Zoë', 'line\nbreak', 'bell\u0007', '_x0007_'])(
    'stores the text %j as text',
    (text) => {
      expect(readBack(text)).toMatchObject({ t: 's', v: text });
    },
  );

  it('stores a number as a number', () => {
    expect(readBack({ number: 1234567 })).toMatchObject({ t: 'n', v: 1234567 });
  });

  it('stores a formula with its result', () => {
    expect(readBack({ formula: 'CONCATENATE("G",1)', result: 'G1' })).toMatchObject({ t: 's', v: 'G1', f: 'CONCATENATE("G",1)' });
  });

  it('stores an error value as such', () => {
    expect(readBack({ error: '#N/A' })).toMatchObject({ t: 'e', w: '#N/A' });
  });

  it('leaves an empty cell out', () => {
    expect(readBack(null)).toBeUndefined();
  });

  it('puts every cell in its row and column', () => {
    const rows = [
      ['a', 'b'],
      [null, 'c'],
    ];
    const sheet = XLSX.read(Buffer.from(buildWorkbook(rows)), { type: 'buffer' }).Sheets['Sheet1'] ?? {};
    expect(XLSX.utils.sheet_to_json(sheet, { header: 'A' })).toEqual([{ A: 'a', B: 'b' }, { B: 'c' }]);
  });
});
