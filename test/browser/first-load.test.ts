/** What a page costs to open for the first time, and where it comes from. */
import type { Page, Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

/** Kilobytes of script and style, compressed as they come over the line. */
const SIGN_IN_LIMIT = 230;
const WIZARD_LIMIT = 330;

const KILOBYTE = 1000;

/** Adds up the scripts and styles that a page gets from now on. */
function weigh(page: Page): () => Promise<number> {
  const files: Response[] = [];
  page.on('response', (response) => {
    if (['script', 'stylesheet'].includes(response.request().resourceType())) files.push(response);
  });
  return async () => {
    const lengths = await Promise.all(files.map((file) => file.headerValue('content-length')));
    return lengths.reduce((sum, length) => sum + Number(length), 0) / KILOBYTE;
  };
}

describe('the first load', () => {
  it(`of the sign-in page is at most ${String(SIGN_IN_LIMIT)} kB of script and style`, async () => {
    await withBrowser('embedded', async ({ open, server }) => {
      const { page } = await open({ path: '/healthz' });
      const weight = weigh(page);
      await page.goto(`${server.url}/sign-in`, { waitUntil: 'networkidle' });
      const kilobytes = await weight();
      expect(kilobytes).toBeGreaterThan(50);
      expect(kilobytes).toBeLessThanOrEqual(SIGN_IN_LIMIT);
    });
  });

  it.each(['en', 'nl'] as const)(
    `of the import page is at most ${String(WIZARD_LIMIT)} kB, by way of the sign-in page (%s)`,
    async (language) => {
      await withBrowser('embedded', async ({ open, server }) => {
        const { page } = await open({ path: '/healthz', language });
        const weight = weigh(page);
        await page.goto(`${server.url}/sign-in?next=/users/import`);
        await signInThroughPage(page, ADMIN, { language });
        await page.getByRole('heading', { level: 1, name: language === 'en' ? 'Import users' : 'Gebruikers importeren' }).waitFor();
        await page.waitForLoadState('networkidle');
        const kilobytes = await weight();
        expect(kilobytes).toBeGreaterThan(100);
        expect(kilobytes).toBeLessThanOrEqual(WIZARD_LIMIT);
      });
    },
  );

  it(`of the import page is at most ${String(WIZARD_LIMIT)} kB, by whoever is signed in already`, async () => {
    await withBrowser('embedded', async ({ open, page: first, server }) => {
      await signInThroughPage(first, ADMIN);
      // Another page of the same person has the session, and nothing in its cache.
      const { page } = await open({ path: '/healthz' });
      await page.context().addCookies(await first.context().cookies());
      const weight = weigh(page);
      await page.goto(`${server.url}/users/import`, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      const kilobytes = await weight();
      expect(kilobytes).toBeGreaterThan(100);
      expect(kilobytes).toBeLessThanOrEqual(WIZARD_LIMIT);
    });
  });
});
