/** Who sees which API tokens. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { focused, pageHeading, press } from '../support/app-page.js';
import { type Client, connectClient } from '../support/client.js';
import { makeToken, makeTokens } from '../support/made-tokens.js';
import { makePerson } from '../support/person.js';
import { ADMIN } from '../support/run-server.js';
import { type Credentials, signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

/** In milliseconds. */
const HOUR = 3_600_000;

const TOKENS = { path: '/api-tokens' };
const KEEPER = { name: 'Token keeper', type: 'AUTHOR', permissions: ['VIEW_USERS', 'MANAGE_API_TOKENS'] };

const row = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

describe('the list of tokens', () => {
  it("shows whoever manages tokens their own, a System Admin everybody's with who made them, and nobody else any", async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, server, open, problems }) => {
        await makeToken(admin, { name: 'Of the admin', life: HOUR });
        const keeper = await makePerson(admin, 'keeper', KEEPER);
        await makeToken(await signedIn(server.url, keeper), { name: 'Of the keeper', life: 3 * HOUR });
        await signInThroughPage(page, keeper);
        await row(page, 'Of the keeper').getByText('Never').waitFor();
        await expect.poll(() => page.getByRole('rowheader').allInnerTexts()).toEqual(['Of the keeper']);
        const { page: wide } = await open(TOKENS);
        await wide.clock.setFixedTime(Date.now() + 2 * HOUR);
        await signInThroughPage(wide, ADMIN);
        await row(wide, 'Of the keeper').getByText('keeper', { exact: true }).waitFor();
        await row(wide, 'Of the admin').getByText('Expired', { exact: true }).waitFor();
        await expect.poll(() => row(wide, 'Of the keeper').getByText('Expired').count()).toBe(0);
        await expect.poll(() => wide.getByRole('rowheader').allInnerTexts()).toEqual(['Of the keeper', 'Of the admin']);
        const { page: support } = await open(TOKENS);
        await signInThroughPage(support, await makePerson(admin, 'support', 'Support'));
        await pageHeading(support, 'Not for your role').waitFor();
        await expect.poll(() => support.getByRole('navigation').getByText('API tokens').count()).toBe(0);
        expect(problems()).toEqual([]);
      },
      TOKENS,
    );
  });

  it('shows a hundred tokens at first, and more when that is asked for', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, server, problems }) => {
        for (const username of ['ada', 'bea', 'cor'])
          await makeTokens(await signedIn(server.url, await makePerson(admin, username, { ...KEEPER, name: username })), 36);
        await signInThroughPage(page, ADMIN);
        await expect
          .poll(() =>
            page
              .getByRole('listitem')
              .filter({ has: page.getByRole('heading') })
              .count(),
          )
          .toBe(100);
        await press(page, 'Show more');
        await expect.poll(() => page.getByRole('heading', { level: 2 }).count()).toBe(108);
        await expect.poll(() => page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
        await focused(page.getByRole('main').getByRole('list', { name: 'API tokens' }).getByRole('button').nth(100));
        expect(problems()).toEqual([]);
      },
      { ...TOKENS, width: 360 },
    );
  });
});

async function signedIn(url: string, { username, password }: Credentials): Promise<Client> {
  const client = connectClient(url);
  expect(await client.signIn(username, password)).toBe(true);
  return client;
}
