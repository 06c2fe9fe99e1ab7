/** The import history, as a list. */
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../support/engines.js';
import { tryImport } from '../support/import-run.js';
import { withServer } from '../support/with-server.js';

const ROW = { firstName: 'Ada', lastName: 'Lovelace', username: 'ada', userId: '1', email: 'ada@example.org' };

describe.each(ENGINES)('a preview that was thrown away (%s)', (engine) => {
  it('stays in the history, but for whoever leaves those out', async () => {
    await withServer(engine, async ({ admin, places }) => {
      const { id } = await tryImport(admin, { ...places, rows: [ROW] });
      await admin.ask('mutation ($id: ID!) { cancelImport(id: $id) { id } }', { id });
      const listed = async (args: string) => admin.ask(`{ importRuns${args} { totalCount nodes { status } } }`);
      expect(await listed('')).toEqual({ importRuns: { totalCount: 1, nodes: [{ status: 'CANCELLED' }] } });
      expect(await listed('(includeCancelled: false)')).toEqual({ importRuns: { totalCount: 0, nodes: [] } });
    });
  });
});
