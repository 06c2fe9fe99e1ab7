/** The trash can: who is in it goes back, or for good. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createUser, deleteUser } from '../support/administer.js';
import { focused, noticed, pageHeading, press } from '../support/app-page.js';
import type { Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { tabTo } from '../support/keyboard.js';
import { makePerson } from '../support/person.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

const TRASH = { path: '/trash' };

const NAMES = ['Ada Alpha', 'Bea Beta', 'Cas Gamma', 'Dov Delta'] as const;

async function fillTrash(admin: Client): Promise<void> {
  for (const name of NAMES) {
    const [firstName, lastName] = name.split(' ');
    await deleteUser(admin, await createUser(admin, { username: name.slice(0, 3).toLowerCase(), firstName, lastName }));
  }
}

const box = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}` });
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const listed = (page: Page, count: string) => page.getByRole('status').getByText(count, { exact: true }).waitFor();

describe.each(ENGINES)('the trash can (%s)', (engine) => {
  it('says when each user goes, gives them back, and lets them go for good once a word is typed', async () => {
    await withBrowser(
      engine,
      async ({ page, admin, problems }) => {
        await fillTrash(admin);
        await signInThroughPage(page, ADMIN);
        await listed(page, '4 users');
        await row(page, 'Ada Alpha')
          .getByText(/^in 30 days, /)
          .waitFor();
        await press(page, 'Restore Ada Alpha');
        await noticed(page, 'One user is restored');
        await press(page, 'Delete Bea Beta for good');
        await purge(page, 'Delete one user for good');
        await noticed(page, 'One user is gone for good');
        await page.getByRole('checkbox', { name: 'Select all 2 that are loaded' }).click();
        await press(page, 'Delete for good');
        await purge(page, 'Delete 2 users for good');
        await noticed(page, '2 users are gone for good');
        await page.getByRole('heading', { name: 'The trash can is empty' }).waitFor();
        expect(await namesOf(admin)).toEqual(['Ada Alpha']);
        expect(problems()).toEqual([]);
      },
      TRASH,
    );
  });
});

/** Confirms without the word first: that does nothing. */
async function purge(page: Page, confirm: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Type "delete" to confirm' }).fill('delete');
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function namesOf(admin: Client): Promise<string[]> {
  const query = '{ users(search: "a") { nodes { firstName lastName } } trash { nodes { firstName lastName } } }';
  const { users, trash } = await admin.ask<Record<'users' | 'trash', { nodes: { firstName: string; lastName: string }[] }>>(query);
  const all = [...users.nodes, ...trash.nodes].map(({ firstName, lastName }) => `${firstName} ${lastName}`);
  return all.filter((name) => NAMES.some((known) => known === name));
}

describe('the trash can', () => {
  it('is worked through by keyboard alone', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        await fillTrash(admin);
        await signInThroughPage(page, ADMIN);
        await tabTo(page, page.getByRole('searchbox'));
        await page.keyboard.type('bea');
        await listed(page, 'One user');
        await tabTo(page, page.getByRole('button', { name: 'Delete Bea Beta for good' }));
        await page.keyboard.press('Enter');
        await focused(page.getByRole('textbox', { name: 'Type "delete" to confirm' }));
        await page.keyboard.type('delete');
        await page.keyboard.press('Enter');
        await noticed(page, 'One user is gone for good');
        await page.getByRole('heading', { name: 'No users found in the trash can' }).waitFor();
        await tabTo(page, page.getByRole('button', { name: 'Clear the search' }));
        await page.keyboard.press('Enter');
        await listed(page, '3 users');
        await tabTo(page, box(page, 'Cas Gamma'));
        await page.keyboard.press('Space');
        await tabTo(page, page.getByRole('button', { name: 'Restore', exact: true }));
        await page.keyboard.press('Enter');
        await noticed(page, 'One user is restored');
        // The button went with the selection, and the next one goes with its row.
        await focused(page.getByRole('main'));
        await tabTo(page, page.getByRole('button', { name: 'Restore Ada Alpha' }));
        await page.keyboard.press('Enter');
        await listed(page, 'One user');
        await focused(page.getByRole('main'));
        expect(problems()).toEqual([]);
      },
      TRASH,
    );
  });

  it('is all there is for whoever manages nothing else: names lead nowhere', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        await fillTrash(admin);
        const role = { name: 'Sweeper', type: 'SYSTEM_ADMIN', permissions: ['MANAGE_TRASH'] };
        await signInThroughPage(page, await makePerson(admin, 'sweeper', role));
        await listed(page, '4 users');
        await row(page, 'Ada Alpha').waitFor();
        const links = page.getByRole('main').getByRole('link');
        await expect.poll(() => links.count()).toBe(0);
        await expect.poll(() => page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['Trash can', 'Audit log']);
        await press(page, 'Restore Ada Alpha');
        await noticed(page, 'One user is restored');
        expect(problems()).toEqual([]);
      },
      TRASH,
    );
  });
});

describe('an empty trash can', () => {
  it('says how long deleted users stay', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        await pageHeading(page, 'Trash can').waitFor();
        await page.getByText('Deleted users stay here for 7 days and can be restored until then').waitFor();
        expect(problems()).toEqual([]);
      },
      { ...TRASH, settings: { TRASH_DAYS: '7' } },
    );
  });
});
