/** Somebody who administers a part of the tree: sees it alone, is offered what they may do there, and nothing else. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createUser, deleteUser } from '../support/administer.js';
import { choiceField, pageHeading, press, textField } from '../support/app-page.js';
import { axeViolations } from '../support/axe-violations.js';
import { ENGINES } from '../support/engines.js';
import { codeOnPage, expectForbidden } from '../support/graphql-on-page.js';
import { errorRow, importNumbers } from '../support/import-on-page.js';
import { beginImport, chooseFile, chooseHierarchy, IMPORT_PATH, importPreview, tryImport } from '../support/import-through-page.js';
import { roleId } from '../support/places.js';
import { offeredPlaces, rowOf } from '../support/offers-on-page.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { PASSWORD, signInAs } from '../support/sign-in-as.js';
import { screenshot } from '../support/screenshot.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { A1, AMSTERDAM, type Centres, furnishCentres, U1, UTRECHT } from '../support/two-centres.js';
import { withBrowser, type BrowserStage } from '../support/with-browser.js';

const AMIRA = { username: 'amira', password: PASSWORD };
const MO = { username: 'mo', password: PASSWORD };

const listed = (page: Page, count: string) => page.getByRole('status').getByText(count, { exact: true }).waitFor();
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** With somebody who administers Amsterdam and sees Utrecht without administering it, and somebody of each in the trash can. */
async function furnish({ server, admin }: Pick<BrowserStage, 'server' | 'admin'>): Promise<Centres & { readonly goneFromU1: string }> {
  const centres = await furnishCentres(server.url, admin);
  await signInAs(server.url, admin, { username: 'mo', role: 'Head', administers: [AMSTERDAM], memberOf: [UTRECHT] });
  const gone = async (username: string, path: string): Promise<string> => {
    const id = await createUser(admin, { username, firstName: username, hierarchies: [path] });
    await deleteUser(admin, id);
    return id;
  };
  await gone('gone-a1', A1);
  return { ...centres, goneFromU1: await gone('gone-u1', U1) };
}

