/** Whether columns have room for what they are there for. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createUser, deleteUser } from '../support/administer.js';
import { manyUsersFile, tryFile } from '../support/many-users.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

/** With all columns, without the navigation beside them, and with the fewest. */
const WIDTHS = [1280, 1000, 700];

const CUT =
  '[...document.querySelectorAll("main td")].filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent.trim())';

/** The texts of cells that are cut off, at every width; `text` is in one that is loaded. */
async function cutTexts(page: Page, path: string, text: string): Promise<string[]> {
  await page.goto(path);
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.getByRole('cell').getByText(text).first().waitFor();
    // The table follows its width a frame later.
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
    found.push(...(await page.evaluate<string[]>(CUT)).map((cell) => `${String(width)}: ${cell}`));
  }
  return found;
}

describe('the columns', () => {
  it.each(['en', 'nl'] as const)('show when a user goes for good, and the numbers of an import of 2,000 rows: %s', async (language) => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        await deleteUser(admin, await createUser(admin, { username: 'ada', firstName: 'Ada', lastName: 'Lovelace' }));
        const twice = { mark: 'twice', count: 500 };
        await tryFile(admin, manyUsersFile({ mark: 'once', count: 1000 }, twice, twice), { start: 'Exams', passwords: 'GENERATED' });
        await signInThroughPage(page, ADMIN, { language });
        expect(await cutTexts(page, '/trash', 'Ada Lovelace')).toEqual([]);
        expect(await cutTexts(page, '/imports', 'users.csv')).toEqual([]);
        expect(problems()).toEqual([]);
      },
      { language },
    );
  });
});
