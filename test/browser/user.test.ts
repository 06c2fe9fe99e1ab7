/** The page of one user. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createUser, updateUser } from '../support/administer.js';
import { choiceField, chooseInTree, focused, noticed, pageHeading, press, textField } from '../support/app-page.js';
import type { Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { commitImport } from '../support/import-run.js';
import { tryFile } from '../support/many-users.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { makePerson } from '../support/person.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser, type BrowserStage } from '../support/with-browser.js';

const ZOE = { username: 'zoe', userId: 'id-zoe', firstName: 'Zoë', lastName: 'Bakker', email: 'zoe@example.org' };

/** Signs the administrator in on the page of a user. */
async function openUser({ page, server }: Pick<BrowserStage, 'page' | 'server'>, id: string): Promise<void> {
  await signInThroughPage(page, ADMIN);
  await page.goto(`${server.url}/users/${id}`);
}

describe.each(ENGINES)("a user's page (%s)", (engine) => {
  it('changes what is typed, by the rules of an import; what the server refuses stands at its field', async () => {
    await withBrowser(engine, async ({ page, admin, server, problems }) => {
      const id = await createUser(admin, ZOE);
      await createUser(admin, { username: 'jan', userId: 'id-jan' });
      await openUser({ page, server }, id);
      await textField(page, 'Username').fill('zo e');
      await page.getByText('Username: spaces not allowed').waitFor();
      await textField(page, 'Username').fill('zoe.bakker');
      await page.getByText('Username: spaces not allowed').waitFor({ state: 'detached' });
      await textField(page, 'User ID').fill('id-jan');
      await press(page, 'Save');
      await page.getByText('User ID: This value is already in use').waitFor();
      await focused(textField(page, 'User ID'));
      await textField(page, 'User ID').fill('id-zoe-2');
      await page.getByText('User ID: This value is already in use').waitFor({ state: 'detached' });
      await changeMemberships(page, admin);
      await updateUser(admin, id, { email: 'zoe@example.net' });
      await press(page, 'Save');
      await noticed(page, 'The changes are saved; somebody else had changed other fields meanwhile, which are shown now');
      // The bar that was pressed on is gone.
      await focused(page.locator('main form'));
      expect(await userOf(admin, id)).toEqual({
        username: 'zoe.bakker',
        userId: 'id-zoe-2',
        email: 'zoe@example.net',
        memberships: [
          { administrator: false, hierarchy: { name: 'Exams' } },
          { administrator: true, hierarchy: { name: 'Utrecht' } },
        ],
      });
      await expect.poll(() => textField(page, 'Email').inputValue()).toBe('zoe@example.net');
      expect(problems()).toEqual([]);
    });
  });

  it('gives another password, moves the user to the trash can and takes them out of it', async () => {
    await withBrowser(engine, async ({ page, admin, server, open, problems }) => {
      const id = await createUser(admin, { ...ZOE, role: 'Support' });
      await openUser({ page, server }, id);
      await page.getByText('No password yet: a reset lets the user in').waitFor();
      await resetPassword(page);
      await page.getByText('Password set').waitFor();
      const other = await open();
      await signInThroughPage(other.page, { username: 'zoe', password: 'a heron on the quay' });
      await pageHeading(other.page, 'Users').waitFor();
      await press(page, 'Delete user');
      await page.getByRole('dialog', { name: 'Delete "Zoë Bakker"?' }).getByRole('button', { name: 'Delete user' }).click();
      await noticed(page, '"Zoë Bakker" moved to the trash can');
      await page.getByText('This user is in the trash can').waitFor();
      await press(page, 'Restore');
      await noticed(page, '"Zoë Bakker" is a user again');
      await textField(page, 'Username').waitFor();
      expect([problems(), other.problems()]).toEqual([[], []]);
    });
  });

  it('tells what imports did to the user', async () => {
    await withBrowser(engine, async ({ page, admin, server, problems }) => {
      const { id } = await importTwice(admin);
      await openUser({ page, server }, id);
      const history = page.getByRole('list').filter({ hasText: 'users.csv' });
      await history.getByText('Created', { exact: true }).waitFor();
      await history.getByText('Synchronised', { exact: true }).waitFor();
      await history.getByText('Augusta').waitFor();
      await history.getByRole('link', { name: 'users.csv' }).first().click();
      await pageHeading(page, 'users.csv').waitFor();
      expect(problems()).toEqual([]);
    });
  });
});

