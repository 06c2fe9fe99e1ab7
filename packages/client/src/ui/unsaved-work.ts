/** Asks before unsaved work is left: within the app by a dialog, at the edge of it by the browser's own. */
import { onBeforeUnmount, onMounted, shallowRef } from 'vue';
import { onBeforeRouteLeave, onBeforeRouteUpdate, type RouteLocationNormalized } from 'vue-router';

/**
 * `question` is there while the person decides; `answer` it with whether to leave. Only for a page of the router. Its own addresses don't
 * count as leaving, but for those that `isElsewhere` names.
 */
export function useUnsavedWork(isUnsaved: () => boolean, isElsewhere: (to: RouteLocationNormalized) => boolean = () => false) {
  const question = shallowRef<((leave: boolean) => void) | null>(null);
  const warn = (event: BeforeUnloadEvent): void => {
    if (isUnsaved()) event.preventDefault();
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
