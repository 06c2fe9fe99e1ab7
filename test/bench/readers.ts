/** The readers that are compared: ours as the server runs it, libraries, and the least that reading takes. */
import { fileURLToPath } from 'node:url';
import type { ReadingCommand } from './reading-process.js';

const OTHERS = fileURLToPath(new URL('read-rows.mjs', import.meta.url));
const BUILT = new URL('../../packages/server/dist/workbook/', import.meta.url);

/** The names in the table; the first is what the others are compared with. */
export const READERS = ['floor', 'ours', 'sheetjs-style', 'exceljs', 'exceljs, streaming'] as const;

export type ReaderName = (typeof READERS)[number];

/** A reader's process, and how many rows it has told of, the header row included. */
export interface Reader {
  readonly command: ReadingCommand;
  readonly rows: () => number;
}

interface FramesModule {
  readonly FrameDecoder: new () => {
    readonly add: (piece: Buffer) => readonly { readonly note: { readonly kind: string; readonly rowCount?: number } }[];
  };
}

interface Command {
  readonly entry: URL;
}

interface ReaderModule {
  readonly readerCommand: (maxImportRows: number) => Command;
}

interface ArgumentsModule {
  readonly readerArguments: (command: Command) => string[];
}

/** A reader that can read files of so many rows. */
export async function createReader(name: ReaderName, rows: number): Promise<Reader> {
  return name === 'ours' ? ours(rows) : other(name);
}

async function ours(maxImportRows: number): Promise<Reader> {
  const { FrameDecoder } = (await load('process/frames.js')) as FramesModule;
  const { readerArguments } = (await load('process/reader-command.js')) as ArgumentsModule;
  const { readerCommand } = (await load('read-workbook.js')) as ReaderModule;
  const command = readerCommand(maxImportRows);
  const decoder = new FrameDecoder();
  let rows = 0;
  const hear = (piece: Buffer): void => {
    for (const { note } of decoder.add(piece)) rows += note.rowCount ?? 0;
  };
  return { command: { args: readerArguments(command), cwd: new URL('.', command.entry), hear }, rows: () => rows };
}

function other(name: string): Reader {
  let text = '';
  const hear = (piece: Buffer): void => {
    text += piece.toString();
  };
  return { command: { args: [OTHERS, name], hear }, rows: () => Number(text) };
}

/** By an address that is put together, as the types of what is built may not be there when these are checked. */
function load(path: string): Promise<unknown> {
  return import(new URL(path, BUILT).href);
}
