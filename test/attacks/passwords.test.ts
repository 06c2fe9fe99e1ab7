/** An administrator of a part tries to get at a password that is not theirs to give. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as as from '../support/administer.js';
import { buildCsv } from '../support/build-csv.js';
import { connectClient, type Client } from '../support/client.js';
import { dumpDatabase } from '../support/database-dump.js';
import { behindTheServer } from '../support/direct-database.js';
import { ENGINES } from '../support/engines.js';
import { allAnswered, answersTo, gainsNothing, importAnyhow, rowAbout, type Try } from '../support/gains.js';
import { commitImport, tryImport, uploadFile } from '../support/import-run.js';
import { roleId } from '../support/places.js';
import { signInAgain } from '../support/sign-in-as.js';
import { A1, startTwoCentres, type TwoCentres } from '../support/two-centres.js';

const RESET = 'mutation ($id: ID!, $password: String!) { resetPassword(id: $id, password: $password) { id } }';
const RESET_MANY = 'mutation ($ids: [ID!]!) { resetPasswords(ids: $ids) { url } }';
const CHANGE = 'mutation ($current: String!, $new: String!) { changePassword(current: $current, new: $new) { id } }';
const PASSWORD = 'a heron on the pier';
/** Is a part of every password that must not show. */
const SECRET = 'quince';

