/** What a page can do without at first: the rest of it is shown a frame sooner. */
import { onBeforeUnmount, onMounted, type Ref, ref, watch } from 'vue';

/** False until the browser has painted the calling component with what comes first in it, true from then on. */
export function useAfterPaint(isThere: () => boolean): Readonly<Ref<boolean>> {
  const isPainted = ref(false);
  let frame = 0;
  // A frame's callbacks come before it is painted, those of the next one when it is on the screen.
  const wait = (): void => {
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => (isPainted.value = true));
    });
  };
  onMounted(() => {
    watch(isThere, (isNow) => (isNow && frame === 0 ? wait() : undefined), { immediate: true });
  });
  onBeforeUnmount(() => cancelAnimationFrame(frame));
  return isPainted;
}
