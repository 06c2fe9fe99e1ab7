/** Asks before unsaved work is left: within the app by a dialog, at the edge of it by the browser's own. */
import { onBeforeUnmount, onMounted, shallowRef } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';

/** `question` is there while the person decides; `answer` it with whether to leave. Only for a page of the router. */
export function useUnsavedWork(isUnsaved: () => boolean) {
  const question = shallowRef<((leave: boolean) => void) | null>(null);
  const warn = (event: BeforeUnloadEvent): void => {
    if (isUnsaved()) event.preventDefault();
  };
  onMounted(() => window.addEventListener('beforeunload', warn));
  onBeforeUnmount(() => window.removeEventListener('beforeunload', warn));
  onBeforeRouteLeave(() => {
    if (!isUnsaved()) return true;
    return new Promise<boolean>((resolve) => {
      question.value = (leave) => {
        question.value = null;
        resolve(leave);
      };
    });
  });
  return { question };
}
