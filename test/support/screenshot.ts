/** Pictures of pages, for people to look at. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Writes the whole page to name.png in the folder that the environment variable SCREENSHOTS names; without one, does nothing. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined || folder === '') return;
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
