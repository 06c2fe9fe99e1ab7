/** What stories on the app's pages have in common: what stands on a page, and what is filled in and chosen there. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { hasFocus } from './keyboard.js';

/** The heading of the page. */
export function pageHeading(page: Page, name: string | RegExp): Locator {
  return page.getByRole('heading', { level: 1, name, exact: typeof name === 'string' });
}

/** Resolves when a notice says so. */
export async function noticed(page: Page, text: string): Promise<void> {
  await page.getByRole('status').getByText(text, { exact: true }).waitFor();
}

/** Resolves when a control has the focus. */
export async function focused(control: Locator): Promise<void> {
  await expect.poll(() => hasFocus(control), { message: `the focus on ${String(control)}` }).toBe(true);
}

/** Presses a button, by its name. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** A field of one line of text, by its label. */
export function textField(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: label, exact: true });
}

/** Chooses an option of a drop-down. */
export async function chooseOption(page: Page, label: string, option: string): Promise<void> {
  // What is clicked is the field around it, which an empty one's input doesn't fill.
  await choiceField(page, label).click({ force: true });
  await pickOption(page.getByRole('option', { name: option, exact: true }));
}

/** Picks an option of the list that is open; resolves when it is closed. */
export async function pickOption(option: Locator): Promise<void> {
  // A list that has just opened may still move: what is pressed on one place and let go on another is no click.
  await option.hover();
  await option.click();
  await option.waitFor({ state: 'hidden' });
}

/** Chooses a time zone by typing its name. */
export async function chooseTimeZone(page: Page, name: string): Promise<void> {
  await choiceField(page, 'Time zone').fill(name);
  await pickOption(page.getByRole('option', { name }));
}

/** Chooses a node of the tree that a field opens, by its name; it is searched for, so it may lie anywhere. */
export async function chooseInTree(field: Locator, name: string): Promise<void> {
  await field.click();
  const panel = field
    .page()
    .getByRole('dialog')
    .filter({ has: field.page().getByRole('searchbox') })
    .last();
  // The row that has the focus once the panel is there would take it from whoever is quicker.
  await focused(panel.locator('[role=treeitem][tabindex="0"]'));
  await panel.getByRole('searchbox').fill(name);
  // A row is called by its name and how many members it has.
  await panel.getByRole('treeitem', { name }).click();
  await panel.waitFor({ state: 'hidden' });
}

/** A field that offers something to choose from. */
export function choiceField(within: Page | Locator, label: string): Locator {
  return within.getByRole('combobox', { name: label, exact: true });
}
