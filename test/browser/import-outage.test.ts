/** A server that goes away while it imports, and comes back. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe-violations.js';
import type { Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { importNumbers } from '../support/import-on-page.js';
import { beginImport, doneHeading, IMPORT_PATH, importButton, importPreview, tryFileThroughPage } from '../support/import-through-page.js';
import { manyUsersFile } from '../support/many-users.js';
import { withBrowser } from '../support/with-browser.js';
import { withRestarts } from '../support/with-restarts.js';

const ROWS = 2000;

/** What a server that is away does to a page: requests that no answer comes to. */
const OUTAGE = /net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|SOCKET_NOT_CONNECTED)/;

/** Of a page to know what became of the import, in milliseconds: that a commit is at work is believed for 15 seconds after a crash. */
const TRUTH_DEADLINE = 40_000;

describe.each(ENGINES)('a server that is killed in the middle of an import (%s)', (engine) => {
  it('is waited for by the page, which then shows what was done, and finishes it', { timeout: 120_000 }, async () => {
    await withRestarts(engine, IMPORT_PATH, async ({ page, admin, problems, kill, startAgain }) => {
      await beginImport(page);
      await tryFileThroughPage(page, { name: 'users.csv', bytes: manyUsersFile({ mark: 'many', count: ROWS, levels: true }) }, 'Exams');
      expect(problems()).toEqual([]);
      await importButton(page).click();
      await untilCommitRuns(admin);
      await kill();
      await page.getByText('The connection is lost, trying again').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await startAgain();
      await finish(page);
      await expect.poll(() => importNumbers(page)).toEqual(['2,000', '0', '0', '510']);
      expect(await usersOfImports(admin)).toEqual([ROWS]);
      expect(problems().filter((problem) => !OUTAGE.test(problem))).toEqual([]);
    });
  });
});

describe('a server that is updated in the middle of an import', () => {
  it('shows the page as it is now, at the step that the old one could not show', async () => {
    await withBrowser(
      'embedded',
      async ({ page }) => {
        await beginImport(page);
        await page.route('**/assets/PreviewStep-*.js', (route) => route.abort());
        page.once('load', () => void page.unrouteAll({ behavior: 'ignoreErrors' }));
        await tryFileThroughPage(page, { name: 'users.csv', bytes: manyUsersFile({ mark: 'many', count: 3 }) }, 'Exams');
        await importPreview(page);
        await expect.poll(() => importNumbers(page)).toEqual(['3', '0', '0', '0']);
      },
      { path: IMPORT_PATH },
    );
  });
});

/** Whichever the kill left: the import whole, or the preview of it. */
async function finish(page: Page): Promise<void> {
  const again = page.getByText('nothing was imported, import again');
  await doneHeading(page).or(again).waitFor({ timeout: TRUTH_DEADLINE });
  if (await again.isVisible()) await importPreview(page);
}

async function untilCommitRuns(admin: Client): Promise<void> {
  const isRunning = async (): Promise<boolean> => (await runs(admin)).some(({ status }) => status === 'RUNNING');
  await expect.poll(isRunning, { timeout: 20_000, interval: 20 }).toBe(true);
}

/** How many users each import that is done has made. */
async function usersOfImports(admin: Client): Promise<number[]> {
  return (await runs(admin)).filter(({ status }) => status === 'DONE').map(({ summary }) => summary.create);
}

interface KnownRun {
  readonly status: string;
  readonly summary: { readonly create: number };
}

async function runs(admin: Client): Promise<readonly KnownRun[]> {
  const { importRuns } = await admin.ask<{ importRuns: { nodes: KnownRun[] } }>('{ importRuns { nodes { status summary { create } } } }');
  return importRuns.nodes;
}
