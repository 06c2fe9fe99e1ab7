/** Every state of an import, for everybody. */
import { describe, expect, it } from 'vitest';
import { axeInBothColours, type AxeViolation } from '../support/axe-violations.js';
import { VIEWERS } from '../support/for-everybody.js';
import { IMPORT_PATH } from '../support/import-through-page.js';
import { screenshot } from '../support/screenshot.js';
import { walkImport } from '../support/walk-import.js';
import { withBrowser } from '../support/with-browser.js';

const BEYOND = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe('the import', () => {
  it.each(VIEWERS)('can be used by everybody in all its states: $language, $colorScheme, $width', { timeout: 180_000 }, async (viewer) => {
    const found: { state: string; violations: AxeViolation[]; beyond: number }[] = [];
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        const look = async (state: string): Promise<void> => {
          await screenshot(page, `import-${state}-${viewer.language}-${viewer.colorScheme}-${viewer.width}`);
          found.push({ state, violations: await axeInBothColours(page, viewer.colorScheme), beyond: await page.evaluate<number>(BEYOND) });
        };
        await walkImport({ page, admin, language: viewer.language, look });
        expect(found.filter(({ violations, beyond }) => violations.length > 0 || beyond > 0)).toEqual([]);
        expect(problems()).toEqual([]);
      },
      { ...viewer, path: IMPORT_PATH },
    );
  });
});
