/** An import from the file to the users, with what goes wrong in most of them. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dropFile } from '../support/drop-file.js';
import { ENGINES } from '../support/engines.js';
import { errorRow, focusedText, importNumbers, importTabs } from '../support/import-on-page.js';
import {
  beginImport,
  button,
  chooseColumn,
  chooseHierarchy,
  chooseRole,
  IMPORT_PATH,
  importPreview,
  tryButton,
  tryImport,
} from '../support/import-through-page.js';
import { asksFor, holdRequests } from '../support/hold-requests.js';
import { hasFocus } from '../support/keyboard.js';
import { makeMotleyUsers, MOTLEY_FILE, MOTLEY_NUMBERS, MOTLEY_START } from '../support/motley-file.js';
import { withBrowser } from '../support/with-browser.js';

describe.each(ENGINES)('an administrator (%s)', (engine) => {
  it('drops a file, says what its columns are, puts right what is wrong in it, imports it and sees the users', async () => {
    await withBrowser(
      engine,
      async ({ page, admin, problems }) => {
        await makeMotleyUsers(admin);
        await beginImport(page);
        await dropFile(button(page, 'choose'), MOTLEY_FILE);
        await chooseColumns(page);
        await tryImport(page);
        await checkPreview(page);
        await putRight(page);
        await importPreview(page);
        await checkResult(page);
        expect(problems()).toEqual([]);
      },
      { path: IMPORT_PATH },
    );
  });
});

async function chooseColumns(page: Page): Promise<void> {
  await tryButton(page).waitFor();
  await expect.poll(() => focusedText(page)).toBe('Say which column is which');
  await page.getByText('2 things are still needed').waitFor();
  await tryButton(page).click();
  await expect.poll(() => hasFocus(page.getByRole('combobox', { name: 'Username', exact: true }))).toBe(true);
  await chooseColumn(page, 'Username', 'C · Nickname');
  await chooseColumn(page, 'Email', 'F · Second email');
  await page.getByText('One thing is still needed').waitFor();
  await chooseRole(page, /^Author/);
  await chooseHierarchy(page, MOTLEY_START.name);
  await page.getByText('Nothing changes until you have seen what the import would do').waitFor();
}

async function checkPreview(page: Page): Promise<void> {
  await expect.poll(() => importNumbers(page)).toEqual(MOTLEY_NUMBERS);
  await expect.poll(() => importTabs(page)).toEqual(['Errors 4', 'New 2', 'Changed 2', 'Unchanged 1', 'In the trash can 1']);
  await errorRow(page, 6).getByText('Username: spaces not allowed').waitFor();
  await errorRow(page, 8).getByText('Email: Please enter a valid email address').waitFor();
  await errorRow(page, 10).getByText('Last name:').waitFor();
  await button(page, 'import').filter({ hasText: 'Import 5 users, leave 4 out' }).waitFor();
}

async function putRight(page: Page): Promise<void> {
  const cell = page.getByRole('textbox', { name: 'Email in row 8' });
  const sentence = errorRow(page, 8).getByText('Email: Please enter a valid email address');
  await cell.fill('gil@example');
  await sentence.waitFor();
  await cell.fill('gil@example.org');
  await sentence.waitFor({ state: 'detached' });
  await page.getByText('One cell changed').waitFor();
  const letRowsCome = await holdRequests(page, asksFor('ImportRows'));
  await page.getByRole('button', { name: 'Remove the spaces from "Username" in all rows' }).click();
  await expect.poll(() => importNumbers(page)).toEqual(['5', '3', '1', '1']);
  // Who types before the rows of the new preview are there goes on typing when they come.
  await page.getByRole('textbox', { name: 'Last name in row 10' }).fill('Muld');
  letRowsCome();
  await errorRow(page, 6).waitFor({ state: 'detached' });
  await page.keyboard.type('er');
  await button(page, 'tryAgain').click();
  await expect.poll(() => importNumbers(page)).toEqual(['6', '3', '0', '1']);
  await expect.poll(() => focusedText(page)).toBe('Preview of "autumn.csv"');
}

async function checkResult(page: Page): Promise<void> {
  await expect.poll(() => focusedText(page)).toBe('The import is done');
  await expect.poll(() => importNumbers(page)).toEqual(['6', '3', '0', '1']);
  await page.getByText('9 users imported from "autumn.csv"').waitFor();
  await page.getByText('One user is in the trash can').waitFor();
  await page.getByRole('link', { name: 'See the users of this import' }).click();
  await page.getByText('Of the import of "autumn.csv"').waitFor();
  for (const name of ['Ada Lovelace', 'Gil Peeters', 'Ivo Mulder', 'Beatrice Novak']) await page.getByRole('link', { name }).waitFor();
  await page.getByText('8 users', { exact: true }).waitFor();
}
