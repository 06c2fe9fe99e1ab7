/** Moves rows of the tree by dragging them onto another. */
import { shallowRef } from 'vue';
import type { TreeNode } from '../ui/tree.js';

export interface Drop {
  readonly moved: string;
  /** Null for the top level. */
  readonly target: string | null;
}

interface DragRules {
  readonly allows: (drop: Drop) => boolean;
  readonly drop: (drop: Drop) => void;
  /** Called for a row that something was held over for a while. */
  readonly open: (id: string) => void;
}

/** In milliseconds. */
const TIME_TO_OPEN = 700;

/** `dragged` is the node under way, `rowAttributes` make a row that can be dragged and dropped on, `placeAttributes` a place to drop on. */
export function useRowDrag({ allows, drop, open }: DragRules) {
  const dragged = shallowRef<string | null>(null);
  const over = shallowRef<string | null>();
  let timer = 0;

  const leave = (): void => {
    window.clearTimeout(timer);
    over.value = undefined;
  };
  const end = (): void => {
    leave();
    dragged.value = null;
  };
  const enter = (target: string | null): void => {
    leave();
    over.value = target;
    if (target !== null) timer = window.setTimeout(() => open(target), TIME_TO_OPEN);
  };
  const placeAttributes = (target: string | null) => ({
    onDragover: (event: DragEvent) => {
      if (dragged.value === null || !allows({ moved: dragged.value, target })) return;
      event.preventDefault();
      if (over.value !== target) enter(target);
    },
    onDragleave: leave,
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged.value !== null) drop({ moved: dragged.value, target });
      end();
    },
  });
  const begin = (event: DragEvent, id: string): void => {
    event.dataTransfer?.setData('text/plain', id);
    dragged.value = id;
  };
  return { dragged, over, placeAttributes, rowAttributes: rowAttributes(placeAttributes, { begin, end }) };
}

interface DragSource {
  readonly begin: (event: DragEvent, id: string) => void;
  readonly end: () => void;
}

function rowAttributes(placeAttributes: (id: string) => object, { begin, end }: DragSource) {
  return ({ id }: TreeNode) => ({
    ...placeAttributes(id),
    draggable: true,
    onDragstart: (event: DragEvent) => begin(event, id),
    onDragend: end,
  });
}
