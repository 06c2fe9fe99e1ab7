import { rm } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { openDatabase } from '../database/database.js';
import { newFolder } from '../testing/instance.js';
import { countUsersWithRoles } from './roles.repository.js';

it('countUsersWithRoles() is answered by one index alone, which holds a million users or few', async () => {
  const dataDir = await newFolder();
  const where = { dataDir, databaseServer: undefined };
  await (await openDatabase(where)).close();
  // Its library keeps on reading after an EXPLAIN: a close waits for that unless nothing was written since it was opened.
  const database = await openDatabase(where);
  const sent = vi.spyOn(database.reads, 'query');
  await countUsersWithRoles(database.reads, ['one', 'other']);
  const [statement = '', parameters] = sent.mock.lastCall ?? [];
  const plan: { detail: string }[] = await database.reads.query(`EXPLAIN QUERY PLAN ${statement}`, parameters);
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('SEARCH users USING COVERING INDEX ix_users_role ')]);
  await database.close();
  await rm(dataDir, { recursive: true });
});
