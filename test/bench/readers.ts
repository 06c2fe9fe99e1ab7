/** The readers that are compared: ours as the server runs it, libraries, and the least that reading takes. */
import { fileURLToPath } from 'node:url';
import type { FileKind } from './reading-files.js';
import type { ReadingCommand } from './reading-process.js';

const OTHERS = fileURLToPath(new URL('read-rows.mjs', import.meta.url));
const BUILT = new URL('../../packages/server/dist/', import.meta.url);

/** The names in the table. Ours waits for a file, warmed up as it is soon after the server's start, or has just started. */
export const READERS = ['floor', 'ours', 'ours, just started', 'sheetjs-style', 'exceljs', 'exceljs, streaming'] as const;

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
  readonly warmUpAfterMs?: number;
}

interface ReaderModule {
  readonly readerCommand: (maxImportRows: number, entry: URL) => Command;
}

interface RequestModule {
  readonly requestHead: (choices: object) => Uint8Array;
}

interface ArgumentsModule {
  readonly readerArguments: (command: Command) => string[];
}

/** A reader that can read files of so many rows. */
export async function createReader(name: ReaderName, rows: number): Promise<Reader> {
  return name.startsWith('ours') ? ours(rows, name === 'ours') : other(name);
}

/** Whether a reader reads files of a kind: the streaming one, workbooks only, and exceljs turns CSV's texts into numbers and dates. */
export function reads(name: ReaderName, kind: FileKind): boolean {
  return kind !== 'CSV' || !name.startsWith('exceljs');
}

async function ours(maxImportRows: number, isWarm: boolean): Promise<Reader> {
  const { FrameDecoder } = (await load('process/frames.js')) as FramesModule;
  const { readerArguments } = (await load('process/reader-command.js')) as ArgumentsModule;
  const { requestHead } = (await load('process/reader-request.js')) as RequestModule;
  const { readerCommand } = (await load('read-workbook.js')) as ReaderModule;
  const { warmUpAfterMs: _, ...cold } = readerCommand(maxImportRows, new URL('reader.process.js', BUILT));
  const command: Command = isWarm ? { ...cold, warmUpAfterMs: 0 } : cold;
  const decoder = new FrameDecoder();
  let rows = 0;
  const hear = (piece: Buffer): void => {
    for (const { note } of decoder.add(piece)) rows += note.rowCount ?? 0;
  };
  const head = requestHead({ encoding: null, delimiter: null, headerRows: [] });
  return { command: { args: readerArguments(command), cwd: new URL('.', command.entry), head, hear }, rows: () => rows };
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
  return import(new URL(`modules/workbook/${path}`, BUILT).href);
}
