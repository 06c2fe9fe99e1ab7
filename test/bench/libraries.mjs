/** How libraries read a file's rows into memory, each as its own documents show it: by the names that the bench's table has. */
import { Readable } from 'node:stream';

/** @typedef {(bytes: Buffer) => unknown[] | Promise<unknown[]>} ReadRows */

/** What it takes to load one comes before it is given a file. @type {Readonly<Record<string, () => Promise<ReadRows>>>} */
export const LIBRARIES = {
  floor: async () => (await import('./scan-rows.mjs')).scanRows,
  'sheetjs-style': async () => {
    const { default: XLSX } = await import('sheetjs-style');
    return (bytes) => {
      const workbook = XLSX.read(bytes);
      const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
      return sheet === undefined ? [] : XLSX.utils.sheet_to_json(sheet, { header: 1, raw: false, defval: '' });
    };
  },
  exceljs: async () => {
    const { default: ExcelJS } = await import('exceljs');
    return async (bytes) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
      /** @type {unknown[]} */
      const rows = [];
      workbook.worksheets[0]?.eachRow((row) => rows.push(row.values));
      return rows;
    };
  },
  'exceljs, streaming': async () => {
    const { default: ExcelJS } = await import('exceljs');
    return async (bytes) => {
      /** @type {unknown[]} */
      const rows = [];
      for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([bytes]), {
        sharedStrings: 'cache',
        worksheets: 'emit',
      })) {
        for await (const row of sheet) rows.push(row.values);
      }
      return rows;
    };
  },
};
