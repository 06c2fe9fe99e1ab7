/** Reads a made-up file again and again, so that the code that reads rows is compiled before the first real file comes. */
import { setImmediate as whatWaits } from 'node:timers/promises';
import { NOTHING_CHOSEN } from '@intake/shared';
import { readCsv } from '../csv/read-csv.js';
import type { ReadingLimits } from '../reading-limits.js';
import { WorkbookCollector } from '../workbook-collector.js';
import { readPackage } from '../xlsx/read-xlsx.js';
import { MADE_UP_TEXT, MADE_UP_WORKBOOK } from './made-up-file.js';

// Each takes some 40 ms of the processor's time. By measurement: with more, a file of 2,000 rows is read hardly faster.
const ROUNDS = 8;

/** Reads it round by round while it is worth it: a file that comes meanwhile waits for one round at most. */
export async function warmUp(limits: ReadingLimits, isWorthIt: () => boolean): Promise<void> {
  for (let round = 0; round < ROUNDS && isWorthIt(); round += 1) {
    const collector = new WorkbookCollector({ limits, headerRows: [], onBlock: () => undefined });
    await readPackage(MADE_UP_WORKBOOK, collector);
    await readCsv(MADE_UP_TEXT, { limits, choices: NOTHING_CHOSEN, collector });
    await whatWaits();
  }
}
