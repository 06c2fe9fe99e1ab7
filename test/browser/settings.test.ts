/** The settings of the whole instance. */
import { describe, expect, it } from 'vitest';
import { chooseTimeZone, focused, noticed, pageHeading, press } from '../support/app-page.js';
import { ENGINES } from '../support/engines.js';
import { chooseFile, IMPORT_PATH } from '../support/import-through-page.js';
import { pressUntil, tabTo } from '../support/keyboard.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

const SETTINGS = { path: '/settings' };
const FILE = { name: 'users.csv', bytes: peopleFile([personRow('ada')]) };

describe.each(ENGINES)('the time zone of the regional settings (%s)', (engine) => {
  it('is the one that an import says new users get', async () => {
    await withBrowser(
      engine,
      async ({ page, server, problems }) => {
        await signInThroughPage(page, ADMIN);
        await chooseTimeZone(page, 'Asia/Tokyo');
        await press(page, 'Save');
        await noticed(page, 'The time zone of new users is "Asia/Tokyo" now');
        await page.goto(`${server.url}${IMPORT_PATH}`);
        await chooseFile(page, FILE);
        await page.getByText('New users get Asia/Tokyo').waitFor();
        expect(problems()).toEqual([]);
      },
      SETTINGS,
    );
  });
});

describe('the regional settings', () => {
  it('are changed by keyboard alone, and ask before a choice is lost', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        const field = page.getByRole('combobox', { name: 'Time zone' });
        await tabTo(page, field);
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type('Asia/Tok');
        const tokyo = page.getByRole('option', { name: 'Asia/Tokyo' });
        await tokyo.waitFor();
        await pressUntil(page, 'ArrowDown', tokyo);
        await page.keyboard.press('Enter');
        await expect.poll(() => field.inputValue()).toBe('Asia/Tokyo');
        await tabTo(page, page.getByRole('link', { name: 'Users', exact: true }), 'Shift+Tab');
        await page.keyboard.press('Enter');
        await page.getByRole('dialog', { name: 'Leave this page?' }).waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        await tabTo(page, page.getByRole('button', { name: 'Save' }));
        await page.keyboard.press('Enter');
        await noticed(page, 'The time zone of new users is "Asia/Tokyo" now');
        // The button has nothing to save any more.
        await focused(page.locator('main form'));
        expect(problems()).toEqual([]);
      },
      SETTINGS,
    );
  });

  it('show the limits of the server, which are set elsewhere', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        await pageHeading(page, 'Regional settings').waitFor();
        await expect.poll(() => page.getByRole('definition').allInnerTexts()).toEqual(['1,234', '5 MB', 'One day']);
        expect(problems()).toEqual([]);
      },
      { ...SETTINGS, settings: { MAX_IMPORT_ROWS: '1234', MAX_UPLOAD_BYTES: '5242880', TRASH_DAYS: '1' } },
    );
  });
});
