/** Sessions that end in the middle of an import. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createUser } from '../support/administer.js';
import { ENGINES } from '../support/engines.js';
import { errorRow, importNumbers } from '../support/import-on-page.js';
import {
  beginImport,
  button,
  choose,
  chooseFile,
  chooseHierarchy,
  doneHeading,
  IMPORT_PATH,
  openFile,
  previewHeading,
  tryButton,
} from '../support/import-through-page.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage, type Credentials } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

const FILE = {
  name: 'users.csv',
  bytes: peopleFile([personRow('ada'), ['Bea', 'Novak', 'b ea', 'id-bea', 'bea@example.org'], ['Cas', 'Bakker', 'cas', 'id-cas', 'cas@']]),
};

/** What the browser itself writes to the console of an upload that is answered so. */
const UNAUTHORIZED = /status of 401/;

describe.each(ENGINES)('a session that ends (%s)', (engine) => {
  it('at any step is asked for again over the page, and the step goes on with all that was done in it', async () => {
    await withBrowser(
      engine,
      async ({ page, problems }) => {
        await beginImport(page);
        await endSession(page);
        await openFile(page, FILE, button(page, 'choose'));
        await signInAgain(page);
        await tryButton(page).waitFor();
        await tryThrough(page);
        await correctThrough(page);
        await endSession(page);
        await button(page, 'import').click();
        await signInAgain(page);
        await doneHeading(page).waitFor();
        await expect.poll(() => importNumbers(page)).toEqual(['3', '0', '0', '0']);
        expect(problems().filter((problem) => !UNAUTHORIZED.test(problem))).toEqual([]);
      },
      { path: IMPORT_PATH },
    );
  });
});

describe('a session that ends', () => {
  it('goes on with a fresh page where somebody else signs in: nothing of the file is there', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        const other: Credentials = { username: 'imre', password: 'a heron on the quay' };
        await createUser(admin, { ...other, firstName: 'Imre', lastName: 'Porter', role: 'Administrator' });
        const questions: string[] = [];
        page.on('dialog', (dialog) => {
          questions.push(dialog.type());
          void dialog.dismiss();
        });
        await beginImport(page);
        await chooseFile(page, FILE);
        await choose(page, 'Special needs of all', 'No, none of them');
        await endSession(page);
        await tryButton(page).click();
        await signInAgain(page, other);
        await page.getByText('This file is no longer on the server').waitFor();
        await page.getByRole('button', { name: 'Account of Imre Porter' }).waitFor();
        await expect.poll(() => page.getByText('users.csv').count()).toBe(0);
        expect(questions).toEqual([]);
        expect(problems()).toEqual([]);
      },
      { path: IMPORT_PATH },
    );
  });
});

async function tryThrough(page: Page): Promise<void> {
  await chooseHierarchy(page, 'Exams');
  await page.getByRole('radio', { name: 'Generate them' }).check();
  await endSession(page);
  await tryButton(page).click();
  await signInAgain(page);
  await previewHeading(page).waitFor();
  await expect.poll(() => importNumbers(page)).toEqual(['1', '0', '2', '0']);
}

async function correctThrough(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Username in row 3' }).fill('bea');
  await page.getByRole('textbox', { name: 'Email in row 4' }).fill('cas@example.org');
  await errorRow(page, 4).getByText('Was "cas@"').waitFor();
  await endSession(page);
  await button(page, 'tryAgain').click();
  await signInAgain(page);
  await expect.poll(() => importNumbers(page), { timeout: 20_000 }).toEqual(['3', '0', '0', '0']);
}

/** As if it had lasted too long: the browser has it no longer. */
async function endSession(page: Page): Promise<void> {
  await page.context().clearCookies();
}

async function signInAgain(page: Page, who: Credentials = ADMIN): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByText('nothing is lost').waitFor();
  await signInThroughPage(page, who);
}
