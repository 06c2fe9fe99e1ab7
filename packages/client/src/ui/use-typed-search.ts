/** Words that are searched for as they are typed: passed on once the typing pauses, and never taken back while more is typed. */
import { onScopeDispose, type Ref, ref, watch } from 'vue';

/** In milliseconds: longer than between two keys, shorter than one notices. */
const PAUSE = 180;

/** `text` is what stands in the field; `passOn` passes it on at once. `search` may also change by itself, as by the browser's back button. */
export function useTypedSearch(search: Ref<string>) {
  const text = ref(search.value);
  // What was passed on comes back as the search by way of the address, when other words may be typed already.
  let underWay = new Set([search.value]);
  let timer = 0;

  const passOn = (): void => {
    window.clearTimeout(timer);
    underWay.add(text.value.trim());
    search.value = text.value.trim();
  };
  watch(text, () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(passOn, PAUSE);
  });
  watch(search, (value) => {
    const isFromElsewhere = !underWay.has(value);
    if (isFromElsewhere) text.value = value;
    if (isFromElsewhere || value === text.value.trim()) underWay = new Set([value]);
  });
  onScopeDispose(() => window.clearTimeout(timer));
  return { text, passOn };
}
