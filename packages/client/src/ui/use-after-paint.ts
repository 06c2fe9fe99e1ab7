/** What a page can do without at first: the rest of it is shown a frame sooner. */
import { onBeforeUnmount, onMounted, type Ref, ref } from 'vue';

/** False until the browser has painted the calling component for the first time, true from then on. */
export function useAfterPaint(): Readonly<Ref<boolean>> {
  const isPainted = ref(false);
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A frame's callbacks come before it is painted, what they leave for later comes after.
  onMounted(() => {
    frame = requestAnimationFrame(() => {
      timer = setTimeout(() => (isPainted.value = true));
    });
  });
  onBeforeUnmount(() => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  });
  return isPainted;
}
