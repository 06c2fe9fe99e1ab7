/** The passwords of selected users, reset at once and handed out in a workbook that is there once. */
import { describe, expect, it } from 'vitest';
import { focused, pageHeading, press } from '../support/app-page.js';
import { connectClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { tabTo } from '../support/keyboard.js';
import { chooseTwo, dialogNamed, downloadedRows, lookAt, makeTwo, OLD_PASSWORD, READY, selectBox } from '../support/reset-on-page.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

const USERS = { path: '/users' };

describe.each(ENGINES)('resetting the passwords of selected users (%s)', (engine) => {
  it('hands out, once, the passwords that let them in from now on, and ends their sessions', async () => {
    await withBrowser(
      engine,
      async ({ page, admin, server, open, problems }) => {
        await makeTwo(admin);
        await signInThroughPage(page, ADMIN);
        const other = await open();
        await signInThroughPage(other.page, { username: 'jan', password: OLD_PASSWORD });
        await pageHeading(other.page, 'Users').waitFor();
        await chooseTwo(page);
        await press(page, 'Reset 2 passwords');
        await dialogNamed(page, READY).waitFor();
        const rows = await downloadedRows(page, () => press(page, 'Download passwords'));
        await page.getByRole('status').getByText('The workbook is downloaded', { exact: false }).waitFor();
        expect(await downloadedRows(page, () => press(page, 'Save the file again'))).toEqual(rows);
        await press(page, 'Done');
        await dialogNamed(page, READY).waitFor({ state: 'detached' });
        expect(rows.map(([last, first, username]) => [last, first, username])).toEqual([
          ['Alders', 'Jan', 'jan'],
          ['Bos', 'Kim', 'kim'],
        ]);
        expect(await connectClient(server.url).signIn('jan', OLD_PASSWORD)).toBe(false);
        await other.page.reload();
        await signInThroughPage(other.page, { username: 'jan', password: rows[0]?.at(-1) ?? '' });
        await pageHeading(other.page, 'Users').waitFor();
        expect([problems(), other.problems()]).toEqual([[], []]);
      },
      USERS,
    );
  });
});

describe('resetting the passwords of selected users', () => {
  it('is done by keyboard alone, and asks before the passwords are left', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        await makeTwo(admin);
        await signInThroughPage(page, ADMIN);
        await tabTo(page, selectBox(page, 'Jan Alders'));
        await page.keyboard.press('Space');
        await tabTo(page, page.getByRole('button', { name: 'Reset passwords' }));
        await page.keyboard.press('Enter');
        await focused(page.getByRole('button', { name: 'Cancel' }));
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await focused(page.getByRole('button', { name: 'Close' }));
        await page.keyboard.press('Escape');
        await focused(page.getByRole('button', { name: 'Back to the download' }));
        await lookAt(page, 'reset-leave');
        await page.keyboard.press('Enter');
        await focused(page.getByRole('button', { name: 'Close' }));
        await page.keyboard.press('Tab');
        expect(await downloadedRows(page, () => page.keyboard.press('Enter'))).toHaveLength(1);
        await focused(page.getByRole('button', { name: 'Done' }));
        await lookAt(page, 'reset-fetched');
        await page.keyboard.press('Enter');
        await dialogNamed(page, 'One user has a new password').waitFor({ state: 'detached' });
        await focused(page.getByRole('main'));
        expect(problems()).toEqual([]);
      },
      USERS,
    );
  });
});
