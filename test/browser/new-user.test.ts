/** The page that makes a user. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  choiceField,
  chooseInTree,
  chooseOption,
  chooseTimeZone,
  focused,
  noticed,
  pageHeading,
  press,
  textField,
} from '../support/app-page.js';
import { ENGINES } from '../support/engines.js';
import { chooseByKeys, tabTo } from '../support/keyboard.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

const NEW_USER = { path: '/users/new' };

describe.each(ENGINES)('a new user (%s)', (engine) => {
  it('is made by filling in the form, which asks for what is missing, and can sign in', async () => {
    await withBrowser(
      engine,
      async ({ page, open, problems }) => {
        await signInThroughPage(page, ADMIN);
        await press(page, 'Create user');
        await page.getByText('First name: This field is required').waitFor();
        await focused(textField(page, 'First name'));
        await fillIn(page);
        await press(page, 'Create user');
        await noticed(page, '"Ada Lovelace" is now a user');
        await pageHeading(page, 'Ada Lovelace').waitFor();
        const other = await open();
        await signInThroughPage(other.page, { username: 'ada', password: 'a heron on the quay' });
        await pageHeading(other.page, 'Welcome').waitFor();
        expect([problems(), other.problems()]).toEqual([[], []]);
      },
      NEW_USER,
    );
  });
});

describe('a new user', () => {
  it('is made by keyboard alone', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        for (const [label, text] of TEXTS) {
          await tabTo(page, textField(page, label));
          await page.keyboard.type(text);
        }
        await tabTo(page, page.getByRole('combobox', { name: 'Role', exact: true }));
        await page.keyboard.press('ArrowDown');
        await chooseByKeys(page, page.getByRole('option', { name: 'Candidate' }));
        await tabTo(page, page.getByRole('combobox', { name: 'Add to a hierarchy' }));
        await page.keyboard.press('Enter');
        await focused(page.getByRole('treeitem', { name: 'Exams' }));
        await page.keyboard.press('Enter');
        await tabTo(page, page.getByRole('button', { name: 'Create user' }));
        await page.keyboard.press('Enter');
        await noticed(page, '"Ada Lovelace" is now a user');
        expect(problems()).toEqual([]);
      },
      NEW_USER,
    );
  });

  it('gets a hierarchy by typing at once: the letters are searched for while the tree is still coming in', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        const field = page.getByRole('combobox', { name: 'Add to a hierarchy' });
        await field.focus();
        const devTools = await page.context().newCDPSession(page);
        await devTools.send('Animation.enable');
        await devTools.send('Animation.setPlaybackRate', { playbackRate: 0.001 });
        await page.keyboard.press('Enter');
        await focused(page.getByRole('treeitem', { name: 'Exams' }));
        await page.keyboard.type('exa');
        await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('exa');
        expect(problems()).toEqual([]);
      },
      { ...NEW_USER, reducedMotion: false },
    );
  });

  it('is not lost by accident: who leaves the form is asked, and may stay', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        await page.getByRole('link', { name: 'New user' }).click();
        await textField(page, 'First name').fill('Ada');
        await page.getByRole('link', { name: 'All users' }).click();
        await press(page, 'Stay');
        await expect.poll(() => textField(page, 'First name').inputValue()).toBe('Ada');
        await page.goBack();
        await press(page, 'Stay');
        await expect.poll(() => textField(page, 'First name').inputValue()).toBe('Ada');
        await page.getByRole('link', { name: 'All users' }).click();
        await press(page, 'Leave');
        await pageHeading(page, 'Users').waitFor();
        expect(problems()).toEqual([]);
      },
      { path: '/users' },
    );
  });
});

const TEXTS = [
  ['First name', 'Ada'],
  ['Last name', 'Lovelace'],
  ['Email', 'ada@example.org'],
  ['Username', 'ada'],
  ['User ID', 'id-ada'],
] as const;

async function fillIn(page: Page): Promise<void> {
  for (const [label, text] of TEXTS) await textField(page, label).fill(text);
  await page.getByLabel('Password', { exact: true }).fill('a heron on the quay');
  await chooseOption(page, 'Role', 'Candidate');
  await chooseInTree(choiceField(page, 'Add to a hierarchy'), 'Exams');
  await page.getByRole('checkbox', { name: 'Special needs' }).click();
  await textField(page, 'Extra time percentage').fill('25');
  await chooseTimeZone(page, 'Asia/Tokyo');
}
