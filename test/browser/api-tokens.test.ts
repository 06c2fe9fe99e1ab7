/** The tokens that programs sign in with. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { focused, noticed, press, textField } from '../support/app-page.js';
import { connectClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { pressUntil, tabTo } from '../support/keyboard.js';
import { makePerson } from '../support/person.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

const TOKENS = { path: '/api-tokens' };
const KEEPER = { name: 'Token keeper', type: 'AUTHOR', permissions: ['VIEW_USERS', 'MANAGE_API_TOKENS'] };

const row = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const ready = (page: Page, name: string): Locator => page.getByRole('dialog', { name: `The token "${name}" is ready` });
const question = (page: Page): Locator => page.getByRole('dialog', { name: 'Close without keeping the token?' });

/** The secret, as long as it is shown. */
async function shownToken(page: Page, name: string): Promise<string> {
  return (await ready(page, name).getByRole('group', { name: 'Token' }).locator('code').textContent()) ?? '';
}

/** What a program may do that signs in with a token, or the code with which it is refused. */
async function permissionsOf(url: string, token: string): Promise<readonly string[] | string | undefined> {
  const program = connectClient(url, { authorization: `Bearer ${token}` });
  const { data, errors } = await program.graphql<{ myPermissions: string[] }>('{ myPermissions }');
  return data?.myPermissions ?? errors?.[0]?.extensions?.code;
}

/** All that a page holds for whoever looks at it, its address, storage and history. */
function wholePage(page: Page): Promise<string> {
  return page.evaluate<string>(
    'JSON.stringify([document.documentElement.outerHTML, location.href, history.state, { ...localStorage }, { ...sessionStorage }])',
  );
}

describe.each(ENGINES)('a token that is made on the page (%s)', (engine) => {
  it('lets a program in with the chosen permissions alone, until it is revoked', async () => {
    await withBrowser(
      engine,
      async ({ page, server, problems }) => {
        await signInThroughPage(page, ADMIN);
        await page.getByRole('heading', { name: 'No API tokens yet' }).waitFor();
        await press(page, 'New token');
        await textField(page, 'Name').fill('Student administration');
        await page.getByRole('checkbox', { name: 'View users', exact: true }).click();
        await page.getByRole('checkbox', { name: 'Manage users', exact: true }).click();
        await page.getByRole('radio', { name: '7 days', exact: true }).click();
        await press(page, 'Make token');
        await ready(page, 'Student administration').waitFor();
        const token = await shownToken(page, 'Student administration');
        expect(await permissionsOf(server.url, token)).toEqual(['MANAGE_USERS', 'VIEW_USERS']);
        await press(page, 'I have kept the token');
        await ready(page, 'Student administration').waitFor({ state: 'hidden' });
        expect(await wholePage(page)).not.toContain(token);
        await row(page, 'Student administration').getByText('Manage users, View users').waitFor();
        await press(page, 'Revoke "Student administration"');
        const dialog = page.getByRole('dialog', { name: 'Revoke "Student administration"?' });
        await expect.poll(() => dialog.getByRole('listitem').allInnerTexts()).toEqual(['Manage users', 'View users']);
        await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
        await noticed(page, 'The token "Student administration" is revoked');
        await page.getByRole('heading', { name: 'No API tokens yet' }).waitFor();
        expect(await permissionsOf(server.url, token)).toBe('UNAUTHENTICATED');
        expect(problems()).toEqual([]);
      },
      TOKENS,
    );
  });
});

