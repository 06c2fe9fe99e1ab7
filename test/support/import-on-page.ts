/** What the pages of an import show. */
import type { Locator, Page } from 'playwright-core';

/** The numbers of a preview or result as they stand on its tiles: new, synchronised, errors, new hierarchies. */
export async function importNumbers(page: Page): Promise<string[]> {
  const tiles = await page.getByRole('definition').allInnerTexts();
  // Each tile has its number, and a line that explains it.
  return tiles.slice(0, 8).filter((_, index) => index % 2 === 0);
}

/** The tabs of a run's rows, each with its number. */
export async function importTabs(page: Page): Promise<string[]> {
  const tabs = await page.getByRole('tab').allInnerTexts();
  return tabs.map((tab) => tab.replace(/\s+/gu, ' ').trim());
}

/** Goes to the list of a tab; resolves when it is there. */
export async function openTab(page: Page, name: string | RegExp): Promise<Locator> {
  await page.getByRole('tab', { name }).click();
  const list = page.getByRole('tabpanel', { name, includeHidden: false });
  await list.waitFor();
  return list;
}

/** A row in error. */
export function errorRow(page: Page, rowNumber: number, word = 'Row'): Locator {
  return page.getByRole('group', { name: `${word} ${String(rowNumber)}`, exact: true });
}

/** The texts of the elements that have the focus, from the innermost: what a screen reader begins with. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement?.textContent?.trim() ?? ""');
}

/** Resolves when the line of the second step says this of how the file was read; a screen reader says it too when it changes. */
export async function saysReading(page: Page, text: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).waitFor();
}
