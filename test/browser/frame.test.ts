/** What surrounds the pages: navigation, language, colours. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createUser } from '../support/administer.js';
import { focused, pageHeading, press } from '../support/app-page.js';
import { ENGINES } from '../support/engines.js';
import { focusedText } from '../support/import-on-page.js';
import { hasFocus, tabTo } from '../support/keyboard.js';
import { ADMIN } from '../support/run-server.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { withBrowser } from '../support/with-browser.js';

/** In the order of the navigation. */
const PAGES = [
  { path: '/users', en: 'Users', nl: 'Gebruikers' },
  { path: '/imports', en: 'Import history', nl: 'Importgeschiedenis' },
  { path: '/hierarchies', en: 'Hierarchies', nl: 'Hiërarchieën' },
  { path: '/roles', en: 'Roles', nl: 'Rollen' },
  { path: '/trash', en: 'Trash can', nl: 'Prullenbak' },
  { path: '/api-tokens', en: 'API tokens', nl: 'API-tokens' },
  { path: '/audit', en: 'Audit log', nl: 'Auditlog' },
  { path: '/settings', en: 'Regional settings', nl: 'Regionale instellingen' },
] as const;

const navigation = (page: Page) => page.getByRole('navigation').getByRole('link');
const link = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });
const hasTitle = (page: Page, title: string) => expect.poll(() => page.title()).toBe(`${title} · Intake`);

describe.each(ENGINES)('the frame (%s)', (engine) => {
  it('leads to every page, each with its title, in the language that is chosen and remembered', async () => {
    await withBrowser(engine, async ({ page, problems }) => {
      await signInThroughPage(page, ADMIN);
      for (const { path, en } of PAGES) {
        await link(page, en).click();
        await page.waitForURL(`**${path}`);
        await pageHeading(page, en).waitFor();
        await hasTitle(page, en);
      }
      await press(page, 'NL, Nederlands');
      await pageHeading(page, 'Regionale instellingen').waitFor();
      await hasTitle(page, 'Regionale instellingen');
      await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('nl');
      await expect.poll(() => navigation(page).allInnerTexts()).toEqual(PAGES.map(({ nl }) => nl));
      await page.reload();
      for (const { path, nl } of PAGES) {
        await link(page, nl).click();
        await page.waitForURL(`**${path}`);
        await hasTitle(page, nl);
      }
      expect(problems()).toEqual([]);
    });
  });
});

describe('the frame', () => {
  it('marks where one is: the page, or the section that a page lies in', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, server, problems }) => {
        const id = await createUser(admin, { username: 'ada' });
        await signInThroughPage(page, ADMIN);
        const current = () => link(page, 'Users').getAttribute('aria-current');
        await expect.poll(current).toBe('page');
        for (const path of [`/users/${id}`, '/users/import', '/users/new']) {
          await page.goto(`${server.url}${path}`);
          await pageHeading(page, /\w/).waitFor();
          expect(await current()).toBe('true');
        }
        await link(page, 'Roles').click();
        await expect.poll(current).toBeNull();
        expect(problems()).toEqual([]);
      },
      { path: '/users' },
    );
  });

  it('is light or dark as the system is, or as it is chosen, and remembers that', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        await pageHeading(page, 'Users').waitFor();
        await expect.poll(() => isDark(page)).toBe(true);
        await page.getByRole('button', { name: /^Account of/ }).click();
        await press(page, 'Light');
        await expect.poll(() => isDark(page)).toBe(false);
        await page.reload();
        await pageHeading(page, 'Users').waitFor();
        await expect.poll(() => isDark(page)).toBe(false);
        await page.getByRole('button', { name: /^Account of/ }).click();
        await press(page, 'As the system');
        await expect.poll(() => isDark(page)).toBe(true);
        expect(problems()).toEqual([]);
      },
      { path: '/users', colorScheme: 'dark' },
    );
  });

  it('lets whoever goes by keyboard skip to the content, and begin at the top of a page that they go to', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        await pageHeading(page, 'Users').waitFor();
        await page.reload();
        await pageHeading(page, 'Users').waitFor();
        await page.keyboard.press('Tab');
        await expect.poll(() => focusedText(page)).toBe('Skip to the content');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        await expect.poll(() => hasFocus(page.getByRole('link', { name: 'New user' }))).toBe(true);
        await tabTo(page, link(page, 'Roles'), 'Shift+Tab');
        await page.keyboard.press('Enter');
        await pageHeading(page, 'Roles').waitFor();
        await focused(page.getByRole('main'));
        expect(problems()).toEqual([]);
      },
      { path: '/users' },
    );
  });

  it('opens the navigation of a narrow screen by keyboard, and closes it', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await signInThroughPage(page, ADMIN);
        const opener = page.getByRole('button', { name: 'Open the navigation' });
        const drawer = page.getByRole('dialog', { name: 'Main navigation' });
        await tabTo(page, opener);
        await page.keyboard.press('Enter');
        await drawer.waitFor();
        await page.keyboard.press('Escape');
        await drawer.waitFor({ state: 'hidden' });
        await focused(opener);
        await page.keyboard.press('Enter');
        await tabTo(page, drawer.getByRole('link', { name: 'Roles' }));
        await page.keyboard.press('Enter');
        await pageHeading(page, 'Roles').waitFor();
        await drawer.waitFor({ state: 'hidden' });
        await focused(page.getByRole('main'));
        expect(problems()).toEqual([]);
      },
      { path: '/users', width: 360 },
    );
  });
});

/** Whether light text stands on dark. */
function isDark(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('/^rgb[(][0-9]{2},/.test(getComputedStyle(document.querySelector("header")).backgroundColor)');
}
