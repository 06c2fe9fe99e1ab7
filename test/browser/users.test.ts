/** The list of users: found, selected, and changed many at once. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createUser } from '../support/administer.js';
import { choiceField, chooseInTree, chooseOption, focused, noticed, pageHeading, press } from '../support/app-page.js';
import type { Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { commitImport } from '../support/import-run.js';
import { tabTo } from '../support/keyboard.js';
import { tryFile } from '../support/many-users.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

const USERS = { path: '/users' };

/** With the first System Admin, who is in Exams, they are five. */
async function makeUsers(admin: Client): Promise<void> {
  await createUser(admin, { username: 'zoe', firstName: 'Zoë', lastName: 'van den Berg', hierarchies: ['Exams › Utrecht'] });
  await createUser(admin, { username: 'jan', firstName: 'Jan', lastName: 'Alders', specialNeeds: true });
  await createUser(admin, { username: 'kim', firstName: 'Kim', lastName: 'Bos' });
  await createUser(admin, { username: 'lin', firstName: 'Lin', lastName: 'Cohen', role: 'Support' });
}

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search by name, username, user ID or email' });
const filters = (page: Page) => page.getByRole('search');
const user = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const box = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
const listed = (page: Page, count: string) => page.getByRole('status').getByText(count, { exact: true }).waitFor();
const selected = (page: Page, count: number) =>
  page
    .getByRole('status')
    .getByText(`${String(count)} selected`, { exact: true })
    .waitFor();

describe.each(ENGINES)('the list of users (%s)', (engine) => {
  it('finds users as one types and by filters, and keeps what was looked for in the address', async () => {
    await withBrowser(
      engine,
      async ({ page, admin, problems }) => {
        await makeUsers(admin);
        await signInThroughPage(page, ADMIN);
        await listed(page, '5 users');
        await search(page).pressSequentially('zoe');
        await listed(page, 'One user');
        await user(page, 'Zoë van den Berg').waitFor();
        await search(page).fill('');
        await listed(page, '5 users');
        await filterByHierarchy(page);
        await filterByNeedsAndRole(page);
        await goBackAndForth(page);
        expect(problems()).toEqual([]);
      },
      USERS,
    );
  });

  it('changes many users at once: adds them to a hierarchy, takes them out of it, moves them to the trash can', async () => {
    await withBrowser(
      engine,
      async ({ page, admin, problems }) => {
        await makeUsers(admin);
        await signInThroughPage(page, ADMIN);
        await box(page, 'Jan Alders').click();
        await box(page, 'Lin Cohen').click({ modifiers: ['Shift'] });
        await selected(page, 3);
        await moveThrough(page, 'Add to a hierarchy', 'Add');
        await noticed(page, '3 users are now in "Utrecht"');
        await page.getByRole('row', { name: 'Kim Bos' }).getByText('Exams and one more').waitFor();
        await box(page, 'Jan Alders').click();
        await box(page, 'Kim Bos').click();
        await moveThrough(page, 'Remove from a hierarchy', 'Remove');
        await noticed(page, '2 users are no longer in "Utrecht"');
        await box(page, 'Kim Bos').click();
        await box(page, 'Lin Cohen').click();
        await press(page, 'Delete');
        await press(page, 'Delete 2 users');
        await noticed(page, '2 users moved to the trash can');
        await listed(page, '3 users');
        await user(page, 'Kim Bos').waitFor({ state: 'detached' });
        expect(problems()).toEqual([]);
      },
      USERS,
    );
  });
});

async function filterByHierarchy(page: Page): Promise<void> {
  await chooseInTree(choiceField(page, 'Hierarchy'), 'Exams');
  await page.getByRole('checkbox', { name: 'With sub-levels' }).click();
  await listed(page, '4 users');
  await user(page, 'Zoë van den Berg').waitFor({ state: 'detached' });
  await page.getByRole('checkbox', { name: 'With sub-levels' }).click();
  await listed(page, '5 users');
}

async function filterByNeedsAndRole(page: Page): Promise<void> {
  await chooseOption(page, 'Special needs', 'With special needs');
  await listed(page, 'One user');
  await user(page, 'Jan Alders').waitFor();
  await chooseOption(page, 'Role', 'Support');
  await page.getByRole('heading', { name: 'No users found' }).waitFor();
}

/** Each choice is a step that can be gone back from. */
async function goBackAndForth(page: Page): Promise<void> {
  await page.goBack();
  await listed(page, 'One user');
  await page.goBack();
  await listed(page, '5 users');
  await page.goForward();
  await listed(page, 'One user');
  await search(page).fill('alders');
  await page.waitForURL('**search=alders*');
  await page.reload();
  await listed(page, 'One user');
  await expect.poll(() => search(page).inputValue()).toBe('alders');
  await filters(page).getByText('With special needs', { exact: true }).waitFor();
  await press(page, 'Clear filters');
  await listed(page, '5 users');
}

async function moveThrough(page: Page, action: string, confirm: string): Promise<void> {
  await press(page, action);
  const dialog = page.getByRole('dialog');
  await focused(choiceField(dialog, 'Hierarchy'));
  await chooseInTree(choiceField(dialog, 'Hierarchy'), 'Utrecht');
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
}

describe('the list of users', () => {
  it('is worked through by keyboard alone', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        await makeUsers(admin);
        await signInThroughPage(page, ADMIN);
        await tabTo(page, search(page));
        await page.keyboard.type('b');
        await listed(page, '2 users');
        await tabTo(page, box(page, 'Kim Bos'));
        await page.keyboard.press('Space');
        await selected(page, 1);
        await tabTo(page, page.getByRole('button', { name: 'Delete', exact: true }));
        await page.keyboard.press('Enter');
        await focused(page.getByRole('button', { name: 'Cancel' }));
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await noticed(page, 'One user moved to the trash can');
        await listed(page, 'One user');
        await tabTo(page, user(page, 'Zoë van den Berg'));
        await page.keyboard.press('Enter');
        await pageHeading(page, 'Zoë van den Berg').waitFor();
        expect(problems()).toEqual([]);
      },
      USERS,
    );
  });

  it('shows the users of one import, as long as one wants', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems, server }) => {
        await makeUsers(admin);
        const run = await commitImport(
          admin,
          await tryFile(admin, peopleFile([personRow('ada')]), { start: 'Exams', passwords: 'GENERATED' }),
        );
        await signInThroughPage(page, ADMIN);
        await page.goto(`${server.url}/users?import=${run.id}`);
        await listed(page, 'One user');
        await page.getByText('Of the import of "users.csv"').waitFor();
        await press(page, 'Clear');
        await listed(page, '6 users');
        expect(problems()).toEqual([]);
      },
      USERS,
    );
  });
});
