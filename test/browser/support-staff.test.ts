/** Support staff: look users of their part up, and are offered nothing else. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { updateUser } from '../support/administer.js';
import { focused, pageHeading, press, textField } from '../support/app-page.js';
import { axeViolations } from '../support/axe-violations.js';
import { ENGINES } from '../support/engines.js';
import { codeOnPage } from '../support/graphql-on-page.js';
import { menuOf, rowOf } from '../support/offers-on-page.js';
import { roleId } from '../support/places.js';
import { screenshot } from '../support/screenshot.js';
import { PASSWORD } from '../support/sign-in-as.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { type Centres, furnishCentres } from '../support/two-centres.js';
import { withBrowser } from '../support/with-browser.js';

const SOFIE = { username: 'sofie', password: PASSWORD };

const listed = (page: Page, count: string) => page.getByRole('status').getByText(count, { exact: true }).waitFor();
const destinations = (page: Page) => page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link').allInnerTexts();

describe.each(ENGINES)('support staff (%s)', (engine) => {
  it('look users of their part up, and can do nothing to them', async () => {
    await withBrowser(
      engine,
      async ({ page, server, admin, problems }) => {
        const centres = await furnishCentres(server.url, admin);
        await signInThroughPage(page, SOFIE);
        await checkList(page);
        await checkUsers(page, centres);
        await checkTreeAndRoles(page);
        await checkServer(page, centres);
        expect(problems()).toEqual([]);
      },
      { path: '/users' },
    );
  });

  it('who are in no hierarchy are told so, on every page that is theirs; and lose what their role loses', async () => {
    await withBrowser(engine, async ({ page, server, admin, problems }) => {
      const { sofie } = await furnishCentres(server.url, admin);
      const { me } = await sofie.ask<{ me: { id: string } }>('{ me { id } }');
      await updateUser(admin, me.id, { memberships: [] });
      await signInThroughPage(page, SOFIE);
      for (const path of ['/users', '/hierarchies']) {
        await page.goto(path);
        await page.getByRole('heading', { name: 'You are in no hierarchy yet' }).waitFor();
        await expect.poll(() => page.getByRole('main').getByRole('button').count()).toBe(0);
      }
      await screenshot(page, 'support-nowhere');
      expect(await axeViolations(page)).toEqual([]);
      // Whoever gets another role is signed out, and signs in again under the page.
      await updateUser(admin, me.id, { roleId: await roleId(admin, 'Author') });
      await page.getByRole('link', { name: 'Roles' }).click();
      await page.getByRole('heading', { name: 'Sign in again' }).waitFor();
      await focused(page.getByLabel('Password', { exact: true }));
      await page.keyboard.type(PASSWORD);
      await press(page, 'Sign in');
      await page.getByText('Your rights have changed: the page shows what you may do now').waitFor();
      await expect.poll(() => destinations(page)).toEqual([]);
      expect(problems()).toEqual([]);
    });
  });
});

async function checkList(page: Page): Promise<void> {
  await listed(page, '4 users');
  await expect.poll(() => destinations(page)).toEqual(['Users', 'Hierarchies', 'Roles']);
  await expect.poll(() => page.getByRole('checkbox', { name: /^Select/ }).count()).toBe(0);
  for (const name of ['Import users', 'New user']) await expect.poll(() => page.getByRole('link', { name }).count()).toBe(0);
  await screenshot(page, 'support-users');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('searchbox').fill('candid');
  await listed(page, '2 users');
  await expect.poll(() => rowOf(page, 'uma').count()).toBe(0);
}

async function checkUsers(page: Page, { uma }: Centres): Promise<void> {
  await rowOf(page, 'both').getByRole('link').click();
  await pageHeading(page, 'Candidate Last').waitFor();
  await page.getByText('Amsterdam › A1', { exact: true }).waitFor();
  await expect.poll(() => page.getByRole('main').getByText('U1').count()).toBe(0);
  await expect.poll(() => textField(page, 'First name').count()).toBe(0);
  await expect.poll(() => page.getByRole('main').getByRole('button').count()).toBe(0);
  await screenshot(page, 'support-user');
  expect(await axeViolations(page)).toEqual([]);
  await page.goto(`/users/${uma}`);
  await pageHeading(page, 'This user does not exist').waitFor();
  for (const path of ['/users/new', '/users/import', '/imports', '/trash', '/settings']) {
    await page.goto(path);
    await pageHeading(page, 'Not for your role').waitFor();
  }
}

async function checkTreeAndRoles(page: Page): Promise<void> {
  await page.goto('/hierarchies');
  expect(await menuOf(page, 'Amsterdam')).toEqual(['Users here and below']);
  await page.getByRole('treeitem', { name: /^Amsterdam/ }).press('Delete');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  for (const name of ['Exams', 'Utrecht', 'Library']) await expect.poll(() => page.getByRole('treeitem', { name }).count()).toBe(0);
  await expect.poll(() => page.getByRole('button', { name: 'Add a hierarchy' }).count()).toBe(0);
  await screenshot(page, 'support-hierarchies');
  await page.goto('/roles');
  await page.getByRole('rowheader', { name: /^Head/ }).waitFor();
  await expect.poll(() => page.getByRole('main').getByRole('button').count()).toBe(0);
  await screenshot(page, 'support-roles');
}

/** The same, asked of the server itself. */
async function checkServer(page: Page, { ada, amsterdam }: Centres): Promise<void> {
  for (const operation of [
    'query { trash { totalCount } }',
    'query { settings { timeZone } }',
    'query { importRuns { totalCount } }',
    `mutation { updateUser(id: "${ada}", input: { firstName: "Other" }) { id } }`,
    `mutation { deleteUsers(ids: ["${ada}"]) { id } }`,
    `mutation { resetPassword(id: "${ada}", password: "a heron on the pier") { id } }`,
    `mutation { restoreUsers(ids: ["${ada}"]) { id } }`,
    `mutation { removeMemberships(userIds: ["${ada}"], hierarchyIds: ["${amsterdam}"]) { id } }`,
    `mutation { updateHierarchy(id: "${amsterdam}", name: "Mine") { id } }`,
    'mutation { createRole(input: { name: "Mine", type: AUTHOR, permissions: [] }) { id } }',
  ])
    expect([operation, await codeOnPage(page, operation)]).toEqual([operation, 'FORBIDDEN']);
}
