/** Follows which rows of a table are in the window's view as the page scrolls, and how wide the table is. */
import { computed, onBeforeUnmount, onMounted, type Ref, ref, shallowRef, watch } from 'vue';
import { rowHeightAt, type RowRange, rowsInView } from './long-table.js';

/** `range` are the rows to render; `width` is the table's, in pixels. The element is the rows' own, without the head. */
export function useTableView(body: Readonly<Ref<HTMLElement | null>>, count: () => number) {
  const range = shallowRef<RowRange>({ from: 0, to: 0 });
  const width = ref(window.innerWidth);
  const rowHeight = computed(() => rowHeightAt(width.value));

  const update = (): void => {
    const top = body.value?.getBoundingClientRect().top ?? 0;
    const { from, to } = rowsInView({ top, height: window.innerHeight, rowHeight: rowHeight.value, count: count() });
    if (from !== range.value.from || to !== range.value.to) range.value = { from, to };
  };
  const measure = (now: number | undefined): void => {
    if (now === undefined || now === width.value) return;
    width.value = now;
    update();
  };
  // The height changes with every page that is loaded, which is none of its business.
  const observer = new ResizeObserver(([entry]) => measure(entry?.contentRect.width));

  onMounted(() => {
    measure(body.value?.clientWidth);
    update();
    if (body.value !== null) observer.observe(body.value);
    window.addEventListener('scroll', update, { passive: true });
    window.addEventListener('resize', update, { passive: true });
  });
  onBeforeUnmount(() => {
    observer.disconnect();
    window.removeEventListener('scroll', update);
    window.removeEventListener('resize', update);
  });
  watch([count, rowHeight], update);
  return { range, width, rowHeight };
}
