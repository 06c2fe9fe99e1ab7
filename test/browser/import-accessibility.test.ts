/** Every state of an import, for everybody. */
import { describe, expect, it } from 'vitest';
import { axeViolations, type AxeViolation } from '../support/axe-violations.js';
import type { Viewer } from '../support/browser.js';
import { IMPORT_PATH } from '../support/import-through-page.js';
import { screenshot } from '../support/screenshot.js';
import { walkImport } from '../support/walk-import.js';
import { withBrowser } from '../support/with-browser.js';

/** Every language, colour and width with each of the others. */
const VIEWERS = [
  { language: 'en', colorScheme: 'light', width: 1280 },
  { language: 'en', colorScheme: 'dark', width: 360 },
  { language: 'nl', colorScheme: 'light', width: 360 },
  { language: 'nl', colorScheme: 'dark', width: 1280 },
] as const satisfies Viewer[];

const BEYOND = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe('the import', () => {
  it.each(VIEWERS)('can be used by everybody in all its states: $language, $colorScheme, $width', { timeout: 180_000 }, async (viewer) => {
    const found: { state: string; violations: AxeViolation[]; beyond: number }[] = [];
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        const look = async (state: string): Promise<void> => {
          await screenshot(page, `import-${state}-${viewer.language}-${viewer.colorScheme}-${viewer.width}`);
          found.push({ state, violations: await axeViolations(page), beyond: await page.evaluate<number>(BEYOND) });
        };
        await walkImport({ page, admin, language: viewer.language, look });
        expect(found.filter(({ violations, beyond }) => violations.length > 0 || beyond > 0)).toEqual([]);
        expect(problems()).toEqual([]);
      },
      { ...viewer, path: IMPORT_PATH },
    );
  });
});
