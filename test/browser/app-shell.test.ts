/** The way into the app, and what is around its pages. */
import { describe, expect, it } from 'vitest';
import { axeInBothColours } from '../support/axe-violations.js';
import { ENGINES } from '../support/engines.js';
import { VIEWERS } from '../support/for-everybody.js';
import { ADMIN } from '../support/run-server.js';
import { screenshot } from '../support/screenshot.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

describe.each(ENGINES)('a deep link (%s)', (engine) => {
  it('leads through the sign-in page to where it points, and nothing goes wrong on the way', async () => {
    await withBrowser(
      engine,
      async ({ page, problems }) => {
        await page.waitForURL('**/sign-in?next=/roles');
        await signInThroughPage(page, ADMIN);
        await page.waitForURL('**/roles');
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(problems()).toEqual([]);
      },
      { path: '/roles' },
    );
  });
});

describe('the sign-in page', () => {
  it('lets nobody in by a wrong password, and says so', async () => {
    await withBrowser('embedded', async ({ page, problems }) => {
      await page.getByRole('textbox', { name: 'Username', exact: true }).fill(ADMIN.username);
      await page.getByLabel('Password', { exact: true }).fill('wrong');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('alert').getByText(/\w/).waitFor();
      expect(new URL(page.url()).pathname).toBe('/sign-in');
      expect(problems()).toEqual([]);
    });
  });

  it('is for everybody: in both languages, light and dark, on a wide screen and a narrow one', async () => {
    await withBrowser('embedded', async ({ open }) => {
      const found = [];
      for (const viewer of VIEWERS) {
        const { page, problems } = await open({ ...viewer, path: '/sign-in' });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await screenshot(page, `sign-in-${viewer.language}-${viewer.colorScheme}-${viewer.width}`);
        found.push({ viewer, violations: await axeInBothColours(page, viewer.colorScheme), problems: problems() });
      }
      expect(found).toEqual(VIEWERS.map((viewer) => ({ viewer, violations: [], problems: [] })));
    });
  });
});
