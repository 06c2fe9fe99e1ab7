/** Sends a made-up import to a server. */
import { columnLetter, userField } from '@intake/shared';
import { buildCsv } from '../support/build-csv.js';
import { buildWorkbook } from '../support/build-workbook.js';
import type { Client } from '../support/client.js';
import { tryImport, uploadFile } from '../support/import-run.js';
import { hierarchyId, roleId } from '../support/places.js';
import { readWholeRun, type WholeRun } from '../support/whole-run.js';
import { FIRST_ROW, type GivenImport } from './given-import.js';

const BUILD = { csv: buildCsv, xlsx: buildWorkbook } as const;

/** Uploads the file and tries it into the hierarchy at a path; the preview, whole. */
export async function tryGiven(client: Client, given: GivenImport, startHierarchy: string): Promise<WholeRun> {
  const { format, fields, rows, role, corrections, ...settings } = given;
  const header = fields.map((field) => userField(field).label.EN);
  const bytes = BUILD[format]([header, ...rows.map((row) => fields.map((field) => row[field] ?? ''))]);
  const input = {
    ...settings,
    uploadId: await uploadFile(client, bytes, `users.${format}`),
    mapping: fields.map((field, column) => ({ field, column: columnLetter(column) })),
    corrections: corrections.map(({ row, ...correction }) => ({ ...correction, rowNumber: row + FIRST_ROW })),
    roleId: await roleId(client, role),
    startHierarchyId: await hierarchyId(client, startHierarchy),
  };
  return readWholeRun(client, (await tryImport(client, input)).id);
}
