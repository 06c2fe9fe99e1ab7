/** Files that are dropped anywhere on the page, where the browser would otherwise leave the page to show them. */
import { onBeforeUnmount, onMounted, shallowRef } from 'vue';

/** Tells whether a file is held over the page, and hands over what is dropped while `isOpen`. */
export function useFileDrop(isOpen: () => boolean, onFiles: (files: readonly File[]) => void) {
  const isOver = shallowRef(false);
  // A drag enters every element that it crosses before it leaves the one before.
  let depth = 0;
  const setDepth = (value: number): void => {
    depth = Math.max(0, value);
    isOver.value = depth > 0 && isOpen();
  };
  const listeners: Readonly<Record<string, (event: DragEvent) => void>> = {
    dragenter: (event) => hasFiles(event) && setDepth(depth + 1),
    dragleave: (event) => hasFiles(event) && setDepth(depth - 1),
    dragover: (event) => hasFiles(event) && event.preventDefault(),
    drop: (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDepth(0);
      if (isOpen()) onFiles([...(event.dataTransfer?.files ?? [])]);
    },
  };
  const entries = Object.entries(listeners) as [string, EventListener][];
  onMounted(() => entries.forEach(([name, listener]) => window.addEventListener(name, listener)));
  onBeforeUnmount(() => entries.forEach(([name, listener]) => window.removeEventListener(name, listener)));
  return { isOver };
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
