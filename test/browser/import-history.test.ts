/** The imports that were, and what is kept of each. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { focused, pageHeading } from '../support/app-page.js';
import { ENGINES } from '../support/engines.js';
import { importNumbers, importTabs, openTab } from '../support/import-on-page.js';
import { tabTo } from '../support/keyboard.js';
import { makePastImports } from '../support/past-imports.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

const IMPORTS = { path: '/imports' };

/** From above; what was thrown away is only there if it is asked for. */
const STATUSES = ['Imported', 'Out of date', 'Preview', 'Imported'];
const ALL_STATUSES = ['Imported', 'Cancelled', 'Out of date', 'Preview', 'Imported'];

/** The link of the n-th import from above. */
const run = (page: Page, index: number): Locator => page.getByRole('main').getByRole('table').getByRole('link').nth(index);

describe.each(ENGINES)('the import history (%s)', (engine) => {
  it('lists imports, newest first, each with what became of it and a way to its rows', async () => {
    await withBrowser(
      engine,
      async ({ page, admin, places, problems }) => {
        await makePastImports(admin, places);
        await signInThroughPage(page, ADMIN);
        await run(page, 3).waitFor();
        await expect.poll(() => statuses(page)).toEqual(STATUSES);
        await page.getByRole('checkbox', { name: 'Show previews that were thrown away or replaced' }).click();
        await expect.poll(() => statuses(page)).toEqual(ALL_STATUSES);
        await run(page, 4).click();
        await pageHeading(page, 'users.csv').waitFor();
        await expect.poll(() => importNumbers(page)).toEqual(['2', '0', '1', '0']);
        await expect.poll(() => importTabs(page)).toEqual(['Errors 1', 'New 2']);
        await page.getByText('Username: spaces not allowed').waitFor();
        await (await openTab(page, 'New')).getByText('bea', { exact: true }).first().waitFor();
        await page.reload();
        await page.getByRole('tabpanel', { name: 'New' }).getByText('bea', { exact: true }).first().waitFor();
        await page.getByRole('link', { name: 'See the users of this import' }).click();
        await page.getByRole('status').getByText('2 users', { exact: true }).waitFor();
        expect(problems()).toEqual([]);
      },
      IMPORTS,
    );
  });
});

async function statuses(page: Page): Promise<string[]> {
  const rows = await page.getByRole('table').getByRole('row').allInnerTexts();
  const known = [...new Set(ALL_STATUSES)];
  return rows.flatMap((text) => known.filter((status) => text.includes(status)));
}

describe('the import history', () => {
  it('leads from a preview that still holds back into the wizard', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, places, problems }) => {
        await makePastImports(admin, places);
        await signInThroughPage(page, ADMIN);
        await run(page, 2).click();
        await pageHeading(page, 'Import users').waitFor();
        await page.getByRole('button', { name: 'Import one user' }).waitFor();
        expect(problems()).toEqual([]);
      },
      IMPORTS,
    );
  });

  it('says of an import that did not happen why, and of one by a program that it had no file', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, places, server, problems }) => {
        const { stale, cancelled } = await makePastImports(admin, places);
        await signInThroughPage(page, ADMIN);
        await page.getByRole('link', { name: 'Without a file, by a program' }).click();
        await pageHeading(page, 'Import').waitFor();
        await page.getByRole('tab', { name: 'New' }).waitFor();
        await page.goto(`${server.url}/imports/${stale.id}`);
        await page
          .getByText('Nothing was imported, as users had changed since the preview: this is what the import would do now')
          .waitFor();
        await page.goto(`${server.url}/imports/${cancelled.id}`);
        await page.getByText('Nothing was imported: the preview was thrown away, or grew too old').waitFor();
        await expect.poll(() => page.getByRole('tab').count()).toBe(0);
        await page.goto(`${server.url}/imports/4711`);
        await pageHeading(page, 'Import not found').waitFor();
        expect(problems()).toEqual([]);
      },
      IMPORTS,
    );
  });

  it('is read by keyboard alone', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, places, problems }) => {
        await makePastImports(admin, places);
        await signInThroughPage(page, ADMIN);
        await tabTo(page, run(page, 3));
        await page.keyboard.press('Enter');
        await pageHeading(page, 'users.csv').waitFor();
        await tabTo(page, page.getByRole('tab', { name: 'Errors' }));
        await page.keyboard.press('ArrowRight');
        await focused(page.getByRole('tab', { name: 'New' }));
        await page.getByRole('tabpanel', { name: 'New' }).getByText('bea', { exact: true }).first().waitFor();
        await tabTo(page, page.getByRole('link', { name: 'Import history' }).last(), 'Shift+Tab');
        await page.keyboard.press('Enter');
        await pageHeading(page, 'Import history').waitFor();
        expect(problems()).toEqual([]);
      },
      IMPORTS,
    );
  });

  it('without imports says what will be here', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        await page.getByRole('heading', { name: 'Nothing has been imported yet' }).waitFor();
        expect(problems()).toEqual([]);
      },
      IMPORTS,
    );
  });
});
