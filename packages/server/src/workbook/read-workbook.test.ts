import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { createWorkbookReader, type WorkbookReader, type WorkbookReaderOptions } from './read-workbook.js';

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const program = (name: string): URL => new URL(`process/fixtures/${name}.mjs`, import.meta.url);

let reader: WorkbookReader | undefined;
const start = (options: Partial<WorkbookReaderOptions> = {}): WorkbookReader =>
  (reader = createWorkbookReader({ maxImportRows: 2000, ...options }));

afterEach(() => reader?.close());

describe('createWorkbookReader()', { timeout: 30_000 }, () => {
  it('reads files in a process of its own', async () => {
    const { sheets, proposedSheet, blocks } = await start().read(fixture('strict.xlsx'));
    expect(sheets.map(({ index, name, rowCount }) => [index, name, rowCount])).toEqual([
      [0, 'Sheet1', 5],
      [1, 'Sheet Number 2', 4],
    ]);
    expect(proposedSheet).toBe(0);
    expect(blocks.map(({ sheet, rowCount, content }) => [sheet, rowCount, content.toString().slice(0, 40)])).toEqual([
      [0, 6, '[{"number":1,"cells":[[0,"test"],[2,"1"]'],
      [1, 5, '[{"number":1,"cells":[[0,"This is sheet '],
    ]);
  });

  it('refuses with the reason that the process tells, and reads the next file', async () => {
    const files = start();
    await expect(files.read(fixture('old-excel.xls'))).rejects.toMatchObject({ reason: 'OLD_EXCEL', code: 'UNSUPPORTED_FILE' });
    await expect(files.read(Buffer.from('a,b\n1,2'))).resolves.toMatchObject({ sheets: [{ name: 'CSV', rowCount: 1 }] });
  });

  it('reads the next file after one that took too long', async () => {
    const files = start({ entry: program('never-ends'), deadlineMs: 200 });
    await expect(files.read(Buffer.alloc(1))).rejects.toMatchObject({ reason: 'TOOK_TOO_LONG' });
    await expect(files.read(Buffer.alloc(1))).rejects.toMatchObject({ reason: 'TOOK_TOO_LONG' });
  });

  it('reads the next file after one that killed the process', async () => {
    const files = start({ entry: program('dies-of-nothing') });
    await expect(files.read(Buffer.alloc(0))).rejects.toMatchObject({ reason: 'READER_FAILED', code: 'UNREADABLE_FILE' });
    await expect(files.read(Buffer.alloc(1))).resolves.toMatchObject({ sheets: [] });
  });

  it('lets so many wait in line, and refuses more', async () => {
    const files = start({ entry: program('counts-bytes'), atOnce: 2, inLine: 1 });
    const readings = [1, 2, 3, 4].map((size) => files.read(Buffer.alloc(size)).then(({ blocks }) => blocks[0]?.content.toString()));
    await expect(readings[3]).rejects.toMatchObject({ reason: 'READER_BUSY', code: 'TOO_MANY_REQUESTS' });
    expect(await Promise.all(readings.slice(0, 3))).toEqual(['1 bytes, 0 variables', '2 bytes, 0 variables', '3 bytes, 0 variables']);
  });

  it('refuses what is being read when it is closed', async () => {
    const files = start({ entry: program('never-ends') });
    const reading = files.read(Buffer.alloc(1));
    files.close();
    await expect(reading).rejects.toMatchObject({ reason: 'READER_FAILED' });
  });
});
