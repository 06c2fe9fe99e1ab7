/** What is assumed of a file is told, and whoever sent it chooses otherwise without sending it again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCsv } from '../support/build-csv.js';
import { buildWorkbook } from '../support/build-workbook.js';
import type { Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { commitImport, tryImport, uploadFile } from '../support/import-run.js';
import { personRow } from '../support/people-file.js';
import { hierarchyId, roleId } from '../support/places.js';
import { HEADERS, readAgain, refusalOfReading, sendText, sendTitledFile, shownUpload } from '../support/read-again.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

const NOTHING = { encoding: null, delimiter: null, headerRows: [] };

describe.each(ENGINES)('a file on the %s database', (engine) => {
  let server: ServerUnderTest;
  let admin: Client;
  let places: { readonly roleId: string; readonly startHierarchyId: string };

  beforeAll(async () => {
    server = await startServer(engine);
    admin = await signInAsAdmin(server.url);
    places = { roleId: await roleId(admin, 'Candidate'), startHierarchyId: await hierarchyId(admin, 'Exams') };
  });

  afterAll(() => server.stop());

  const send = (text: string, encoding?: BufferEncoding) => sendText(admin, text, encoding);
  const sendTitled = (username: string) => sendTitledFile(admin, username);
  const headersOf = async (id: string, choices: object) => {
    const { sheets } = await readAgain(admin, id, choices);
    return sheets[0]?.columns.map(({ header }) => header);
  };
  const refusal = (id: string, choices: object) => refusalOfReading(admin, id, choices);

  it('says what was assumed of it', async () => {
    const upload = await shownUpload(admin, await send('Zoë;1\nAda;2', 'latin1'));
    expect(upload).toMatchObject({ reading: { kind: 'TEXT', encoding: 'WINDOWS_1252', delimiter: ';' }, choices: NOTHING });
    expect(upload?.sheets).toMatchObject([
      { headerRow: 1, rowCount: 1, hiddenRowCount: 0, firstRows: [{ number: 1, cells: ['Zoë', '1'] }, { number: 2 }] },
    ]);
    const workbook = await uploadFile(admin, buildWorkbook([['a'], ['b']]), 'people.xlsx');
    expect(await shownUpload(admin, workbook)).toMatchObject({
      reading: { kind: 'WORKBOOK', encoding: null, delimiter: null },
      choices: NOTHING,
    });
  });

  it('needs no name', async () => {
    const id = await uploadFile(admin, buildCsv([['Username'], ['ada']]), '');
    const { upload } = await admin.ask<{ upload: unknown }>('query ($id: ID!) { upload(id: $id) { fileName } }', { id });
    expect(upload).toEqual({ fileName: 'file' });
  });

  it('is read in another encoding, by another delimiter, and anew as it was assumed', async () => {
    const utf8 = await readAgain(admin, await send('Zoë,x;y'), { encoding: 'WINDOWS_1252' });
    expect([utf8.reading.encoding, utf8.choices, utf8.sheets[0]?.columns[0]?.header]).toEqual([
      'WINDOWS_1252',
      { ...NOTHING, encoding: 'WINDOWS_1252' },
      'ZoÃ«',
    ]);
    const semicolons = await readAgain(admin, utf8.id, { delimiter: ';' });
    expect([semicolons.reading, semicolons.sheets[0]?.columns.map(({ header }) => header)]).toEqual([
      { kind: 'TEXT', encoding: 'UTF_8', delimiter: ';' },
      ['Zoë,x', 'y'],
    ]);
    expect(await headersOf(semicolons.id, {})).toEqual(['Zoë', 'x;y']);
  });

  it('becomes another upload of the same file, beside the one before, which stays as it was', async () => {
    const before = await shownUpload(admin, await send('a\nb'));
    const after = await readAgain(admin, before?.id ?? '', { headerRows: [{ sheet: 0, row: 2 }] });
    const { id, fileName, byteSize, expiresAt } = after;
    expect({ fileName, byteSize, expiresAt }).toEqual({
      fileName: before?.fileName,
      byteSize: before?.byteSize,
      expiresAt: before?.expiresAt,
    });
    expect([id === before?.id, await shownUpload(admin, before?.id ?? ''), (await shownUpload(admin, id))?.choices]).toEqual([
      false,
      before,
      { ...NOTHING, headerRows: [{ sheet: 0, row: 2 }] },
    ]);
  });

  it('with a title above its headers is tried and committed by the row that is chosen', async () => {
    const upload = await readAgain(admin, await sendTitled('titled'), { headerRows: [{ sheet: 0, row: 2 }] });
    expect(upload.sheets).toMatchObject([{ headerRow: 2, rowCount: 1, columns: HEADERS.map((header) => ({ header })) }]);
    const run = await tryImport(admin, { uploadId: upload.id, ...places });
    expect(run.rows.nodes).toMatchObject([{ rowNumber: 3, outcome: 'CREATE' }]);
    expect((await commitImport(admin, run)).status).toBe('DONE');
    expect(await shownUpload(admin, upload.id)).toBeNull();
  });

  it('without headers is tried by the letters of its columns, from its first row on', async () => {
    const id = await uploadFile(admin, buildCsv([personRow('first'), personRow('second')]), 'people.csv');
    const upload = await readAgain(admin, id, { headerRows: [{ sheet: 0, row: 0 }] });
    expect(upload.sheets).toMatchObject([{ headerRow: 0, rowCount: 2, columns: HEADERS.map(() => ({ header: '' })) }]);
    const mapping = ['FIRST_NAME', 'LAST_NAME', 'USERNAME', 'USER_ID', 'EMAIL'].map((field, index) => ({
      field,
      column: 'ABCDE'.charAt(index),
    }));
    const run = await tryImport(admin, { uploadId: upload.id, mapping, ...places });
    expect(run.rows.nodes.map(({ rowNumber, outcome }) => [rowNumber, outcome])).toEqual([
      [1, 'CREATE'],
      [2, 'CREATE'],
    ]);
  });

  it('of many pieces is read again whole', async () => {
    const rows = Array.from({ length: 4000 }, (_, index) => personRow(`user${String(index)}`));
    const { sheets } = await readAgain(admin, await uploadFile(admin, buildCsv(rows), 'many.csv'), { headerRows: [{ sheet: 0, row: 0 }] });
    expect(sheets[0]?.rowCount).toBe(4000);
  });

  it.each([
    [
      'a row without text as the header row',
      { headerRows: [{ sheet: 0, row: 2 }] },
      {
        code: 'BAD_USER_INPUT',
        fields: { headerRows: 'REQUIRED' },
        message: 'Row 2 of sheet "CSV" holds no text: choose another header row',
      },
    ],
    ['a row below the last', { headerRows: [{ sheet: 0, row: 99 }] }, { code: 'BAD_USER_INPUT', fields: { headerRows: 'REQUIRED' } }],
    ['a row above the first', { headerRows: [{ sheet: 0, row: -1 }] }, { code: 'BAD_USER_INPUT', fields: { headerRows: 'REQUIRED' } }],
    [
      'a sheet that is not there',
      { headerRows: [{ sheet: 1, row: 1 }] },
      { code: 'BAD_USER_INPUT', fields: { headerRows: 'REQUIRED' }, message: 'The file has no such sheet' },
    ],
    [
      'two header rows of one sheet',
      {
        headerRows: [
          { sheet: 0, row: 1 },
          { sheet: 0, row: 3 },
        ],
      },
      { code: 'BAD_USER_INPUT', fields: { headerRows: 'REQUIRED' } },
    ],
    ['two characters as the delimiter', { delimiter: '||' }, { code: 'BAD_USER_INPUT', fields: { delimiter: 'INVALID_CHARACTERS' } }],
    ['a quote as the delimiter', { delimiter: '"' }, { code: 'BAD_USER_INPUT', fields: { delimiter: 'INVALID_CHARACTERS' } }],
    [
      'an encoding in which it is no text',
      { encoding: 'UTF_8' },
      { code: 'UNREADABLE_FILE', message: 'The file is not text in the chosen encoding: choose another one' },
    ],
    ['an encoding that nobody knows', { encoding: 'EBCDIC' }, { code: 'BAD_USER_INPUT' }],
  ])('is not read again by %s, and stays as it was', async (_, choices, refused) => {
    const id = await send('Zoë,1\n\nAda,2', 'latin1');
    expect(await refusal(id, choices)).toMatchObject(refused);
    expect((await shownUpload(admin, id))?.choices).toEqual(NOTHING);
  });

  it('that is a workbook has no encoding and no delimiter to choose', async () => {
    const id = await uploadFile(admin, buildWorkbook([['a'], ['b']]), 'people.xlsx');
    for (const choices of [{ encoding: 'UTF_8' }, { delimiter: ',' }])
      expect(await refusal(id, choices)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
