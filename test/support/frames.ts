/** Waiting for what a page does in its next frames. */
import type { Page } from 'playwright-core';

const TWO_FRAMES = 'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))))';

/** Resolves in the second frame from now. */
export async function framesLater(page: Page): Promise<void> {
  await page.evaluate(TWO_FRAMES);
}
