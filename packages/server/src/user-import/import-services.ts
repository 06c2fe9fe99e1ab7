/** What the import needs of the server around it. */
import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import type { Turns } from '../workbook/process/turns.js';
import type { WorkbookReader } from '../workbook/read-workbook.js';
import type { RunningWork } from '../running-work.js';
import type { SealedBlocks } from '../sealed/sealed-blocks.repository.js';

export interface ImportServices {
  readonly config: Config;
  readonly database: Database;
  readonly blocks: SealedBlocks;
  readonly reader: WorkbookReader;
  /** Files that are held in memory until they are read and kept; there is no line. */
  readonly uploadsUnderWay: Turns;
  readonly commits: RunningWork<void>;
  /** Logs an unexpected error whole and returns the ID under which the log holds it. */
  readonly logFailure: (error: unknown) => string;
}
