/** A run's rows, as programs page and filter through them. */
import { describe, expect, it } from 'vitest';
import type { Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { commitImport, tryImport, uploadFile } from '../support/import-run.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { withServer, type Stage } from '../support/with-server.js';

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly { readonly rowNumber: number }[];
}

async function page(client: Client, id: string, args: string): Promise<Page> {
  const query = `query ($id: ID!) { importRun(id: $id) { rows(${args}) { totalCount pageInfo { hasNextPage endCursor } nodes { rowNumber } } } }`;
  return (await client.ask<{ importRun: { rows: Page } }>(query, { id })).importRun.rows;
}

async function rowNumbers(client: Client, id: string, args: string): Promise<number[]> {
  return (await page(client, id, args)).nodes.map(({ rowNumber }) => rowNumber);
}

async function tryRows({ admin, places }: Stage, rows: readonly (readonly string[])[]) {
  return tryImport(admin, { uploadId: await uploadFile(admin, peopleFile(rows), 'people.csv'), ...places });
}

describe.each(ENGINES)('the rows of a run on the %s database', (engine) => {
  it('come page by page, each once and in order, across blocks', async () => {
    await withServer(engine, async (stage) => {
      const rows = Array.from({ length: 450 }, (_, index) => personRow(`u${String(index)}`));
      const { id } = await tryRows(stage, rows);
      const seen: number[] = [];
      for (let after = ''; ;) {
        const { nodes, pageInfo, totalCount } = await page(stage.admin, id, `first: 199${after}`);
        expect(totalCount).toBe(450);
        seen.push(...nodes.map(({ rowNumber }) => rowNumber));
        if (!pageInfo.hasNextPage) break;
        after = `, after: "${String(pageInfo.endCursor)}"`;
      }
      expect(seen).toEqual(rows.map((_, index) => index + 2));
      expect(await rowNumbers(stage.admin, id, 'outcome: CREATE')).toHaveLength(15);
    });
  });

  it('are filtered by outcome, issue, unchanged and trash, and searched by words in any cell, before the commit and after', async () => {
    await withServer(engine, async (stage) => {
      const { admin } = stage;
      await commitImport(admin, await tryRows(stage, [personRow('same'), personRow('gone')]));
      const { users } = await admin.ask<{ users: { nodes: { id: string }[] } }>('{ users(search: "gone") { nodes { id } } }');
      await admin.ask('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: users.nodes.map(({ id }) => id) });
      const rows = [personRow('same'), ['Zoë', 'Last', 'gone', 'id-gone', 'gone@example.org'], personRow('new'), personRow('b ad')];
      const run = await tryRows(stage, rows);
      const expected: readonly [string, number[]][] = [
        ['outcome: CREATE', [4]],
        ['outcome: SYNCHRONISE', [2, 3]],
        ['outcome: ERROR', [5]],
        ['unchanged: true', [2]],
        ['inTrash: true', [3]],
        ['inTrash: false, outcome: SYNCHRONISE', [2]],
        ['issue: SPACES_NOT_ALLOWED', [5]],
        ['issue: SPACES_NOT_ALLOWED, issueField: USER_ID', [5]],
        ['issue: SPACES_NOT_ALLOWED, issueField: LAST_NAME', []],
        ['issueField: USERNAME', [5]],
        ['issue: IN_USE', []],
        ['search: "ZOE gone@"', [3]],
        ['search: "first NEW"', [4]],
        ['search: "nobody at all"', []],
      ];
      for (const [args, numbers] of expected) expect([args, await rowNumbers(admin, run.id, args)]).toEqual([args, numbers]);
      await commitImport(admin, run);
      for (const [args, numbers] of expected) expect([args, await rowNumbers(admin, run.id, args)]).toEqual([args, numbers]);
    });
  });

  it('are refused for a cursor that no page gave and for more than 500 at once', async () => {
    await withServer(engine, async (stage) => {
      const { id } = await tryRows(stage, [personRow('ada')]);
      for (const args of ['after: "x"', 'first: 501', 'first: -1']) {
        const { errors } = await stage.admin.graphql(`query ($id: ID!) { importRun(id: $id) { rows(${args}) { totalCount } } }`, { id });
        expect([args, errors?.[0]?.extensions?.code]).toEqual([args, 'BAD_USER_INPUT']);
      }
    });
  });
});
