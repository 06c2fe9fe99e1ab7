import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../database/database.js';
import { type Instance, newFolder, startInstance, type Visitor } from '../testing/instance.js';
import { type Made, roleId, rootId, signedIn } from '../testing/people.js';
import type { StoredImportStatus } from './import-run.entity.js';
import { liveUntil, mayCommit } from './live-until.js';
import { createRunningWork, type RunningWork } from '../running-work.js';

const HOUR = 3600 * 1000;

describe('liveUntil()', () => {
  it.each<[StoredImportStatus, boolean]>([
    ['PREVIEW', true],
    ['STALE', true],
    ['FAILED', true],
    ['DONE', false],
    ['CANCELLED', false],
    ['UNDONE', false],
  ])('names the end of a run that is %s: %s', (status, isLive) => {
    const expiresAt = new Date(Date.now() + HOUR);
    expect(liveUntil({ status, expiresAt })).toEqual(isLive ? expiresAt : null);
    expect(liveUntil({ status, expiresAt: new Date(Date.now() - HOUR) })).toBeNull();
  });
});

describe('of a run', () => {
  let instance: Instance;
  let input: object;

  beforeAll(async () => {
    instance = await startInstance();
    const rows = [{ firstName: 'Ada', lastName: 'Lovelace', username: 'ada', userId: 'ada', email: 'ada@example.org' }];
    input = { rows, roleId: await roleId(instance.admin, 'Candidate'), startHierarchyId: await rootId(instance.admin) };
  });

  afterAll(() => instance.stop());

  interface Asked extends Made {
    readonly fingerprint: string;
    readonly mayCommit: boolean;
    readonly expiresAt: string | null;
    readonly createdAt: string;
  }

  const FIELDS = '{ id fingerprint mayCommit expiresAt createdAt }';
  const tryIt = (visitor: Visitor) =>
    visitor.get<Asked>(`mutation ($input: TryImportInput!) { tryImport(input: $input) ${FIELDS} }`, { input });
  const look = (visitor: Visitor, id: string) => visitor.get<Asked | null>(`query ($id: ID!) { importRun(id: $id) ${FIELDS} }`, { id });

  it('its own maker may commit a preview, for 24 hours, until it is cancelled', async () => {
    const run = await tryIt(instance.admin);
    expect(run.mayCommit).toBe(true);
    expect(Date.parse(run.expiresAt ?? '') - Date.parse(run.createdAt)).toBe(24 * HOUR);
    const cancelled = await instance.admin.get(`mutation ($id: ID!) { cancelImport(id: $id) ${FIELDS} }`, { id: run.id });
    expect(cancelled).toMatchObject({ mayCommit: false, expiresAt: null });
  });

  it('nobody may commit what is committed', async () => {
    const { id, fingerprint } = await tryIt(instance.admin);
    const commit = `mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) ${FIELDS} }`;
    expect(await instance.admin.get(commit, { id, fingerprint })).toMatchObject({ mayCommit: false, expiresAt: null });
    const other = await signedIn(instance, 'other', { type: 'SYSTEM_ADMIN', permissions: ['MANAGE_USERS'] });
    expect(await look(other, id)).toMatchObject({ mayCommit: false, expiresAt: null });
  });
});

describe('mayCommit()', () => {
  let folder: string;
  let database: Database;

  beforeAll(async () => {
    folder = await newFolder();
    database = await openDatabase({ dataDir: folder, databaseServer: undefined });
  });

  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('lets only the maker of a live run commit it, and nobody while a commit is at work', async () => {
    const commits: RunningWork<void> = createRunningWork();
    const run = { id: 'run', createdById: 'maker', status: 'FAILED', expiresAt: new Date(Date.now() + HOUR) } as const;
    expect(await mayCommit({ database, commits }, run, 'maker')).toBe(true);
    expect(await mayCommit({ database, commits }, run, 'somebody else')).toBe(false);
    let finish: (() => void) | undefined;
    const work = commits.join('run', () => new Promise<void>((resolve) => (finish = resolve)));
    expect(await mayCommit({ database, commits }, run, 'maker')).toBe(false);
    finish?.();
    await work;
  });
});
