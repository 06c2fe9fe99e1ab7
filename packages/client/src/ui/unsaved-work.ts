/** Asks before unsaved work is left: within the app by a dialog, at the edge of it by the browser's own. */
import { onBeforeUnmount, onMounted, shallowRef } from 'vue';
import { onBeforeRouteLeave, onBeforeRouteUpdate, type RouteLocationNormalized } from 'vue-router';

let isForgotten = false;

/** From now on the browser leaves without a question: what there is on the page is nobody's any more. */
export function forgetUnsavedWork(): void {
  isForgotten = true;
}

/**
 * `question` is there while the person decides; `answer` it with whether to leave. Only for a page of the router. Its own addresses don't
 * count as leaving, but for those that `isElsewhere` names.
 */
export function useUnsavedWork(isUnsaved: () => boolean, isElsewhere: (to: RouteLocationNormalized) => boolean = () => false) {
  const question = shallowRef<((leave: boolean) => void) | null>(null);
  const warn = (event: BeforeUnloadEvent): void => {
    if (!isForgotten && isUnsaved()) event.preventDefault();
  };
  onMounted(() => window.addEventListener('beforeunload', warn));
  onBeforeUnmount(() => window.removeEventListener('beforeunload', warn));
  const ask = (): Promise<boolean> =>
    new Promise((resolve) => {
      question.value = (leave) => {
        question.value = null;
        resolve(leave);
      };
    });
  onBeforeRouteLeave(() => !isUnsaved() || ask());
  onBeforeRouteUpdate((to) => !isUnsaved() || !isElsewhere(to) || ask());
  return { question };
}
