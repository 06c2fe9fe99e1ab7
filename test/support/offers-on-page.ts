/** What a page offers the person who looks at it. */
import type { Locator, Page } from 'playwright-core';
import { choiceField, press } from './app-page.js';

/** The row of a user in a list, by username. */
export function rowOf(page: Page, username: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('cell', { name: username, exact: true }) });
}

/** The hierarchies that a field offers, by name, the first one opened. */
export async function offeredPlaces(within: Page | Locator, label: string): Promise<string[]> {
  const field = choiceField(within, label);
  await field.click();
  const page = field.page();
  const panel = page
    .getByRole('dialog')
    .filter({ has: page.getByRole('searchbox') })
    .last();
  await panel.getByRole('treeitem').first().press('ArrowRight');
  const names = await panel.getByRole('treeitem').locator('.label').allInnerTexts();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  return names;
}

/** What the menu of a hierarchy offers. */
export async function menuOf(page: Page, name: string): Promise<string[]> {
  await press(page, `Actions for "${name}"`);
  const menu = page.getByRole('menu', { name: `Actions for "${name}"` });
  await menu.getByRole('menuitem').first().waitFor();
  const items = await menu.getByRole('menuitem').allTextContents();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  return items.map((item) => item.trim());
}
