/** Signing in as people do it. */
import type { Page } from 'playwright-core';
import type { PageLanguage } from './browser.js';

/** What stands on the page for signing in. */
const LABELS = {
  en: { username: 'Username', password: 'Password', submit: 'Sign in' },
  nl: { username: 'Gebruikersnaam', password: 'Wachtwoord', submit: 'Inloggen' },
} as const satisfies Record<PageLanguage, object>;

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Fills the form on a page that has it, by its labels, and resolves when it has made way for something else. */
export async function signInThroughPage(
  page: Page,
  who: Credentials,
  { language = 'en' }: { language?: PageLanguage } = {},
): Promise<void> {
  const { username, password, submit } = LABELS[language];
  await page.getByRole('textbox', { name: username, exact: true }).fill(who.username);
  // By its label: a field for passwords has no role.
  await page.getByLabel(password, { exact: true }).fill(who.password);
  const button = page.getByRole('button', { name: submit, exact: true });
  await button.click();
  await button.waitFor({ state: 'hidden' });
}
