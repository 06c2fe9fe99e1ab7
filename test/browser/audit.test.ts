/** What was done, as System Admins read it. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createUser, deleteUser } from '../support/administer.js';
import { choiceField, chooseOption, focused, pageHeading, pickOption, press } from '../support/app-page.js';
import { dayFromNow, makeHistory } from '../support/audit-history.js';
import { ENGINES } from '../support/engines.js';
import { chooseByKeys, pressUntil, tabTo } from '../support/keyboard.js';
import { makePerson } from '../support/person.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

const AUDIT = { path: '/audit' };

const table = (page: Page): Locator => page.getByRole('table', { name: 'Audit log' });
/** The first entry with this sentence. */
const entry = (page: Page, sentence: string): Locator =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: sentence, exact: true }) })
    .first();
const listed = (page: Page, count: string) => page.getByRole('status').getByText(count, { exact: true }).waitFor();
const dialog = (page: Page): Locator => page.getByRole('dialog');

/** What the row says, beside when and from where. */
async function told(page: Page, sentence: string): Promise<string[]> {
  const cells = await entry(page, sentence).getByRole('cell').allInnerTexts();
  return cells.slice(1, -1).map((text) => text.trim());
}

describe.each(ENGINES)('the audit log (%s)', (engine) => {
  it('tells System Admins who did what to whom, when and from where, and all that it knows of it', async () => {
    await withBrowser(
      engine,
      async ({ page, admin, server, problems }) => {
        const { ada } = await makeHistory(server.url, admin);
        await signInThroughPage(page, ADMIN);
        await entry(page, 'Moved users to the trash can').waitFor();
        await readsTheList(page);
        await opensEntries(page);
        await followsOneUser(page, `${server.url}/users/${ada}`);
        expect(problems()).toEqual([]);
      },
      AUDIT,
    );
  });

  it('is narrowed down by action, person and period, and keeps in the address by what', async () => {
    await withBrowser(
      engine,
      async ({ page, admin, server, problems }) => {
        await makeHistory(server.url, admin);
        await signInThroughPage(page, ADMIN);
        await filters(page);
        await goesBackAndForth(page);
        expect(problems()).toEqual([]);
      },
      AUDIT,
    );
  });
});

async function readsTheList(page: Page): Promise<void> {
  const entries = [
    ['Gave a wrong username or password', '', 'Somebody unknown', ''],
    ['Gave a user another role', ' · Candidate → Author', ADMIN.username, 'ada'],
    ['Imported users', ' · one new, one with errors', ADMIN.username, 'The import'],
    ['Tried something that was not allowed', ' · deleteRole', 'imre', ''],
  ] as const;
  for (const [sentence, more, who, whom] of entries) await expect.poll(() => told(page, sentence)).toEqual([sentence + more, who, whom]);
  const moment = entry(page, 'Imported users').locator('time');
  await expect.poll(() => moment.getAttribute('title')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} UTC$/);
  await expect.poll(() => entry(page, 'Imported users').getByRole('cell').last().innerText()).toBe('127.0.0.1');
}

