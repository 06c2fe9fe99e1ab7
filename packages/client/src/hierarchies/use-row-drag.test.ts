import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useRowDrag } from './use-row-drag.js';

const node = (id: string) => ({ id, parentId: null, label: id });
const event = () => new DragEvent('drag', { cancelable: true });

/** A tree in which nothing may go to "closed". */
function drag() {
  const calls = { drop: vi.fn(), open: vi.fn() };
  return { ...useRowDrag({ allows: ({ target }) => target !== 'closed', ...calls }), ...calls };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('useRowDrag', () => {
  it('says what was dropped where, the top level included', () => {
    const { rowAttributes, placeAttributes, dragged, drop } = drag();
    for (const target of ['leiden', null]) {
      rowAttributes(node('utrecht')).onDragstart(event());
      expect(dragged.value).toBe('utrecht');
      placeAttributes(target).onDrop(event());
      expect(drop).toHaveBeenLastCalledWith({ moved: 'utrecht', target });
      expect(dragged.value).toBeNull();
    }
  });

  it('lets nothing be dropped where it may not go', () => {
    const { rowAttributes, placeAttributes, over } = drag();
    rowAttributes(node('utrecht')).onDragstart(event());
    const [forbidden, allowed] = [event(), event()];
    placeAttributes('closed').onDragover(forbidden);
    expect(forbidden.defaultPrevented).toBe(false);
    placeAttributes('leiden').onDragover(allowed);
    expect(allowed.defaultPrevented).toBe(true);
    expect(over.value).toBe('leiden');
  });

  it('opens a row that it is held over, not one that it only passes', () => {
    const { rowAttributes, placeAttributes, open } = drag();
    rowAttributes(node('utrecht')).onDragstart(event());
    placeAttributes('leiden').onDragover(event());
    vi.advanceTimersByTime(300);
    placeAttributes('delft').onDragover(event());
    vi.advanceTimersByTime(5000);
    expect(open.mock.calls).toEqual([['delft']]);
  });

  it('forgets what was dragged when it is let go elsewhere', () => {
    const { rowAttributes, dragged, drop, open } = drag();
    const { onDragstart, onDragend } = rowAttributes(node('utrecht'));
    onDragstart(event());
    onDragend();
    vi.advanceTimersByTime(5000);
    expect(dragged.value).toBeNull();
    expect([drop, open].flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});
