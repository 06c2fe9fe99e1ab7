/** Finds the rows that a try is about: those of an upload's sheet, or those that a program gave. */
import { createHash } from 'node:crypto';
import { proposeMapping, type ColumnMapping, type SheetOutline, type SheetRow } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { refuse } from '../graphql/errors.js';
import type { ImportServices } from './import-services.js';
import { toBlocks, toJson } from '../sealed/json-blocks.js';
import { NO_SHEET } from './check-choices.js';
import { newUpload } from './keep-upload.js';
import { rowsAsSheet, type GivenRow } from './rows-as-sheet.js';
import { readOutlines, readSheetRows, readSheetRowsInTurn } from './staged-rows.js';
import type { TryRequest } from './try-request.js';
import { UploadEntity } from './upload.entity.js';

export interface ImportSource {
  readonly upload: UploadEntity;
  readonly outline: SheetOutline;
  /** Reads every row of the sheet. */
  readonly readRows: () => Promise<readonly SheetRow[]>;
  /** Reads them some at a time. */
  readonly readRowsInTurn: () => AsyncIterable<readonly SheetRow[]> | Iterable<readonly SheetRow[]>;
  readonly mapping: readonly ColumnMapping[];
  /** What is kept with the try because no upload holds it. */
  readonly toKeep: readonly Buffer[] | undefined;
}

/** The source of a try, as its importer may see it. Refuses what isn't there. */
export function findSource(services: ImportServices, request: TryRequest, importerId: string): Promise<ImportSource> {
  const { uploadId, rows } = request;
  if (uploadId !== undefined && rows === undefined) return uploadedSource(services, { ...request, uploadId }, importerId);
  if (rows !== undefined && uploadId === undefined) return Promise.resolve(givenSource(request, rows, importerId));
  return refuse('BAD_USER_INPUT', { sentence: ONE_SOURCE, fields: { uploadId: 'REQUIRED' } });
}

const ONE_SOURCE = { EN: 'Give either an upload or rows', NL: 'Geef óf een upload óf rijen op' };

async function uploadedSource(
  { database, blocks }: ImportServices,
  request: TryRequest & { uploadId: string },
  importerId: string,
): Promise<ImportSource> {
  const upload = (await findUpload(database.reads, request.uploadId, importerId)) ?? refuse('NOT_FOUND', { sentence: UPLOAD_GONE });
  const sheet = request.sheet ?? upload.proposedSheet;
  const outlines = await readOutlines(database.reads, blocks, upload.id);
  const outline =
    outlines.find(({ index }) => index === sheet) ?? refuse('BAD_USER_INPUT', { sentence: NO_SHEET, fields: { sheet: 'REQUIRED' } });
  const address = { uploadId: upload.id, sheet };
  return {
    upload,
    outline,
    readRows: () => readSheetRows(database.reads, blocks, address),
    readRowsInTurn: () => readSheetRowsInTurn(database.reads, blocks, address),
    mapping: request.mapping ?? proposeMapping(outline.columns),
    toKeep: undefined,
  };
}

/** Where an upload was cancelled, committed or kept long enough. */
export const UPLOAD_GONE = {
  EN: 'The file is no longer on the server: upload it again',
  NL: 'Het bestand staat niet meer op de server: upload het opnieuw',
};

/** An upload that is still kept, for whoever sent it. */
export async function findUpload(manager: EntityManager, id: string, sentBy: string): Promise<UploadEntity | undefined> {
  const upload = await manager.findOneBy(UploadEntity, { id, createdById: sentBy });
  return upload === null || upload.expiresAt.getTime() <= Date.now() ? undefined : upload;
}

function givenSource(request: TryRequest, given: readonly GivenRow[], importerId: string): ImportSource {
  if (request.mapping !== undefined || request.sheet !== undefined) refuse('BAD_USER_INPUT', { sentence: NO_COLUMNS });
  const { rows, ...sheet } = rowsAsSheet(given);
  const bytes = toJson(given);
  const upload = newUpload({
    createdById: importerId,
    fileName: null,
    byteSize: bytes.length,
    proposedSheet: 0,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  return { upload, ...sheet, readRows: () => Promise.resolve(rows), readRowsInTurn: () => [rows], toKeep: toBlocks(rows) };
}

const NO_COLUMNS = {
  EN: 'A sheet or a mapping goes with an upload, not with rows',
  NL: 'Een werkblad of een koppeling hoort bij een upload, niet bij rijen',
};