describe('a token', () => {
  it('is made, copied and revoked by keyboard alone, and is not lost by Escape, a click or a reload', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await signInThroughPage(page, ADMIN);
        await makeByKeyboard(page, 'Monitoring');
        await focused(page.getByRole('button', { name: 'Copy', exact: true }));
        await page.keyboard.press('Enter');
        await page.getByRole('status').getByText('The token is copied').waitFor();
        const token = await shownToken(page, 'Monitoring');
        expect(await page.evaluate('navigator.clipboard.readText()')).toBe(token);
        await leaveAndStay(page);
        await page.keyboard.press('Escape');
        await tabTo(page, question(page).getByRole('button', { name: 'Close', exact: true }));
        await page.keyboard.press('Enter');
        await ready(page, 'Monitoring').waitFor({ state: 'hidden' });
        await focused(page.getByRole('button', { name: 'New token' }));
        await page.reload();
        await row(page, 'Monitoring').waitFor();
        expect(await wholePage(page)).not.toContain(token);
        await tabTo(page, page.getByRole('button', { name: 'Revoke "Monitoring"' }));
        await page.keyboard.press('Enter');
        await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }));
        await page.keyboard.press('Enter');
        await noticed(page, 'The token "Monitoring" is revoked');
        expect(problems()).toEqual([]);
      },
      TOKENS,
    );
  });

  it('that cannot be copied by the page is selected, and is gone from a page that the browser keeps for going back to', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await page.addInitScript('Object.defineProperty(navigator, "clipboard", { value: undefined })');
        await page.reload();
        await signInThroughPage(page, ADMIN);
        await makeByKeyboard(page, 'Monitoring');
        await press(page, 'Copy');
        await page.getByRole('status').getByText('The token is selected: copy it with Ctrl+C or ⌘C').waitFor();
        await expect.poll(() => page.evaluate('String(getSelection())')).toBe(await shownToken(page, 'Monitoring'));
        await leaveForTheKept(page);
        expect(problems()).toEqual([]);
      },
      TOKENS,
    );
  });

  it('that is not filled in as it should be is not made: what is wrong stands at its field', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, problems }) => {
        await signInThroughPage(page, await makePerson(admin, 'keeper', KEEPER));
        await press(page, 'New token');
        await expect.poll(() => page.getByRole('checkbox').count()).toBe(KEEPER.permissions.length);
        await page.getByRole('radio', { name: 'Another date' }).click();
        await page.getByLabel('Last day', { exact: true }).fill('2020-01-01');
        await press(page, 'Make token');
        await focused(textField(page, 'Name'));
        for (const sentence of ['Fill in this field', 'Choose at least one permission', /^Choose a day from today until/])
          await page.getByRole('dialog').getByText(sentence).waitFor();
        await page.getByRole('radio', { name: 'A year' }).click();
        await page.getByRole('checkbox', { name: 'View users' }).click();
        await textField(page, 'Name').fill('x'.repeat(101));
        await press(page, 'Make token');
        await page.getByRole('dialog').getByText('Name: This value is too long: at most 100 characters').waitFor();
        await textField(page, 'Name').fill('x'.repeat(100));
        await press(page, 'Make token');
        await ready(page, 'x'.repeat(100)).waitFor();
        expect(problems()).toEqual([]);
      },
      TOKENS,
    );
  });
});

/** As the browser says it of a page that it keeps. */
async function leaveForTheKept(page: Page): Promise<void> {
  const token = await shownToken(page, 'Monitoring');
  await page.evaluate('dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }))');
  await ready(page, 'Monitoring').waitFor({ state: 'hidden' });
  expect(await wholePage(page)).not.toContain(token);
}

async function makeByKeyboard(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name: 'No API tokens yet' }).waitFor();
  await tabTo(page, page.getByRole('button', { name: 'New token' }));
  await page.keyboard.press('Enter');
  await focused(textField(page, 'Name'));
  await page.keyboard.type(name);
  await tabTo(page, page.getByRole('checkbox', { name: 'View users' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('radio', { name: '90 days' }));
  await pressUntil(page, 'ArrowUp', page.getByRole('radio', { name: '30 days' }));
  await page.keyboard.press('Enter');
  await ready(page, name).waitFor();
}

/** Each way out asks first, and leads back. */
async function leaveAndStay(page: Page): Promise<void> {
  for (const leave of [() => page.keyboard.press('Escape'), () => page.mouse.click(5, 400)]) {
    await leave();
    await question(page).waitFor();
    await page.keyboard.press('Escape');
    await question(page).waitFor({ state: 'hidden' });
    await focused(page.getByRole('button', { name: 'Copy', exact: true }));
  }
  const asked = page.waitForEvent('dialog');
  const closed = page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await closed;
}
