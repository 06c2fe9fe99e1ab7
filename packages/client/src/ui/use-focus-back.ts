/** Gives the focus back when a dialog goes, so that whoever works by keyboard goes on where they were. */
import { nextTick, onUnmounted } from 'vue';
import { backTo } from './focus-instead.js';

/** To what had it before; to the page where that is gone, such as a button of what was deleted. */
export function useFocusBack(): void {
  const before = document.activeElement;
  onUnmounted(async () => {
    await nextTick();
    // Somebody else has it already.
    if (document.activeElement !== document.body) return;
    backTo(before)?.focus({ preventScroll: true });
  });
}