async function changeMemberships(page: Page, admin: Client): Promise<void> {
  await createUser(admin, { username: 'kim', hierarchies: ['Exams › Utrecht'] });
  await page.reload();
  await textField(page, 'Username').fill('zoe.bakker');
  await textField(page, 'User ID').fill('id-zoe-2');
  await chooseInTree(choiceField(page, 'Add to a hierarchy'), 'Utrecht');
  await page.getByRole('checkbox', { name: 'Administrator of Exams › Utrecht' }).click();
}

async function resetPassword(page: Page): Promise<void> {
  await press(page, 'Reset password');
  const dialog = page.getByRole('dialog', { name: 'Reset the password of "Zoë Bakker"' });
  const field = dialog.getByLabel('New password', { exact: true });
  const submit = dialog.getByRole('button', { name: 'Reset password' });
  await field.fill('password1');
  await submit.click();
  await dialog.getByText(/^Password: /).waitFor();
  await field.fill('a heron on the quay');
  await submit.click();
  await noticed(page, '"Zoë Bakker" has a new password');
}

async function userOf(admin: Client, id: string): Promise<object> {
  const query = 'query ($id: ID!) { user(id: $id) { username userId email memberships { administrator hierarchy { name } } } }';
  return (await admin.ask<{ user: object }>(query, { id })).user;
}

async function importTwice(admin: Client): Promise<{ id: string }> {
  const row = personRow('ada');
  for (const firstName of ['Ada', 'Augusta']) {
    const bytes = peopleFile([[firstName, ...row.slice(1)]]);
    await commitImport(admin, await tryFile(admin, bytes, { start: 'Exams', passwords: 'GENERATED' }));
  }
  const { users } = await admin.ask<{ users: { nodes: { id: string }[] } }>('{ users(search: "ada") { nodes { id } } }');
  const [user] = users.nodes;
  if (user === undefined) throw new Error('The import made no user');
  return user;
}

describe("a user's page", () => {
  it('is to be read only for whoever only views users', async () => {
    await withBrowser('embedded', async ({ page, admin, server, problems }) => {
      const id = await createUser(admin, { ...ZOE, specialNeeds: true, extraTimePercentage: 25 });
      await signInThroughPage(page, await makePerson(admin, 'support', 'Support'));
      await page.goto(`${server.url}/users/${id}`);
      await pageHeading(page, 'Zoë Bakker').waitFor();
      await expect
        .poll(() => page.getByRole('definition').allInnerTexts())
        .toEqual(expect.arrayContaining(['zoe@example.org', 'id-zoe', 'yes', '25%', 'Candidate', 'Exams']));
      await expect.poll(() => page.getByRole('main').getByRole('textbox').count()).toBe(0);
      await expect.poll(() => page.getByRole('main').getByRole('button').count()).toBe(0);
      expect(problems()).toEqual([]);
    });
  });

  it('leaves the bar to save with free: a notice stands above it', async () => {
    await withBrowser('embedded', async ({ page, admin, server, problems }) => {
      const id = await createUser(admin, ZOE);
      await openUser({ page, server }, id);
      await textField(page, 'First name').fill('Zoé');
      await resetPassword(page);
      const notice = await page.getByText('"Zoë Bakker" has a new password').boundingBox();
      const save = await page.getByRole('button', { name: 'Save', exact: true }).boundingBox();
      expect((notice?.y ?? Infinity) + (notice?.height ?? 0)).toBeLessThan(save?.y ?? 0);
      expect(problems()).toEqual([]);
    });
  });

  it('tells that there is no such user', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        await pageHeading(page, 'This user does not exist').waitFor();
        await page.getByRole('link', { name: 'All users' }).click();
        await pageHeading(page, 'Users').waitFor();
        expect(problems()).toEqual([]);
      },
      { path: '/users/4711' },
    );
  });
});
