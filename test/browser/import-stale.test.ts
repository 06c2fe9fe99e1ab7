/** Users who change between the preview and the import. */
import { describe, expect, it } from 'vitest';
import { createUser, updateUser } from '../support/administer.js';
import { ENGINES } from '../support/engines.js';
import { focusedText, importNumbers, importTabs } from '../support/import-on-page.js';
import { beginImport, IMPORT_PATH, importButton, importPreview, tryFileThroughPage } from '../support/import-through-page.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { withBrowser } from '../support/with-browser.js';

const FILE = { name: 'users.csv', bytes: peopleFile([personRow('ada'), personRow('bea')]) };

describe.each(ENGINES)('a preview that is overtaken (%s)', (engine) => {
  it('is not imported: the page says so, shows what the import would do now, and imports that', async () => {
    await withBrowser(
      engine,
      async ({ page, admin, problems }) => {
        const id = await createUser(admin, { username: 'bea', userId: 'id-bea', email: 'bea@example.org' });
        await beginImport(page);
        await tryFileThroughPage(page, FILE, 'Exams');
        await expect.poll(() => importTabs(page)).toEqual(['New 1', 'Unchanged 1']);
        await updateUser(admin, id, { firstName: 'Beatrice' });
        await importButton(page).click();
        await page.getByRole('alert').getByText('Users changed since this preview was made').waitFor();
        await expect.poll(() => focusedText(page)).toBe('Preview of "users.csv"');
        await expect.poll(() => importTabs(page)).toEqual(['New 1', 'Changed 1']);
        await page.getByRole('tab', { name: /^Changed/u }).click();
        await page.getByRole('row', { name: 'Beatrice' }).getByText('Beatrice').first().waitFor();
        await importPreview(page);
        await expect.poll(() => importNumbers(page)).toEqual(['1', '1', '0', '0']);
        expect(problems()).toEqual([]);
      },
      { path: IMPORT_PATH },
    );
  });
});
