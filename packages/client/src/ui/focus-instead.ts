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