async function opensEntries(page: Page): Promise<void> {
  await entry(page, 'Moved users to the trash can').getByRole('button', { name: '3 users' }).click();
  for (const name of ['one', 'two', 'three']) await dialog(page).getByRole('link', { name, exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  await entry(page, 'Imported users').getByRole('button').first().click();
  await dialog(page).getByText('Rows with errors', { exact: true }).waitFor();
  await dialog(page)
    .getByText(/^[0-9a-f]{64}$/)
    .waitFor();
  await press(page, 'Only what this user did');
  await page.waitForURL('**/audit?actor=*');
  await press(page, 'Clear filters');
  await page.waitForURL('**/audit');
}

async function filters(page: Page): Promise<void> {
  await chooseOption(page, 'What was done', 'Signed in');
  await entry(page, 'Imported users').waitFor({ state: 'detached' });
  await entry(page, 'Signed in').waitFor();
  await choiceField(page, 'Who did it').fill('imr');
  await pickOption(page.getByRole('option', { name: 'imre' }));
  await listed(page, 'One entry');
  await expect.poll(() => told(page, 'Signed in')).toEqual(['Signed in', 'imre', '']);
  await page.getByLabel('First day', { exact: true }).fill(dayFromNow(1));
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
}

/** Each choice is a step that can be gone back from, and forward to. */
async function goesBackAndForth(page: Page): Promise<void> {
  await page.goBack();
  await listed(page, 'One entry');
  await expect.poll(() => page.getByLabel('First day', { exact: true }).inputValue()).toBe('');
  await page.getByLabel('Last day', { exact: true }).fill(dayFromNow(0));
  await page.waitForURL('**until=*');
  await listed(page, 'One entry');
  await page.getByLabel('Last day', { exact: true }).fill(dayFromNow(-1));
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
  await expect.poll(() => choiceField(page, 'Who did it').inputValue()).toBe('imre');
  await page.getByLabel('First day', { exact: true }).fill(dayFromNow(0));
  await page.getByText('Choose the first day or a later one').waitFor();
  await press(page, 'Clear filters');
  await entry(page, 'Imported users').waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
}

async function followsOneUser(page: Page, userPage: string): Promise<void> {
  await page.goto(userPage);
  await page.getByRole('link', { name: 'What was done to this user' }).click();
  await listed(page, '3 entries');
  const sentences = ['Created a user', 'Added a user to a hierarchy', 'Gave a user another role'];
  const rows = await Promise.all(sentences.map((sentence) => told(page, sentence)));
  expect(rows.map(([, , subject]) => subject)).toEqual(['ada', 'ada', 'ada']);
  expect(rows[1]?.[0]).toBe('Added a user to a hierarchy · Exams');
  await page.getByText('About "ada"').waitFor();
  await press(page, 'Clear');
  await entry(page, 'Imported users').waitFor();
  await entry(page, 'Tried something that was not allowed').getByRole('button', { name: 'Only what "imre" did' }).click();
  await listed(page, '2 entries');
  await table(page).getByRole('link', { name: 'imre' }).first().click();
  await pageHeading(page, 'Imre Porter').waitFor();
}

describe('the audit log', () => {
  it('is read by keyboard alone', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        const ada = await createUser(admin, { username: 'ada' });
        await deleteUser(admin, ada);
        await signInThroughPage(page, ADMIN);
        const sentence = page.getByRole('button', { name: 'Moved a user to the trash can' });
        await tabTo(page, sentence);
        await page.keyboard.press('Enter');
        await focused(dialog(page).getByRole('button', { name: 'Close' }));
        await page.keyboard.press('Escape');
        await focused(sentence);
        await tabTo(page, choiceField(page, 'What was done'), 'Shift+Tab');
        await page.keyboard.press('Enter');
        await chooseByKeys(page, page.getByRole('option', { name: 'Created a user', exact: true }));
        await listed(page, 'One entry');
        await tabTo(page, choiceField(page, 'Who did it'));
        await page.keyboard.type('root');
        const root = page.getByRole('option', { name: ADMIN.username });
        await root.waitFor();
        await pressUntil(page, 'ArrowDown', root);
        await page.keyboard.press('Enter');
        await page.waitForURL('**actor=*');
        await tabTo(page, page.getByRole('link', { name: 'ada', exact: true }));
        await page.keyboard.press('Enter');
        await pageHeading(page, 'First Last').waitFor();
        expect(problems()).toEqual([]);
      },
      AUDIT,
    );
  });

  it('is for System Admins: an Admin with every permission finds no way to it, and is refused the address', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, server, problems }) => {
        const permissions = (await admin.ask<{ myPermissions: string[] }>('{ myPermissions }')).myPermissions;
        await signInThroughPage(page, await makePerson(admin, 'head', { name: 'Head', type: 'ADMIN', permissions }));
        await pageHeading(page, 'Not for your role').waitFor();
        const links = page.getByRole('navigation').getByRole('link');
        await links.filter({ hasText: 'Regional settings' }).waitFor();
        await expect.poll(() => links.filter({ hasText: 'Audit log' }).count()).toBe(0);
        const { me } = await admin.ask<{ me: { id: string } }>('{ me { id } }');
        await page.goto(`${server.url}/users/${me.id}`);
        await pageHeading(page, 'Root Admin').waitFor();
        await expect.poll(() => page.getByRole('link', { name: 'What was done to this user' }).count()).toBe(0);
        expect(problems()).toEqual([]);
      },
      AUDIT,
    );
  });
});
