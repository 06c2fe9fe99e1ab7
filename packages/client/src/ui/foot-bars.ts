/** Bars that stay in view at the foot of the window: what comes over the page there leaves them free. */
import { onBeforeUnmount, onMounted, shallowReactive, shallowRef, type ShallowRef, watch, watchPostEffect } from 'vue';

const bars = shallowReactive(new Set<HTMLElement>());

/** Counts an element among them as long as it is there. */
export function useFootBar(element: Readonly<ShallowRef<HTMLElement | null>>): void {
  watchPostEffect((onCleanup) => {
    const bar = element.value;
    if (bar === null) return;
    bars.add(bar);
    onCleanup(() => bars.delete(bar));
  });
}

/**
 * How far up from the window's foot they come, in CSS pixels, 0 where there is none; kept up as long as the calling component is there.
 * Nothing tells of a bar that only moves, as under a list that got shorter: they are measured anew where what `shown` gives changes, too.
 */
export function useFootHeight(shown: () => unknown): Readonly<ShallowRef<number>> {
  const height = shallowRef(0);
  const measure = (): void => {
    const places = [...bars].map((bar) => bar.getBoundingClientRect());
    height.value = footHeight(places, window.innerHeight);
  };
  const resized = new ResizeObserver(measure);
  watch(
    () => [...bars],
    (now) => {
      resized.disconnect();
      for (const bar of [document.body, ...now]) resized.observe(bar);
    },
    { immediate: true },
  );
  watch(shown, measure, { flush: 'post' });
  onMounted(() => window.addEventListener('scroll', measure, { passive: true }));
  onMounted(() => window.addEventListener('resize', measure));
  onBeforeUnmount(() => {
    resized.disconnect();
    window.removeEventListener('scroll', measure);
    window.removeEventListener('resize', measure);
  });
  return height;
}

/** Where a bar is in the window, in CSS pixels. */
type Place = Pick<DOMRect, 'top' | 'bottom'>;

/** A bar that ends higher than this above the window's foot is in nothing's way: that of a short page. */
const NEAR = 120;

/** How far up from the foot of a window of that height the bars near it come. */
export function footHeight(places: readonly Place[], windowHeight: number): number {
  const near = places.filter(({ bottom }) => windowHeight - bottom < NEAR);
  return Math.max(0, ...near.map(({ top }) => windowHeight - top));
}
