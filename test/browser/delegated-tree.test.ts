/** Somebody who administers a part of the tree changes hierarchies in it alone, and no role beyond their own. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { press } from '../support/app-page.js';
import { ENGINES } from '../support/engines.js';
import { expectForbidden } from '../support/graphql-on-page.js';
import { menuOf, offeredPlaces } from '../support/offers-on-page.js';
import { PASSWORD, signInAs } from '../support/sign-in-as.js';
import { screenshot } from '../support/screenshot.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { AMSTERDAM, furnishCentres, UTRECHT } from '../support/two-centres.js';
import { withBrowser } from '../support/with-browser.js';

const MO = { username: 'mo', password: PASSWORD };

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe.each(ENGINES)('an administrator of a part of the tree (%s)', (engine) => {
  it('changes the tree only in it, moves no root of it, and makes no role stronger than their own', async () => {
    await withBrowser(
      engine,
      async ({ page, server, admin, problems }) => {
        const { utrecht, amsterdam, a1 } = await furnishCentres(server.url, admin);
        await signInAs(server.url, admin, { username: 'mo', role: 'Head', administers: [AMSTERDAM], memberOf: [UTRECHT] });
        await signInThroughPage(page, MO);
        await checkTree(page);
        await checkRoles(page);
        await expectForbidden(page, [
          ['mutation ($id: ID!) { updateHierarchy(id: $id, name: "Mine") { id } }', { id: utrecht }],
          ['mutation ($id: ID!, $h: ID!) { updateHierarchy(id: $id, parentId: $h) { id } }', { id: a1, h: utrecht }],
          ['mutation ($id: ID!) { updateHierarchy(id: $id, parentId: null) { id } }', { id: a1 }],
          ['mutation ($id: ID!, $h: ID!) { updateHierarchy(id: $id, parentId: $h) { id } }', { id: amsterdam, h: utrecht }],
          ['mutation { createHierarchy(name: "Root") { id } }', {}],
          ['mutation { createRole(input: { name: "Mine", type: SYSTEM_ADMIN, permissions: [] }) { id } }', {}],
          ['mutation { updateSettings(timeZone: "UTC") { timeZone } }', {}],
        ]);
        expect(problems()).toEqual([]);
      },
      { path: '/hierarchies' },
    );
  });
});

async function checkTree(page: Page): Promise<void> {
  await page.getByRole('treeitem', { name: /^Utrecht/ }).waitFor();
  await press(page, 'Open all');
  expect(await menuOf(page, 'Utrecht')).toEqual(['Users here and below']);
  expect(await menuOf(page, 'Amsterdam')).toEqual(['Users here and below', 'Add below it', 'Rename', 'Delete']);
  expect(await menuOf(page, 'A1')).toEqual(['Users here and below', 'Add below it', 'Rename', 'Move', 'Delete']);
  await page.getByRole('treeitem', { name: /^U1/ }).focus();
  await page.keyboard.press('F2');
  await screenshot(page, 'delegated-hierarchies');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await press(page, 'Add a hierarchy');
  expect(await offeredPlaces(page.getByRole('dialog'), 'Place')).toEqual(['Amsterdam', 'A1']);
  await press(page, 'Cancel');
}

async function checkRoles(page: Page): Promise<void> {
  await page.goto('/roles');
  await button(page, 'Edit "Head"').waitFor();
  await expect.poll(() => button(page, 'Edit "System Administrator"').count()).toBe(0);
  await screenshot(page, 'delegated-roles');
  await press(page, 'Edit "Head"');
  await expect.poll(() => page.getByRole('radio', { name: /^System Admin/ }).isDisabled()).toBe(true);
  await expect.poll(() => page.getByRole('checkbox', { name: /^Manage settings/ }).isDisabled()).toBe(true);
  await press(page, 'Cancel');
}