describe.each(ENGINES)('an administrator of a part of the tree (%s)', (engine) => {
  it('selects, changes and restores only users who are in it; of those whom they only see they are told why', async () => {
    await withBrowser(
      engine,
      async ({ page, server, admin, problems }) => {
        const { uma, both, utrecht, goneFromU1 } = await furnish({ server, admin });
        await signInThroughPage(page, MO);
        await checkList(page);
        await checkUsers(page, { uma, both });
        await checkTrash(page);
        await expectForbidden(page, [
          ['mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [uma] }],
          ['mutation ($id: ID!) { resetPassword(id: $id, password: "a heron on the pier") { id } }', { id: uma }],
          ['mutation ($u: ID!, $h: ID!) { removeMemberships(userIds: [$u], hierarchyIds: [$h]) { id } }', { u: both, h: utrecht }],
          ['mutation ($id: ID!) { restoreUsers(ids: [$id]) { id } }', { id: goneFromU1 }],
          ['mutation ($id: ID!) { purgeUsers(ids: [$id]) }', { id: goneFromU1 }],
        ]);
        expect(problems()).toEqual([]);
      },
      { path: '/users' },
    );
  });

  it('sees nobody elsewhere: not in a list, not by an address; and imports only into the part', async () => {
    await withBrowser(
      engine,
      async ({ page, server, admin, problems }) => {
        const { uma, ada, utrecht } = await furnishCentres(server.url, admin);
        await beginImport(page, 'en', AMIRA);
        await importInto(page);
        await page.goto('/users');
        await listed(page, '5 users');
        await link(page, 'Candidate Last').first().waitFor();
        await expect.poll(() => rowOf(page, 'uma').count()).toBe(0);
        await page.goto(`/users/${uma}`);
        await pageHeading(page, 'This user does not exist').waitFor();
        expect(await codeOnPage(page, 'mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [ada, uma] })).toBe('NOT_FOUND');
        const input = { rows: [], roleId: await roleId(admin, 'Candidate'), startHierarchyId: utrecht };
        expect(await codeOnPage(page, 'mutation ($input: TryImportInput!) { tryImport(input: $input) { id } }', { input })).toBe(
          'FORBIDDEN',
        );
        await page.goto('/settings');
        await pageHeading(page, 'Not for your role').waitFor();
        expect(problems()).toEqual([]);
      },
      { path: IMPORT_PATH },
    );
  });
});

/** Amsterdam's five, of whom one is oneself, and Utrecht's two. */
async function checkList(page: Page): Promise<void> {
  await listed(page, '7 users');
  for (const username of ['uma', 'udo']) {
    await rowOf(page, username).getByText('You cannot change this user').waitFor({ state: 'attached' });
    await expect.poll(() => rowOf(page, username).getByRole('checkbox').count()).toBe(0);
  }
  await page.getByRole('checkbox', { name: 'Select all 5 that can be selected' }).click();
  await listed(page, '5 selected');
  await screenshot(page, 'delegated-users');
  expect(await axeViolations(page)).toEqual([]);
  await press(page, 'Delete');
  const question = page.getByRole('dialog', { name: 'Delete 4 users?' });
  await question.getByText('You selected yourself, too: your own account stays').waitFor();
  await press(page, 'Cancel');
  await press(page, 'Add to a hierarchy');
  expect(await offeredPlaces(page.getByRole('dialog'), 'Hierarchy')).toEqual(['Amsterdam', 'A1']);
  await press(page, 'Cancel');
}

async function checkUsers(page: Page, { uma, both }: Pick<Centres, 'uma' | 'both'>): Promise<void> {
  await page.goto(`/users/${uma}`);
  await page.getByText('You can see this user, but not change them: you administer none of their hierarchies').waitFor();
  await screenshot(page, 'delegated-user-seen');
  for (const name of ['Delete user', 'Reset password', 'Save']) await expect.poll(() => button(page, name).count()).toBe(0);
  await expect.poll(() => textField(page, 'First name').count()).toBe(0);
  await page.goto(`/users/${both}`);
  await button(page, 'Remove from Amsterdam › A1').waitFor();
  await expect.poll(() => button(page, 'Remove from Utrecht › U1').count()).toBe(0);
  await expect.poll(() => page.getByRole('checkbox', { name: 'Administrator of Utrecht › U1' }).count()).toBe(0);
  await screenshot(page, 'delegated-user');
  expect(await axeViolations(page)).toEqual([]);
  await page.goto('/users/new');
  expect(await offeredPlaces(page, 'Add to a hierarchy')).toEqual(['Amsterdam', 'A1']);
  await link(page, 'Users').first().click();
  await rowOf(page, 'mo').getByRole('link').click();
  await page.getByText('You cannot change your own role').waitFor();
  await expect.poll(() => page.getByRole('checkbox', { name: /^Administrator of/ }).count()).toBe(1);
}

async function checkTrash(page: Page): Promise<void> {
  await page.goto('/trash');
  await button(page, 'Restore gone-a1 Last').waitFor();
  for (const name of ['Restore gone-u1 Last', 'Delete gone-u1 Last for good']) await expect.poll(() => button(page, name).count()).toBe(0);
  await rowOf(page, 'gone-u1').getByText('You cannot change this user').waitFor({ state: 'attached' });
}

/** A new user, one of Amsterdam, and one of Utrecht, who is none of Amira's business. */
async function importInto(page: Page): Promise<void> {
  const bytes = peopleFile([personRow('newcomer'), personRow('ada'), personRow('uma')]);
  await chooseFile(page, { name: 'users.csv', bytes });
  await choiceField(page, 'Start hierarchy').click();
  await page.getByRole('treeitem', { name: /^Amsterdam/ }).waitFor();
  await expect.poll(() => page.getByRole('treeitem', { name: /Exams|Utrecht|Library/ }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await chooseHierarchy(page, 'Amsterdam');
  await tryImport(page);
  await errorRow(page, 4).getByText('You are not allowed to change this user').waitFor();
  expect((await importNumbers(page)).slice(0, 3)).toEqual(['1', '1', '1']);
  await screenshot(page, 'delegated-preview');
  await importPreview(page);
}
