/** Steps 3 and 4, which nobody needs before there is a file: they come while the person says which column is which. */
import { defineAsyncComponent, watch } from 'vue';
import { useRoute } from 'vue-router';
import { openAnew } from '../app/open-anew.js';

const loadPreview = () => import('./preview/PreviewStep.vue');
const loadResult = () => import('./result/ResultStep.vue');

/** The components; they are fetched as soon as `isNear`. Where one doesn't come, the page is opened anew: its address leads to the same step. */
export function useLaterSteps(isNear: () => boolean) {
  const route = useRoute();
  const fail = async (error: unknown): Promise<never> => {
    await openAnew(route);
    throw error;
  };
  // What fails here is fetched once more when it is needed.
  const fetchBoth = (): Promise<unknown> => Promise.allSettled([loadPreview(), loadResult()]);
  watch(isNear, (isNow) => (isNow ? fetchBoth() : undefined), { immediate: true });
  return {
    PreviewStep: defineAsyncComponent(() => loadPreview().catch(fail)),
    ResultStep: defineAsyncComponent(() => loadResult().catch(fail)),
  };
}
