import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../testing/instance.js';
import { type Made, roleId, rootId, signedIn } from '../testing/people.js';

let instance: Instance;
let places: object;
let adaId: string;

const TRY = 'mutation ($input: TryImportInput!) { tryImport(input: $input) { id fingerprint } }';
const COMMIT = 'mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) { id status } }';
const IMPORTS = `query ($id: ID!) { user(id: $id) { imports { id runId fileName createdBy committedAt status outcome rowNumber unchanged inTrash
  changes { field before after } } } }`;

const person = (username: string, lastName = 'Lovelace') => {
  return { firstName: 'Ada', lastName, username, userId: username, email: `${username}@example.org` };
};

/** Commits rows; the run's ID. */
async function importRows(...rows: object[]): Promise<string> {
  const run = await instance.admin.get<Made>(TRY, { input: { ...places, rows } });
  expect(await instance.admin.get(COMMIT, run)).toEqual({ id: run.id, status: 'DONE' });
  return run.id;
}

const runs: string[] = [];

beforeAll(async () => {
  instance = await startInstance();
  places = { roleId: await roleId(instance.admin, 'Candidate'), startHierarchyId: await rootId(instance.admin) };
  runs.push(await importRows(person('joan'), person('ada')));
  const { nodes } = await instance.admin.get<{ nodes: Made[] }>('{ users(search: "ada@") { nodes { id } } }');
  adaId = nodes[0]?.id ?? '';
  runs.push(await importRows(person('ada', 'Byron')));
  runs.push(await importRows(person('mary'), person('joan'), person('ada', 'Byron')));
  // Neither a preview nor somebody else's import is hers.
  await instance.admin.get(TRY, { input: { ...places, rows: [person('ada', 'King')] } });
  await importRows(person('joan', 'Clarke'));
});

afterAll(() => instance.stop());

describe("a user's imports", () => {
  it('are the committed ones that made or synchronised the user, newest first, each with what it did', async () => {
    const common = { fileName: null, createdBy: 'admin', status: 'DONE', committedAt: expect.any(String) as string, inTrash: false };
    const line = (index: number) => ({ ...common, id: `${runs[index] ?? ''}.${adaId}`, runId: runs[index] });
    expect(await instance.admin.get(IMPORTS, { id: adaId })).toEqual({
      imports: [
        { ...line(2), outcome: 'SYNCHRONISE', rowNumber: 3, unchanged: true, changes: [] },
        {
          ...line(1),
          outcome: 'SYNCHRONISE',
          rowNumber: 1,
          unchanged: false,
          changes: [{ field: 'LAST_NAME', before: 'Lovelace', after: 'Byron' }],
        },
        { ...line(0), outcome: 'CREATE', rowNumber: 2, unchanged: false, changes: [] },
      ],
    });
  });

  it('are as many of the newest as are asked for, under each name that a request gives them', async () => {
    const query =
      'query ($id: ID!) { user(id: $id) { one: imports(first: 1) { runId } two: imports(first: 2) { runId outcome } none: imports(first: 0) { runId } } }';
    expect(await instance.admin.get(query, { id: adaId })).toEqual({
      one: [{ runId: runs[2] }],
      two: [2, 1].map((index) => ({ runId: runs[index], outcome: 'SYNCHRONISE' })),
      none: [],
    });
  });

  it('are none of a user whom no import knows', async () => {
    expect(await instance.admin.get('{ me { imports { id } } }')).toEqual({ imports: [] });
  });

  it('are for those who may see the import history', async () => {
    const viewer = await signedIn(instance, 'viewer', { type: 'AUTHOR', permissions: ['VIEW_USERS', 'MANAGE_TRASH'] });
    expect(await viewer.refusal('query ($id: ID!) { user(id: $id) { imports { id } } }', { id: adaId })).toEqual({ code: 'FORBIDDEN' });
    const manager = await signedIn(instance, 'manager', { type: 'SYSTEM_ADMIN', permissions: ['MANAGE_USERS'] });
    expect(await manager.get<{ imports: [] }>('query ($id: ID!) { user(id: $id) { imports { id } } }', { id: adaId })).toMatchObject({
      imports: { length: 3 },
    });
  });

  it('are refused over a hundred of one user, and for long lists of users', async () => {
    const one = (first: string) =>
      instance.admin.refusal(`query ($id: ID!) { user(id: $id) { imports(first: ${first}) { id } } }`, { id: adaId });
    expect([await one('101'), await one('-1')]).toEqual([{ code: 'BAD_USER_INPUT' }, { code: 'BAD_USER_INPUT' }]);
    expect([await one('100'), await one('null')]).toEqual([undefined, undefined]);
    const many = (users: number, imports: string) => instance.admin.refusal(`{ users(first: ${users}) { nodes { imports${imports} } } }`);
    expect(await many(100, '(first: 1) { id }')).toEqual({ code: 'BAD_USER_INPUT' });
    expect(await many(50, '{ outcome }')).toEqual({ code: 'BAD_USER_INPUT' });
    expect([await many(50, '{ id fileName }'), await many(50, '(first: 1) { outcome }')]).toEqual([undefined, undefined]);
  });
});
