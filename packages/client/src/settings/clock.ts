/** The time, as it goes on while a page is open. */
import { onBeforeUnmount, onMounted, shallowRef } from 'vue';

/** In milliseconds: a clock that shows minutes is never further off. */
const STEP = 5000;

/** The moment now, as long as the calling component is there. */
export function useClock() {
  const now = shallowRef(new Date());
  let timer = 0;
  onMounted(() => (timer = window.setInterval(() => (now.value = new Date()), STEP)));
  onBeforeUnmount(() => window.clearInterval(timer));
  return now;
}
