/** Reading a file otherwise by whoever uses no mouse. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe-violations.js';
import { TITLED } from '../support/files-to-read.js';
import { asksFor, holdRequests } from '../support/hold-requests.js';
import { saysReading } from '../support/import-on-page.js';
import { beginImport, button, chooseFile, chooseHierarchy, doneHeading, IMPORT_PATH, tryImport } from '../support/import-through-page.js';
import { hasFocus, tabTo } from '../support/keyboard.js';
import { withBrowser } from '../support/with-browser.js';

const BEYOND = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe('by keyboard alone, in Dutch, on a telephone in the dark', () => {
  it('a file is read otherwise, the last of quick changes counts, and the focus stays where it can go on', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await beginImport(page, 'nl');
        await chooseFile(page, TITLED, 'nl');
        await page.getByText('Rij 4 lijkt meer op de rij met de namen van de kolommen').waitFor();
        await openByKeyboard(page);
        expect([await axeViolations(page), await page.evaluate(BEYOND)]).toEqual([[], 0]);
        const readings = await chooseQuickly(page);
        await saysReading(page, 'gescheiden door puntkomma’s · kolomkoppen in rij 4 · 2 rijen');
        expect(readings()).toBe(2);
        await expect.poll(() => hasFocus(page.getByRole('radio', { name: 'Rij 4', exact: true }))).toBe(true);
        await tabTo(page, button(page, 'asAtFirst', 'nl'), 'Shift+Tab');
        await page.keyboard.press('Enter');
        await saysReading(page, 'kolomkoppen in rij 1 · 4 rijen');
        await tabTo(page, page.getByRole('button', { name: 'Gebruik rij 4' }), 'Shift+Tab');
        await page.keyboard.press('Enter');
        await saysReading(page, 'kolomkoppen in rij 4 · 2 rijen');
        await expect.poll(() => hasFocus(button(page, 'readDifferently', 'nl'))).toBe(true);
        await chooseHierarchy(page, 'Exams', 'nl');
        await tryImport(page, 'nl');
        await button(page, 'import', 'nl').click();
        await doneHeading(page, 'nl').waitFor();
        expect(problems()).toEqual([]);
      },
      { path: IMPORT_PATH, language: 'nl', colorScheme: 'dark', width: 360 },
    );
  });
});

async function openByKeyboard(page: Page): Promise<void> {
  await tabTo(page, button(page, 'readDifferently', 'nl'));
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Rij 1', exact: true }).waitFor();
}

/** From row 1 by row 2 to row 4, before the first reading is there; resolves to what counts the readings. */
async function chooseQuickly(page: Page): Promise<() => number> {
  let readings = 0;
  const isReading = asksFor('ReadUploadAgain');
  page.on('request', (request) => (readings += isReading(request) ? 1 : 0));
  const letGo = await holdRequests(page, isReading);
  await tabTo(page, page.getByRole('radio', { name: 'Rij 1', exact: true }));
  await page.keyboard.press('ArrowDown');
  await page.getByRole('progressbar').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  letGo();
  return () => readings;
}
