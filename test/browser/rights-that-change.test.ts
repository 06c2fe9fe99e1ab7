/** Rights that change under an open page: the refusal is said, and the page shows what is left. */
import { describe, expect, it } from 'vitest';
import { updateUser } from '../support/administer.js';
import { noticed, press, textField } from '../support/app-page.js';
import { axeViolations } from '../support/axe-violations.js';
import { screenshot } from '../support/screenshot.js';
import { PASSWORD } from '../support/sign-in-as.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { furnishCentres } from '../support/two-centres.js';
import { withBrowser } from '../support/with-browser.js';

const AMIRA = { username: 'amira', password: PASSWORD };

describe('whoever loses rights', () => {
  it('an administrator whose mark is withdrawn is told so, sees what is left, and whom to ask', async () => {
    await withBrowser('embedded', async ({ page, server, admin, problems }) => {
      const { amira, ada, amsterdam } = await furnishCentres(server.url, admin);
      const { me } = await amira.ask<{ me: { id: string } }>('{ me { id } }');
      await signInThroughPage(page, AMIRA);
      await page.goto(`/users/${ada}`);
      await textField(page, 'First name').fill('Augusta');
      await updateUser(admin, me.id, { memberships: [{ hierarchyId: amsterdam }] });
      await press(page, 'Save');
      await noticed(page, 'Your rights have changed: the page shows what you may do now');
      await page.getByText('You can see this user, but not change them: you administer none of their hierarchies').waitFor();
      await page.getByRole('link', { name: 'All users' }).click();
      await page.getByText('You administer no hierarchy yet').waitFor();
      await page.getByRole('status').getByText('4 users', { exact: true }).waitFor();
      await expect.poll(() => page.getByRole('link', { name: 'Import users' }).count()).toBe(0);
      await expect.poll(() => page.getByRole('checkbox', { name: /^Select/ }).count()).toBe(0);
      await screenshot(page, 'rights-unmarked');
      expect(await axeViolations(page)).toEqual([]);
      await updateUser(admin, me.id, { memberships: [] });
      for (const path of ['/users', '/users/new', '/users/import', '/trash', '/hierarchies', '/imports']) {
        await page.goto(path);
        await page.getByRole('heading', { name: 'You administer no hierarchy yet' }).waitFor();
        expect([path, await page.getByRole('main').getByRole('button').count()]).toEqual([path, 0]);
      }
      await screenshot(page, 'rights-nowhere');
      expect(await axeViolations(page)).toEqual([]);
      expect(problems()).toEqual([]);
    });
  });
});
