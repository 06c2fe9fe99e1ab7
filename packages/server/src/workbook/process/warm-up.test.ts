import { afterEach, describe, expect, it } from 'vitest';
import { NOTHING_CHOSEN } from '@intake/shared';
import { readCsv } from '../csv/read-csv.js';
import { readingLimits } from '../reading-limits.js';
import type { RowBlock } from '../row-block.js';
import { WorkbookCollector } from '../workbook-collector.js';
import { readPackage } from '../xlsx/read-xlsx.js';
import { MADE_UP_ROWS, MADE_UP_TEXT, MADE_UP_WORKBOOK } from './made-up-file.js';
import { ReaderChild } from './reader-child.js';
import { readerEntry } from './reader-command.js';
import { warmUp } from './warm-up.js';

const LIMITS = readingLimits(0);
const ROW = ['Zoë10', 'Ömer van der Berg 10', 'ada.lovelace10', 'S10', '@example.org10', 'yes & no 10', 'Renée\n10'];

/** The texts of the tenth row of each sheet. */
async function tenthRows(read: (collector: WorkbookCollector) => Promise<unknown>): Promise<string[][]> {
  const rows: string[][] = [];
  const onBlock = ({ rowCount, content }: RowBlock): void => {
    expect(rowCount).toBe(MADE_UP_ROWS);
    rows.push((JSON.parse(content.toString()) as { cells: [number, string][] }[])[9]?.cells.map(([, cell]) => cell) ?? []);
  };
  await read(new WorkbookCollector({ limits: LIMITS, headerRows: [], onBlock }));
  return rows;
}

let child: ReaderChild | undefined;

afterEach(() => child?.kill());

describe('the made-up file', () => {
  it('is read as a real one is', async () => {
    const others = ['10', '2023-03-25', 'S10', 'TRUE'];
    expect(await tenthRows((collector) => readPackage(MADE_UP_WORKBOOK, collector))).toEqual([
      [...ROW, ...others],
      [...ROW, ...others],
    ]);
    const readText = (collector: WorkbookCollector) => readCsv(MADE_UP_TEXT, { limits: LIMITS, choices: NOTHING_CHOSEN, collector });
    expect((await tenthRows(readText))[0]?.slice(0, 2)).toEqual(ROW.slice(0, 2));
  });
});

describe('warmUp()', () => {
  it('ends when it is not worth it any more', async () => {
    let asked = 0;
    await warmUp(LIMITS, () => (asked += 1) < 3);
    expect(asked).toBe(3);
  });

  it.each([undefined, 0])('changes nothing of what a process tells of a file: it begins after %s ms', async (warmUpAfterMs) => {
    child = new ReaderChild({ entry: readerEntry(), limits: LIMITS, heapMegabytes: 100, ...(warmUpAfterMs === 0 && { warmUpAfterMs }) });
    const { sheets, blocks } = await child.read(Buffer.from('a,b\n1,2'), { deadlineMs: 20_000, memoryBytes: 500_000_000 });
    expect(sheets).toMatchObject([{ name: 'CSV', rowCount: 1 }]);
    expect(blocks.map(({ content }) => content.toString())).toEqual([
      '[{"number":1,"cells":[[0,"a"],[1,"b"]]},{"number":2,"cells":[[0,"1"],[1,"2"]]}]',
    ]);
  });
});
