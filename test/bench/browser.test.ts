/** How quickly the app answers in a real browser, with 2,000 rows in a file and 100,000 users in a list: prints a table. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chooseFile, chooseHierarchy, previewHeading, tryButton } from '../support/import-through-page.js';
import { commitImport } from '../support/import-run.js';
import { busyness, forgetBusyness, watchBusyness } from '../support/long-tasks.js';
import { manyUsersFile, tryFile } from '../support/many-users.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';
import { median } from './median.js';

const ROUNDS = 9;
const ROWS = 2000;
const USERS = Number(process.env['LISTED_USERS'] ?? '100000');

/** Of one measurement in milliseconds: slow machines and the import of all users included. */
const TIMEOUT = 900_000;

/** Milliseconds between two keys of somebody who types quickly. */
const TYPING = 80;

const print = (line: string): void => void process.stdout.write(`\n${line}\n`);
const whole = (figure: number): string => String(Math.round(figure));

/** In the page: when the last byte of each answer of the API came, in the order of the questions. */
const ANSWERED = `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/graphql')).map(({ responseEnd }) => responseEnd)`;

/** Tries; milliseconds from the answer to the frame in which the preview stands on the page with rows. */
async function timePreview(page: Page): Promise<number> {
  await page.evaluate('performance.clearResourceTimings()');
  await tryButton(page).click();
  await previewHeading(page).waitFor();
  // Asked again and again from here: the page's policy lets no text become code inside it.
  await expect.poll(() => page.evaluate<number | undefined>('window.shownAt'), { timeout: TIMEOUT }).toBeDefined();
  const shown = await page.evaluate<number>('window.shownAt');
  const [answered = NaN, ...others] = await page.evaluate<number[]>(ANSWERED);
  expect(others).toEqual([]);
  return shown - answered;
}

/** In the page: notes the moment of the first frame in which the preview's heading and rows are there. */
const NOTE_PREVIEW = `
  window.shownAt = undefined;
  new MutationObserver((_changes, observer) => {
    const isThere = [...document.querySelectorAll('h2')].some(({ textContent }) => textContent.startsWith('Preview of'))
      && document.querySelectorAll('main tbody tr').length > 5;
    if (!isThere || window.shownAt !== undefined) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.shownAt = performance.now(); }));
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
`;

describe('in the browser', () => {
  it(`shows the preview of ${String(ROWS)} rows`, { timeout: TIMEOUT }, async () => {
    const shown: number[] = [];
    const longest: number[] = [];
    await withBrowser('embedded', async ({ page, server }) => {
      await watchBusyness(page);
      await page.goto(`${server.url}/sign-in?next=/users/import`);
      await signInThroughPage(page, ADMIN);
      for (let round = 0; round < ROUNDS; round += 1) {
        await page.goto(`${server.url}/users/import`);
        await chooseFile(page, { name: 'users.csv', bytes: manyUsersFile({ mark: `bench${String(round)}`, count: ROWS, levels: true }) });
        await chooseHierarchy(page, 'Exams');
        await page.evaluate(NOTE_PREVIEW);
        await forgetBusyness(page);
        shown.push(await timePreview(page));
        longest.push((await busyness(page)).longestTask);
      }
    });
    const series = `${shown.map(whole).join(', ')} ms, median ${whole(median(shown))}`;
    print(`preview of ${String(ROWS)} rows, after the answer: ${series}; longest task ${whole(Math.max(...longest))} ms`);
    expect(shown).toHaveLength(ROUNDS);
  });

  it(`types and scrolls among ${USERS.toLocaleString('en')} users`, { timeout: TIMEOUT }, async () => {
    await withBrowser(
      'embedded',
      async ({ page, server, admin }) => {
        await commitImport(admin, await tryFile(admin, manyUsersFile({ mark: 'many', count: USERS }), { start: 'Exams' }));
        await watchBusyness(page);
        await page.goto(`${server.url}/sign-in?next=/users`);
        await signInThroughPage(page, ADMIN);
        await page.getByRole('row').nth(5).waitFor();
        await forgetBusyness(page);
        const search = page.getByRole('searchbox');
        await search.click();
        for (const key of 'lovelace many-99 ada') await search.press(key === ' ' ? 'Space' : key, { delay: TYPING });
        await page.getByRole('row').nth(1).waitFor();
        const typing = await busyness(page);
        await search.fill('');
        await page.getByRole('row').nth(5).waitFor();
        await forgetBusyness(page);
        const scrolled = await scrollToTheEnd(page);
        const scrolling = await busyness(page);
        print(`typing in the search: slowest key ${whole(typing.slowestInput)} ms, longest task ${whole(typing.longestTask)} ms`);
        print(`scrolling ${String(scrolled.rows)} rows in ${whole(scrolled.ms)} ms: longest task ${whole(scrolling.longestTask)} ms`);
        expect(scrolled.rows).toBeGreaterThanOrEqual(USERS);
      },
      { settings: { MAX_IMPORT_ROWS: '200000', MAX_UPLOAD_BYTES: '100000000' } },
    );
  });
});

/** Wheels down until nothing more comes; the number of the last row, and how long it took. */
async function scrollToTheEnd(page: Page): Promise<{ rows: number; ms: number }> {
  const begin = performance.now();
  await page.mouse.move(640, 500);
  let rows = 0;
  for (let still = 0; still < 30;) {
    await page.mouse.wheel(0, 6000);
    const last = await page.evaluate<number>(
      `Number([...document.querySelectorAll('tr[aria-rowindex]')].at(-1)?.getAttribute('aria-rowindex') ?? 1) - 1`,
    );
    still = last > rows ? 0 : still + 1;
    if (still > 0) await page.waitForTimeout(100);
    rows = Math.max(rows, last);
  }
  return { rows, ms: performance.now() - begin };
}
