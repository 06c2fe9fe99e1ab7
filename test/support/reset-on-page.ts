/** Resetting the passwords of Jan Alders and Kim Bos on the page of users. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { createUser } from './administer.js';
import { press } from './app-page.js';
import { axeViolations } from './axe-violations.js';
import type { Client } from './client.js';
import { readSheet } from './read-sheet.js';
import { screenshot } from './screenshot.js';

/** Jan's. */
export const OLD_PASSWORD = 'a heron on the quay';

/** Makes both. */
export async function makeTwo(admin: Client): Promise<void> {
  await createUser(admin, { username: 'jan', firstName: 'Jan', lastName: 'Alders', role: 'Support', password: OLD_PASSWORD });
  await createUser(admin, { username: 'kim', firstName: 'Kim', lastName: 'Bos' });
}

/** What selects somebody. */
export function selectBox(page: Page, name: string): Locator {
  return page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
}

/** A dialog, by its title. */
export function dialogNamed(page: Page, name: string): Locator {
  return page.getByRole('dialog', { name, exact: true });
}

/** The title of what hands their passwords out. */
export const READY = '2 users have new passwords';

/** Selects both, and opens the question. */
export async function chooseTwo(page: Page): Promise<void> {
  await selectBox(page, 'Jan Alders').click();
  await selectBox(page, 'Kim Bos').click();
  await press(page, 'Reset passwords');
}

/** The rows of the workbook that a page downloads when something is done, without the header. */
export async function downloadedRows(page: Page, act: () => Promise<void>): Promise<string[][]> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  expect(download.suggestedFilename()).toBe('new-passwords.xlsx');
  const [, ...rows] = await readSheet(new Response(await readFile(await download.path())));
  return rows;
}

/** Looks at what stands there now, with axe's eyes and, where pictures are kept, with one's own. */
export async function lookAt(page: Page, name: string): Promise<void> {
  await screenshot(page, name);
  expect(await axeViolations(page)).toEqual([]);
}
