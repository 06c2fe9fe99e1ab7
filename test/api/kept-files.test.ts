/** A file that is kept to be read again is for whoever sent it, tells no passwords, and goes in time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCsv } from '../support/build-csv.js';
import type { Client } from '../support/client.js';
import { tableNames } from '../support/database-dump.js';
import { behindTheServer } from '../support/direct-database.js';
import { ENGINES } from '../support/engines.js';
import { commitImport, importRun, tryImport, uploadFile } from '../support/import-run.js';
import { personRow } from '../support/people-file.js';
import { hierarchyId, roleId } from '../support/places.js';
import { HEADERS, readAgain, refusalOfReading, sendText, sendTitledFile, shownUpload } from '../support/read-again.js';
import { signInAs, signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

/** For a file whose header row isn't known to be one. */
const EACH_FIELD = ['FIRST_NAME', 'LAST_NAME', 'USERNAME', 'USER_ID', 'EMAIL'].map((field, index) => ({
  field,
  column: 'ABCDE'.charAt(index),
}));

/** An upload that never gets to its end. */
function halfAFile(signal: AbortSignal): RequestInit {
  const begin = '--half\r\nContent-Disposition: form-data; name="file"; filename="half.csv"\r\n\r\na';
  const body = new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from(begin)) });
  return { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'multipart/form-data; boundary=half' }, signal };
}

describe.each(ENGINES)('a file that is kept on the %s database', (engine) => {
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
  const refusal = (id: string, choices: object, client = admin) => refusalOfReading(client, id, choices);

  /** How many pieces are kept of the file itself. */
  const filePieces = () =>
    behindTheServer(server.database, async (direct) => {
      const [row] = await direct.rows<{ n: number }>("SELECT COUNT(*) AS n FROM sealed_blocks WHERE kind = 'FILE'");
      return Number(row?.n);
    });

  it('is for whoever sent it, and not of rows without a file', async () => {
    const other = await signInAs(server.url, admin, { username: 'imre', role: 'System Administrator' });
    const id = await send('a\nb');
    expect(await refusal(id, {}, other)).toMatchObject({ code: 'NOT_FOUND' });
    const support = await signInAs(server.url, admin, { username: 'supporter', role: 'Support' });
    expect(await refusal(id, {}, support)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await shownUpload(admin, id)).not.toBeNull();
    const { id: run } = await tryImport(admin, {
      ...places,
      rows: [{ firstName: 'A', lastName: 'B', username: 'c', userId: 'd', email: 'e@f.gh' }],
    });
    const [row] = await behindTheServer(server.database, (direct) =>
      direct.rows<{ upload_id: string }>('SELECT upload_id FROM import_runs WHERE id = ?', [run]),
    );
    expect(await refusal(row?.upload_id ?? '', {})).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('that a preview rests on stays beside the new one; the preview can be committed, and then all readings are gone', async () => {
    const id = await uploadFile(admin, buildCsv([HEADERS, personRow('resting'), personRow('other')]), 'people.csv');
    const run = await tryImport(admin, { uploadId: id, ...places });
    const again = await readAgain(admin, id, { headerRows: [{ sheet: 0, row: 2 }] });
    expect((await commitImport(admin, run)).summary).toMatchObject({ create: 2 });
    expect([await shownUpload(admin, id), (await importRun(admin, run.id)).status]).toEqual([null, 'DONE']);
    expect(await shownUpload(admin, again.id)).toBeNull();
  });

  it('is read again by its earlier ID where nobody heard of the new one, and leaves nothing behind', async () => {
    const before = await filePieces();
    const id = await sendTitled('lost');
    for (const row of [1, 2, 3]) await readAgain(admin, id, { headerRows: [{ sheet: 0, row }] });
    // The file as it was sent, and its newest reading.
    expect(await filePieces()).toBe(before + 2);
    await tryImport(admin, { uploadId: id, ...places, mapping: EACH_FIELD });
    const last = await readAgain(admin, id, { headerRows: [{ sheet: 0, row: 2 }] });
    await commitImport(admin, await tryImport(admin, { uploadId: last.id, ...places }));
    expect(await filePieces()).toBe(before);
  });

  it('is gone from the database with the commit, and when its preview is cancelled', async () => {
    const before = await filePieces();
    const committed = await readAgain(admin, await sendTitled('committed'), { headerRows: [{ sheet: 0, row: 2 }] });
    expect(await filePieces()).toBe(before + 2);
    await commitImport(admin, await tryImport(admin, { uploadId: committed.id, ...places }));
    expect(await filePieces()).toBe(before);
    const cancelled = await readAgain(admin, await sendTitled('cancelled'), { headerRows: [{ sheet: 0, row: 2 }] });
    const { id } = await tryImport(admin, { uploadId: cancelled.id, ...places });
    await admin.ask('mutation ($id: ID!) { cancelImport(id: $id) { status } }', { id });
    expect(await filePieces()).toBe(before);
  });

  it('is not read again while the server holds as many files as it may', async () => {
    const id = await send('a\nb');
    const left = new AbortController();
    // Of nine, eight are taken, and wait for the rest.
    const halves = Array.from({ length: 9 }, () => admin.request('/uploads', halfAFile(left.signal)).catch(() => undefined));
    try {
      expect((await Promise.race(halves))?.status).toBe(429);
      expect(await refusal(id, {})).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    } finally {
      left.abort();
      await Promise.all(halves);
    }
    await expect.poll(async () => (await refusal(id, {})).code, { timeout: 10_000 }).toBeUndefined();
  });

  it('shows no text below the header of passwords, whatever the header row', async () => {
    const sent = await uploadFile(
      admin,
      buildCsv([['Users'], ['Username', 'Wachtwoord'], ['ada', 'wandering teapot'], ['bob', 'wondering kettle']]),
      'people.csv',
    );
    const shown = [await shownUpload(admin, sent)];
    for (const row of [2, 3, 0]) shown.push(await readAgain(admin, shown.at(-1)?.id ?? '', { headerRows: [{ sheet: 0, row }] }));
    expect(shown.map((upload) => upload?.sheets[0]?.firstRows.map(({ cells }) => cells[1]))).toEqual(
      shown.map(() => [undefined, 'Wachtwoord', '', '']),
    );
    expect(JSON.stringify(shown)).not.toMatch(/teapot|kettle/);
  });

  it('leaves nothing of its text in the database in clear', async () => {
    const id = await send('Heading of the harbour\nA lamp behind the window');
    await readAgain(admin, id, { headerRows: [{ sheet: 0, row: 2 }] });
    const values = await behindTheServer(server.database, async (direct) => {
      const rows = await Promise.all((await tableNames(direct)).map((table) => direct.rows(`SELECT * FROM ${table}`)));
      return rows.flat().flatMap((row) => Object.values(row));
    });
    const isClear = (value: unknown) =>
      Buffer.isBuffer(value) ? value.includes('harbour') || value.includes('window') : /harbour|window/.test(String(value));
    expect(values.some((value) => Buffer.isBuffer(value))).toBe(true);
    expect(values.filter(isClear)).toEqual([]);
  });
});
