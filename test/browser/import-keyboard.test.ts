/** An import by whoever uses no mouse. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../support/engines.js';
import { errorRow, focusedText, importNumbers } from '../support/import-on-page.js';
import { beginImport, button, IMPORT_PATH, payloadOf, tryButton } from '../support/import-through-page.js';
import { chooseByKeys, hasFocus, pressUntil, tabTo } from '../support/keyboard.js';
import { makeMotleyUsers, MOTLEY_FILE, MOTLEY_NUMBERS, MOTLEY_START } from '../support/motley-file.js';
import { withBrowser } from '../support/with-browser.js';

describe.each(ENGINES)('by keyboard alone (%s)', (engine) => {
  it('a file is chosen, mapped, tried, put right and imported, and each step begins at its heading', async () => {
    await withBrowser(
      engine,
      async ({ page, admin, problems }) => {
        await makeMotleyUsers(admin);
        await beginImport(page);
        await chooseFile(page);
        await expectFocus(page, 'Say which column is which');
        await chooseAll(page);
        await expectFocus(page, 'Preview of "autumn.csv"');
        await expect.poll(() => importNumbers(page)).toEqual(MOTLEY_NUMBERS);
        await putRight(page);
        await importRows(page);
        await expectFocus(page, 'The import is done');
        await tabTo(page, page.getByRole('link', { name: 'See the users of this import' }));
        await page.keyboard.press('Enter');
        await page.getByText('7 users', { exact: true }).waitFor();
        expect(problems()).toEqual([]);
      },
      { path: IMPORT_PATH },
    );
  });
});

async function expectFocus(page: Page, heading: string): Promise<void> {
  await expect.poll(() => focusedText(page), { timeout: 20_000 }).toBe(heading);
}

async function chooseFile(page: Page): Promise<void> {
  // Waited for from the start: the browser takes a moment until it hands a dialog over instead of opening it.
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), openChooser(page)]);
  await chooser.setFiles(payloadOf(MOTLEY_FILE));
}

async function openChooser(page: Page): Promise<void> {
  await tabTo(page, button(page, 'choose'));
  await page.keyboard.press('Enter');
}

async function chooseAll(page: Page): Promise<void> {
  // What is missing is where the button leads.
  await tabTo(page, tryButton(page));
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(page.getByRole('combobox', { name: 'Username', exact: true }))).toBe(true);
  await choose(page, 'C · Nickname');
  await tabTo(page, page.getByRole('combobox', { name: 'Email', exact: true }));
  await choose(page, 'F · Second email');
  await tabTo(page, page.getByRole('combobox', { name: 'Role' }));
  await choose(page, /^Author/);
  await tabTo(page, page.getByRole('combobox', { name: 'Start hierarchy' }));
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(page.locator('[role=treeitem][tabindex="0"]'))).toBe(true);
  await pressUntil(page, 'ArrowDown', page.getByRole('treeitem', { name: MOTLEY_START.name }));
  await page.keyboard.press('Enter');
  await tabTo(page, tryButton(page));
  await page.keyboard.press('Space');
}

/** In the drop-down of the field that has the focus. */
async function choose(page: Page, name: string | RegExp): Promise<void> {
  await page.keyboard.press('ArrowDown');
  await chooseByKeys(page, page.getByRole('option', { name }));
}

async function putRight(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('tab', { name: 'Errors' }));
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tabpanel', { name: 'New' }).getByText('Lovelace').waitFor();
  await page.keyboard.press('ArrowLeft');
  await tabTo(page, page.getByRole('textbox', { name: 'Email in row 8' }));
  await page.keyboard.type('gil@example.org');
  await errorRow(page, 8).getByText('Email: Please enter a valid email address').waitFor({ state: 'detached' });
  await tabTo(page, page.getByRole('button', { name: 'Undo the change of "Email" in row 8' }));
  await tabTo(page, button(page, 'tryAgain'));
  await page.keyboard.press('Enter');
  await expect.poll(() => importNumbers(page)).toEqual(['3', '3', '3', '1']);
  await expectFocus(page, 'Preview of "autumn.csv"');
  await tabTo(page, page.getByRole('button', { name: 'Remove the spaces from "Username" in all rows' }));
  await page.keyboard.press('Space');
  await expect.poll(() => importNumbers(page)).toEqual(['5', '3', '1', '1']);
  await expectFocus(page, 'Preview of "autumn.csv"');
}

async function importRows(page: Page): Promise<void> {
  await tabTo(page, button(page, 'import'));
  await page.keyboard.press('Enter');
}
