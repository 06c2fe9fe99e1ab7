/** The ways in and out of the app, and what stands where one can't come. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { focused, pageHeading, press } from '../support/app-page.js';
import { ENGINES } from '../support/engines.js';
import { asksFor, holdRequests } from '../support/hold-requests.js';
import { makePerson } from '../support/person.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

const navigation = (page: Page) => page.getByRole('navigation').getByRole('link');

describe.each(ENGINES)('the app (%s)', (engine) => {
  it('lets whoever signs out leave nothing behind: going back asks to sign in', async () => {
    await withBrowser(
      engine,
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        await pageHeading(page, 'Users').waitFor();
        await navigation(page).filter({ hasText: 'Roles' }).click();
        await pageHeading(page, 'Roles').waitFor();
        await page.getByRole('button', { name: /^Account of/ }).click();
        await press(page, 'Sign out');
        await page.getByRole('textbox', { name: 'Username' }).waitFor();
        await page.goBack();
        await page.waitForURL('**/sign-in?next=/roles');
        await pageHeading(page, 'Sign in').waitFor();
        await expect.poll(() => page.getByRole('navigation').count()).toBe(0);
        expect(problems()).toEqual([]);
      },
      { path: '/users' },
    );
  });
});

describe('the app', () => {
  it('stays where it was when signing out fails, and has no form to type into while it is under way', async () => {
    await withBrowser(
      'embedded',
      async ({ page }) => {
        await signInThroughPage(page, ADMIN);
        await pageHeading(page, 'Roles').waitFor();
        const isSignOut = asksFor('SignOut');
        await page.route('**/graphql', (route) => (isSignOut(route.request()) ? route.abort('connectionreset') : route.fallback()));
        const letGo = await holdRequests(page, isSignOut);
        await page.getByRole('button', { name: /^Account of/ }).click();
        await press(page, 'Sign out');
        await pageHeading(page, 'Sign in').waitFor();
        expect(await page.getByRole('textbox').count()).toBe(0);
        letGo();
        await page.getByText('The server cannot be reached').waitFor();
        await pageHeading(page, 'Roles').waitFor();
      },
      { path: '/roles' },
    );
  });

  it('lets whoever signs in by keyboard begin with the username, which has the focus', async () => {
    await withBrowser('embedded', async ({ page, problems }) => {
      await focused(page.getByRole('textbox', { name: 'Username' }));
      await page.keyboard.type(ADMIN.username);
      await page.keyboard.press('Tab');
      await page.keyboard.type(ADMIN.password);
      await page.keyboard.press('Enter');
      await pageHeading(page, 'Users').waitFor();
      expect(problems()).toEqual([]);
    });
  });

  it('says so where there is no page, or none for the person', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, server, problems }) => {
        await signInThroughPage(page, await makePerson(admin, 'support', 'Support'));
        await pageHeading(page, 'Page not found').waitFor();
        await page.getByRole('link', { name: 'To the start page' }).click();
        await pageHeading(page, 'Users').waitFor();
        await expect.poll(() => navigation(page).allInnerTexts()).toEqual(['Users', 'Hierarchies', 'Roles']);
        await page.goto(`${server.url}/settings`);
        await pageHeading(page, 'Not for your role').waitFor();
        await expect.poll(() => page.title()).toBe('Not for your role · Intake');
        expect(problems()).toEqual([]);
      },
      { path: '/nowhere/at/all' },
    );
  });

  it('welcomes whoever has no tasks here', async () => {
    await withBrowser('embedded', async ({ page, admin, problems }) => {
      await signInThroughPage(page, await makePerson(admin, 'ada', 'Candidate'));
      await pageHeading(page, 'Welcome').waitFor();
      await expect.poll(() => navigation(page).count()).toBe(0);
      expect(problems()).toEqual([]);
    });
  });

  it('asks whoever was signed out to sign in again, and goes on where they were', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        await pageHeading(page, 'Users').waitFor();
        await page.context().clearCookies();
        await page.getByRole('searchbox').fill('nobody');
        const dialog = page.getByRole('dialog', { name: 'Sign in again' });
        await dialog.getByLabel('Password', { exact: true }).fill(ADMIN.password);
        await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
        await page.getByRole('heading', { name: 'No users found' }).waitFor();
        expect(problems()).toEqual([]);
      },
      { path: '/users' },
    );
  });

  it('goes on by itself when a server that was away at first is back', async () => {
    await withBrowser(
      'embedded',
      async ({ page, server, problems }) => {
        await signInThroughPage(page, ADMIN);
        await page.route('**/graphql', (route) => route.abort('connectionrefused'));
        await page.goto(`${server.url}/roles`);
        await pageHeading(page, /^The server cannot be reached/).waitFor();
        await page.unroute('**/graphql');
        await pageHeading(page, 'Roles').waitFor();
        expect(problems().filter((problem) => !problem.includes('/graphql'))).toEqual([]);
      },
      { path: '/users' },
    );
  });
});