describe.each(ENGINES)('on the %s database', (engine) => {
  let scene: TwoCentres;
  /** By username: why they are out of reach, and with what that is answered. */
  let beyond: readonly (readonly [username: string, id: string, code: string])[];

  beforeAll(async () => {
    scene = await startTwoCentres(engine);
    const { admin, a1, u1 } = scene;
    const above = await as.createUser(admin, { username: 'chief', role: 'System Administrator', hierarchies: [A1] });
    const elsewhere = await as.createUser(admin, { username: 'double', role: 'Author' });
    await as.updateUser(admin, elsewhere, { memberships: [{ hierarchyId: a1 }, { hierarchyId: u1, administrator: true }] });
    const gone = await as.createUser(admin, { username: 'gone', hierarchies: [A1], role: 'System Administrator' });
    await as.deleteUser(admin, gone);
    beyond = [
      ['chief', above, 'FORBIDDEN'],
      ['double', elsewhere, 'FORBIDDEN'],
      ['gone', gone, 'NOT_FOUND'],
      ['uma', scene.uma, 'NOT_FOUND'],
      ['nobody', scene.nobody, 'NOT_FOUND'],
    ];
  });

  afterAll(() => scene.server.stop());

  it('nobody resets the password of somebody above, elsewhere or in the trash can, alone or among others', async () => {
    const { amira, ada, server } = scene;
    await gainsNothing(server, async () => {
      for (const [username, id, code] of beyond) {
        const tries: readonly Try[] = [
          [`${username} alone`, RESET, { id, password: PASSWORD }],
          [`${username} last`, RESET_MANY, { ids: [ada, id] }],
          [`${username} first`, RESET_MANY, { ids: [id, ada] }],
        ];
        expect(await answersTo(amira, tries)).toEqual(allAnswered(tries, code));
      }
    });
  });

  it('no import sets one for them either, however the username is written', async () => {
    const { amira, a1, server } = scene;
    const input = { roleId: await roleId(amira, 'Candidate'), startHierarchyId: a1, passwords: 'FILE' };
    await gainsNothing(server, async () => {
      const names = beyond.flatMap(([username]) => [username, username.toUpperCase(), fullWidth(username)]);
      for (const name of names) {
        const row = rowAbout(name, { userId: `n-${name}`, password: PASSWORD });
        expect([name, await importAnyhow(amira, { ...input, rows: [row] })]).toEqual([name, ['NOT_PERMITTED']]);
      }
    });
  });

  it('passwords to hand out are for whoever set them, once, whoever comes first or at the same time', async () => {
    const { server, amira, udo, sofie, admin, ada } = scene;
    const { resetPasswords } = await amira.ask<{ resetPasswords: { url: string } }>(RESET_MANY, { ids: [ada] });
    const { url } = resetPasswords;
    const fetched = async (client: Client, init?: RequestInit): Promise<number> => (await client.request(url, init)).status;
    expect([await fetched(udo), await fetched(admin), await fetched(sofie), await fetched(connectClient(server.url))]).toEqual([
      404, 404, 403, 401,
    ]);
    expect([await fetched(amira, { method: 'HEAD' }), await fetched(amira, { method: 'POST' })]).toEqual([404, 404]);
    const twice = await Promise.all([fetched(amira), fetched(amira), fetched(amira)]);
    expect(twice.sort()).toEqual([200, 404, 404]);
  });

  it('one’s own is changed only by whoever knows the current one', async () => {
    const { server, sofie } = scene;
    await gainsNothing(server, async () => {
      for (const current of ['', ' a heron on the quay', 'A HERON ON THE QUAY', 'a heron on the quay\u0000']) {
        expect(await answersTo(sofie, [[current, CHANGE, { current, new: PASSWORD }]])).toEqual({ [current]: 'BAD_USER_INPUT' });
      }
      expect((await sofie.graphql('mutation { changePassword(new: "a heron on the pier") { id } }')).status).toBe(400);
      expect(await answersTo(connectClient(server.url), [['nobody', CHANGE, { current: 'a heron on the quay', new: PASSWORD }]])).toEqual({
        nobody: 'UNAUTHENTICATED',
      });
    });
    await signInAgain(server.url, 'sofie');
  });

  it('no password of a file stands in its upload, preview, history, search, errors, database or log', async () => {
    const { server, admin, amira, a1 } = scene;
    const file = buildCsv([
      ['First name', 'Last name', 'Username', 'User ID', 'Email', 'Wachtwoord', 'Level 1'],
      ['First', 'Last', 'pia', 'pia', 'pia@example.org', `harbour-${SECRET}-1`, ''],
      ['First', 'Last', 'pim', 'pim', 'pim@example.org', SECRET, ''],
      ['First', 'Last', 'p io', 'pio', 'pio@example.org', ` ${SECRET}-and-a-space `, ''],
    ]);
    const uploadId = await uploadFile(amira, file, 'people.csv');
    const input = { uploadId, roleId: await roleId(amira, 'Candidate'), startHierarchyId: a1, passwords: 'FILE' };
    const corrections = [{ rowNumber: 3, field: 'PASSWORD', value: `${SECRET}?` }];
    const run = await tryImport(amira, { ...input, corrections });
    expect(run.summary).toMatchObject({ create: 1, error: 2 });
    const shown = [JSON.stringify(await wholeRun(amira, run.id, uploadId))];
    await commitImport(amira, run);
    shown.push(JSON.stringify(await wholeRun(amira, run.id, uploadId)), JSON.stringify(await wholeRun(admin, run.id, uploadId)));
    for (const password of [SECRET, ` ${SECRET}-and-a-space`, `${SECRET}-`.repeat(40)]) {
      shown.push(JSON.stringify(await amira.graphql(RESET, { id: scene.ada, password })));
    }
    shown.push(JSON.stringify(await behindTheServer(server.database, (direct) => dumpDatabase(direct))), server.log());
    expect(shown.filter((text) => text.includes(SECRET))).toEqual([]);
    expect(shown.every((text) => text.length > 50)).toBe(true);
    expect(await connectClient(server.url).signIn('pia', `harbour-${SECRET}-1`)).toBe(true);
  });
});

/** The same username in full-width letters, which is the same to the domain. */
function fullWidth(text: string): string {
  return text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

/** All of a run and its upload where a password could stand, and a search for it. */
async function wholeRun(client: Client, id: string, uploadId: string): Promise<unknown> {
  const query = `query ($id: ID!, $uploadId: ID!, $search: String!) {
    importRun(id: $id) { failure corrections { field value } mapping { field column }
      rows { nodes { cells { field text } changes { field before after } issues { message } username } } found: rows(search: $search) { totalCount } }
    upload(id: $uploadId) { sheets { columns { header samples } } } }`;
  const { importRun, ...more } = await client.ask<{ importRun: { found: { totalCount: number } } }>(query, {
    id,
    uploadId,
    search: SECRET,
  });
  expect(importRun.found.totalCount).toBe(0);
  return { importRun, ...more };
}
