/** A program's view: docs/api.md does what it says. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../support/engines.js';
import { isAsPromised, runDocumentedCommands } from '../support/run-documented-commands.js';
import { ADMIN, startServer } from '../support/start-server.js';

const PAGE = new URL('../../docs/api.md', import.meta.url);

describe.each(ENGINES)('docs/api.md on the %s database', (engine) => {
  it('prints what it promises, command by command', async () => {
    const server = await startServer(engine);
    const folder = await mkdtemp(join(tmpdir(), 'intake-docs-'));
    try {
      const env = { INTAKE: server.url, INTAKE_USERNAME: ADMIN.username, INTAKE_PASSWORD: ADMIN.password };
      const blocks = await runDocumentedCommands(await readFile(PAGE, 'utf8'), { cwd: folder, env });
      expect(blocks.length).toBeGreaterThan(10);
      const broken = blocks.filter(({ printed, promised }) => promised !== undefined && !isAsPromised(printed, promised));
      expect(broken).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
      await server.stop();
    }
  });
});
