/** Going about a page by keyboard alone. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { framesLater } from './frames.js';

/** More stops than a page has: a walk that long goes in circles. */
const STOPS = 120;

/** As far as the tests go: an element of a page. */
interface Focusable {
  readonly ownerDocument: { readonly activeElement: unknown };
}

/** Presses Tab until a control has the focus; throws where none of the page's stops is the one. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await hasFocus(control)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never comes to ${String(control)}`);
}

/** Presses a key until a control has the focus, and keeps it. */
export async function pressUntil(page: Page, key: string, control: Locator): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    // Some lists give the focus on only some frames after the key.
    await framesLater(page);
    if (await hasFocus(control)) {
      await framesLater(page);
      if (await hasFocus(control)) return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never comes to ${String(control)}`);
}

/** Chooses from the drop-down that a key has just opened; resolves when it is closed. */
export async function chooseByKeys(page: Page, option: Locator): Promise<void> {
  // It begins at what is chosen, or at the first one, once it has come in: keys before that would be for the field.
  await expect.poll(() => hasFocus(page.locator('[role=option]:focus'))).toBe(true);
  await pressUntil(page, 'ArrowDown', option);
  await page.keyboard.press('Enter');
  await option.waitFor({ state: 'hidden' });
}

/** Whether a control is there and has the focus. */
export async function hasFocus(control: Locator): Promise<boolean> {
  if ((await control.count()) === 0) return false;
  return control.first().evaluate((node: Focusable) => node === node.ownerDocument.activeElement);
}
