/** What a run tells of the settings that it was tried with. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../testing/instance.js';
import { roleId, rootId } from '../testing/people.js';

describe('importRunObject()', () => {
  let instance: Instance;

  beforeAll(async () => {
    instance = await startInstance();
  });

  afterAll(() => instance.stop());

  it('names the fields out of which spaces were taken, so that the next try can take them out too', async () => {
    const row = { firstName: 'Ada', lastName: 'Lovelace', username: 'a da', userId: 'ada', email: 'ada@example.org' };
    const places = { roleId: await roleId(instance.admin, 'Candidate'), startHierarchyId: await rootId(instance.admin) };
    const mutation = 'mutation ($input: TryImportInput!) { tryImport(input: $input) { removeSpaces summary { create error } } }';
    const tryWith = (removeSpaces: readonly string[]) => instance.admin.get(mutation, { input: { rows: [row], ...places, removeSpaces } });
    expect(await tryWith([])).toEqual({ removeSpaces: [], summary: { create: 0, error: 1 } });
    expect(await tryWith(['USERNAME', 'EMAIL'])).toEqual({ removeSpaces: ['USERNAME', 'EMAIL'], summary: { create: 1, error: 0 } });
  });
});
