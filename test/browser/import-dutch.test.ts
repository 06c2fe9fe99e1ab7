/** An import in Dutch, in the dark, on a telephone. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../support/browser.js';
import { ENGINES } from '../support/engines.js';
import { errorRow, importNumbers, importTabs } from '../support/import-on-page.js';
import { beginImport, button, chooseFile, chooseHierarchy, doneHeading, IMPORT_PATH, tryImport } from '../support/import-through-page.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { withBrowser } from '../support/with-browser.js';

const FILE = {
  name: 'herfst.csv',
  bytes: peopleFile([personRow('ada'), ['Bea', 'Novak', 'b ea', 'id-bea', 'bea@example.org'], personRow('cas')]),
};

const VIEWER: Viewer = { language: 'nl', colorScheme: 'dark', width: 360, height: 740 };

describe.each(ENGINES)('a Dutch administrator (%s)', (engine) => {
  it('reads every step of an import in the words of the house, and nothing goes beyond the edge of a narrow screen', async () => {
    await withBrowser(
      engine,
      async ({ page, problems }) => {
        await beginImport(page, 'nl');
        await says(page, [
          'Kies een bestand met gebruikers',
          'Sleep een Excel- of CSV-bestand hierheen',
          'Gebruikersnaam',
          'Synchronisatiesleutel',
        ]);
        await chooseFile(page, FILE, 'nl');
        await says(page, [
          'Zeg welke kolom wat is',
          'herfst.csv',
          'gescheiden door komma’s · kolomkoppen in rij 1 · 3 rijen',
          'EV voor iedereen',
        ]);
        await chooseHierarchy(page, 'Exams', 'nl');
        await tryImport(page, 'nl');
        await readPreview(page);
        await button(page, 'import', 'nl').click();
        await doneHeading(page, 'nl').waitFor();
        await says(page, [
          '3 gebruikers geïmporteerd uit "herfst.csv"',
          'Elke rij is geïmporteerd',
          'Bekijk de gebruikers van deze import',
        ]);
        expect(problems()).toEqual([]);
      },
      { ...VIEWER, path: IMPORT_PATH },
    );
  });
});

async function readPreview(page: Page): Promise<void> {
  await expect.poll(() => importNumbers(page)).toEqual(['2', '0', '1', '0']);
  await expect.poll(() => importTabs(page)).toEqual(['Fouten 1', 'Nieuw 2']);
  await says(page, ['Waar de gebruikers terechtkomen', 'Importeer 2 gebruikers, laat er 1 achter', 'Annuleer de import']);
  await errorRow(page, 3, 'Rij').getByText('Gebruikersnaam: spaties niet toegestaan').waitFor();
  await page.getByRole('button', { name: 'Verwijder de spaties uit "Gebruikersnaam" in alle rijen' }).click();
  await expect.poll(() => importNumbers(page), { timeout: 20_000 }).toEqual(['3', '0', '0', '0']);
  await says(page, ['Importeer 3 gebruikers', 'Spaties verwijderd uit']);
}

/** Texts that are on the page, no part of which goes beyond its right edge. */
async function says(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) await page.getByText(text).filter({ visible: true }).first().waitFor();
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(beyond).toBeLessThanOrEqual(0);
}
