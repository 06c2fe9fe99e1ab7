/** One's own account, and the password that one changes there. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { focused, pageHeading } from '../support/app-page.js';
import { connectClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { tabTo } from '../support/keyboard.js';
import { makeToken } from '../support/made-tokens.js';
import { makePerson } from '../support/person.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

const ACCOUNT = { path: '/account' };
const NEW = 'two herons on the quay';
const DONE = 'Your password is changed: your other sessions were ended and your API tokens revoked';

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

async function fillForm(page: Page, current: string, wanted: string, again = wanted): Promise<void> {
  await field(page, 'Current password').fill(current);
  await field(page, 'New password').fill(wanted);
  await field(page, 'New password again').fill(again);
  await page.getByRole('main').getByRole('button', { name: 'Change password' }).click();
}

/** A mistake is said, and its field has the focus. */
async function mistaken(page: Page, label: string, sentence: string): Promise<void> {
  await page.getByRole('main').getByText(sentence, { exact: true }).waitFor();
  await focused(field(page, label));
  await expect.poll(() => field(page, label).getAttribute('aria-invalid')).toBe('true');
}

describe.each(ENGINES)('a password that is changed on the page (%s)', (engine) => {
  it('lets its user in from then on in place of the old one, and ends all other sessions and tokens', async () => {
    await withBrowser(
      engine,
      async ({ page, admin, server, open, problems }) => {
        const token = await makeToken(admin, { name: 'Monitoring' });
        const { page: elsewhere } = await open({ path: '/users' });
        await signInThroughPage(elsewhere, ADMIN);
        await pageHeading(elsewhere, 'Users').waitFor();
        await signInThroughPage(page, ADMIN);
        await fillForm(page, ADMIN.password, NEW);
        await page.getByRole('status').getByText(DONE).waitFor();
        await expect.poll(() => field(page, 'New password').inputValue()).toBe('');
        await elsewhere.getByRole('searchbox').fill('nobody');
        await elsewhere.getByRole('dialog', { name: 'Sign in again' }).waitFor();
        const program = connectClient(server.url, { authorization: `Bearer ${token}` });
        expect((await program.graphql('{ me { id } }')).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
        expect(await connectClient(server.url).signIn(ADMIN.username, ADMIN.password)).toBe(false);
        expect(await connectClient(server.url).signIn(ADMIN.username, NEW)).toBe(true);
        await page.reload();
        await pageHeading(page, 'My account').waitFor();
        expect(problems()).toEqual([]);
      },
      ACCOUNT,
    );
  });
});

describe('the own account', () => {
  it('is for everybody, and its password is changed by keyboard alone from the account menu', async () => {
    await withBrowser('embedded', async ({ page, admin, server, problems }) => {
      const ada = await makePerson(admin, 'ada', 'Candidate');
      await signInThroughPage(page, ada);
      await tabTo(page, page.getByRole('button', { name: /^Account of/ }));
      await page.keyboard.press('Enter');
      await tabTo(page, page.getByRole('link', { name: 'Change password' }));
      await page.keyboard.press('Enter');
      await pageHeading(page, 'My account').waitFor();
      await expect.poll(() => page.getByRole('definition').allInnerTexts()).toEqual(['First Last', 'ada', 'Candidate']);
      await page.getByRole('region', { name: /^Account of/ }).waitFor({ state: 'hidden' });
      for (const [label, text] of Object.entries({ 'Current password': ada.password, 'New password': NEW, 'New password again': NEW })) {
        await tabTo(page, field(page, label));
        await page.keyboard.type(text);
      }
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText(DONE).waitFor();
      expect(await connectClient(server.url).signIn('ada', NEW)).toBe(true);
      expect(problems()).toEqual([]);
    });
  });

  it('says at its field what is wrong with a password, and how long to wait after too many wrong ones', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        await fillForm(page, ADMIN.password, 'password');
        await mistaken(page, 'New password', 'Password: This password is too common: please choose another');
        await fillForm(page, ADMIN.password, NEW, 'two herons on the key');
        await mistaken(page, 'New password again', 'This is not the new password that you typed above: type it again');
        await fillForm(page, 'a wrong one', NEW);
        await mistaken(page, 'Current password', 'Your current password is not right');
        await field(page, 'Current password').press('End');
        await page.keyboard.type('!');
        await page.getByText('Your current password is not right').waitFor({ state: 'hidden' });
        const pause = page.getByRole('alert').getByText(/^Too many wrong passwords: try again in \d+ seconds$/);
        await expect
          .poll(async () => {
            await page.keyboard.press('Enter');
            return pause.count();
          })
          .toBe(1);
        expect(problems()).toEqual([]);
      },
      ACCOUNT,
    );
  });

  it('tells password managers whose password it is, which is the old one and which the new', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        await pageHeading(page, 'My account').waitFor();
        const fields = await page
          .locator('form input')
          .evaluateAll((inputs: { readonly autocomplete: string; readonly value: string }[]) =>
            inputs.map(({ autocomplete, value }) => `${autocomplete} ${value}`.trim()),
          );
        expect(fields).toEqual([`username ${ADMIN.username}`, 'current-password', 'new-password', 'new-password']);
        expect(problems()).toEqual([]);
      },
      ACCOUNT,
    );
  });
});
