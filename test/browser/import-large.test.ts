/** An import of as many rows as the server takes. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildCsv } from '../support/build-csv.js';
import { ENGINES } from '../support/engines.js';
import { importNumbers, importTabs, openTab } from '../support/import-on-page.js';
import {
  beginImport,
  choose,
  chooseFile,
  chooseHierarchy,
  doneHeading,
  IMPORT_PATH,
  importButton,
  previewHeading,
  tryButton,
  tryImport,
} from '../support/import-through-page.js';
import { withBrowser } from '../support/with-browser.js';

const ROWS = 2000;
/** Every so many rows, one has a space in its username; every so many, an address that is none. */
const SPACED = 20;
const WITHOUT_ADDRESS = 100;

describe.each(ENGINES)('2,000 rows (%s)', (engine) => {
  it('are listed, searched and imported, through reloads and steps back and forward', { timeout: 120_000 }, async () => {
    await withBrowser(
      engine,
      async ({ page, problems }) => {
        await beginImport(page);
        await page.reload();
        await chooseFile(page, { name: 'many.csv', bytes: manyRows() });
        await page.reload();
        await chooseHierarchy(page, 'Exams');
        await page.reload();
        await page.getByRole('combobox', { name: 'Start hierarchy' }).getByText('Exams').waitFor();
        await tryImport(page);
        await lookAtRows(page);
        await goBackAndForward(page);
        await page.reload();
        await previewHeading(page).waitFor();
        await expect.poll(() => importNumbers(page)).toEqual(['1,880', '0', '120', '0']);
        await importThroughReload(page);
        expect(problems()).toEqual([]);
      },
      { path: IMPORT_PATH },
    );
  });
});

function manyRows(): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const name = `user-${String(index)}`;
    const username = index % SPACED === 1 ? `${name} x` : name;
    const email = index % WITHOUT_ADDRESS === 2 ? 'none' : `${name}@example.org`;
    return [`First ${name}`, `Last ${name}`, username, `id-${name}`, email];
  });
  return buildCsv([['First name', 'Last name', 'Username', 'User ID', 'Email'], ...rows]);
}

async function lookAtRows(page: Page): Promise<void> {
  await expect.poll(() => importTabs(page)).toEqual(['Errors 120', 'New 1,880']);
  const list = page.getByRole('tabpanel');
  await list.getByText('15 of 120 rows').waitFor();
  await page.getByRole('button', { name: 'Show 100 more' }).click();
  await list.getByText('115 of 120 rows').waitFor();
  await showMore(page, '5', '120 rows');
  await chooseErrors(page, 'Email: Please enter a valid email address (20)');
  await list.getByText('15 of 20 rows').waitFor();
  await chooseErrors(page, 'All errors');
  await openTab(page, 'New');
  await search(page, 'user-1999');
  await list.getByText('One row').waitFor();
  await page.getByRole('row', { name: 'user-1999' }).waitFor();
  await search(page, 'nobody');
  await list.getByText('No row matches "nobody"').waitFor();
  await page.getByRole('button', { name: 'Show all of them' }).click();
  await showAll(page);
}

/** The last of a long list is there to see, and the list quick. */
async function showAll(page: Page): Promise<void> {
  await showMore(page, '100', '115 of 1,880 rows');
  for (const shown of ['615', '1,115', '1,615']) await showMore(page, '500', `${shown} of 1,880 rows`);
  await showMore(page, '265', '1,880 rows');
  // The list may grow while it is scrolled: rows are as high as they are, once they are near.
  const last = page.getByRole('row', { name: 'user-1999' });
  const isAtEnd = async (): Promise<boolean> => {
    await page.keyboard.press('End');
    return last.isVisible();
  };
  await expect.poll(isAtEnd, { timeout: 20_000 }).toBe(true);
}

/** By the keyboard: rows that come near while the list is scrolled may move the button from under the mouse. */
async function showMore(page: Page, step: string, counted: string): Promise<void> {
  await page.getByRole('button', { name: `Show ${step} more` }).press('Enter');
  await page.getByRole('tabpanel').getByText(counted, { exact: true }).waitFor();
}

async function chooseErrors(page: Page, name: string): Promise<void> {
  await choose(page, 'Show errors of one kind', name);
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search these rows' }).fill(words);
}

async function goBackAndForward(page: Page): Promise<void> {
  await page.goBack();
  await tryButton(page).waitFor();
  await page.getByRole('combobox', { name: 'Start hierarchy' }).getByText('Exams').waitFor();
  await page.goForward();
  await previewHeading(page).waitFor();
  await expect.poll(() => importTabs(page)).toEqual(['Errors 120', 'New 1,880']);
}

async function importThroughReload(page: Page): Promise<void> {
  await importButton(page).filter({ hasText: 'Import 1,880 users, leave 120 out' }).click();
  await page.getByRole('heading', { name: 'The import is running' }).or(doneHeading(page)).waitFor();
  await page.reload();
  await doneHeading(page).waitFor();
  await page.getByText('1,880 users imported from "many.csv"').waitFor();
  await page.getByText('120 rows were left out').waitFor();
  await page.getByRole('button', { name: 'Show the errors' }).click();
  await page.getByRole('tabpanel').getByText('15 of 120 rows').waitFor();
  await expect.poll(() => importNumbers(page)).toEqual(['1,880', '0', '120', '0']);
}
