/** Which rows of a long list can be seen now, whatever scrolls: the page or a panel around the list. */
import { onBeforeUnmount, onMounted, shallowRef, type Ref } from 'vue';

/** In CSS pixels; the style of a row is as high. */
export const ROW_HEIGHT = 40;

/** Rows beyond either edge, so that scrolling shows no gap. */
const MARGIN = 12;

export interface RowWindow {
  readonly from: number;
  /** Behind the last one. */
  readonly to: number;
}

/** The rows that a list, whose top is this far from the top of the screen, shows on a screen of a height. */
export function windowOf(top: number, height: number): RowWindow {
  const from = Math.max(0, Math.floor(-top / ROW_HEIGHT) - MARGIN);
  return { from, to: Math.max(from, Math.ceil((height - top) / ROW_HEIGHT) + MARGIN) };
}

/** Shares of a list at which more or less of it being seen is worth a look. */
const SHARES_SEEN = [0, 0.25, 0.5, 0.75, 1];

/** Follows scrolling and resizing as long as the calling component is there; `measure` it anew when the list itself moves. */
export function useRowWindow(list: Readonly<Ref<HTMLElement | undefined>>) {
  const shown = shallowRef<RowWindow>({ from: 0, to: 2 * MARGIN });
  const measure = (): void => {
    if (list.value === undefined) return;
    const { from, to } = windowOf(list.value.getBoundingClientRect().top, window.innerHeight);
    if (from !== shown.value.from || to !== shown.value.to) shown.value = { from, to };
  };
  // A panel is put where there is room for it only after it is there.
  const sight = new IntersectionObserver(measure, { threshold: SHARES_SEEN });
  onMounted(() => {
    measure();
    if (list.value !== undefined) sight.observe(list.value);
    window.addEventListener('scroll', measure, { capture: true, passive: true });
    window.addEventListener('resize', measure);
  });
  onBeforeUnmount(() => {
    sight.disconnect();
    window.removeEventListener('scroll', measure, { capture: true });
    window.removeEventListener('resize', measure);
  });
  return { shown, measure };
}
