/** Going about a page by keyboard alone. */
import type { Locator, Page } from 'playwright-core';

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

/** Presses a key until a control has the focus, or is what the field that has it points at. */
export async function pressUntil(page: Page, key: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never comes there`);
}

/** Whether a control is there and has the focus. */
export async function hasFocus(control: Locator): Promise<boolean> {
  if ((await control.count()) === 0) return false;
  return control.first().evaluate((node: Focusable) => node === node.ownerDocument.activeElement);
}
