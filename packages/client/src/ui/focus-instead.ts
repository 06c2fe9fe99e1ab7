/** Where the focus goes when what had it is gone, or can't be used any more. */
import { nextTick } from 'vue';

/** Gives it to an element once the page is up to date, unless something else has it by then. */
export async function focusInstead(element: () => HTMLElement | null): Promise<void> {
  await nextTick();
  const { activeElement, body } = document;
  // Of a button that is disabled, the browser takes the focus only later.
  const isLost = activeElement === null || activeElement === body || activeElement.matches(':disabled');
  if (isLost) element()?.focus({ preventScroll: true });
}

/** Where it goes back to: what had it before, or the page where that is gone, such as a button of what was deleted. */
export function backTo(before: Element | null): HTMLElement | null {
  const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
  return isThere ? before : document.querySelector<HTMLElement>('main');
}
