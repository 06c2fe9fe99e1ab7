import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineComponent, h, nextTick } from 'vue';
import { useAfterPaint } from './use-after-paint.js';

const Part = defineComponent({
  props: { isThere: { type: Boolean, default: true } },
  setup(props) {
    const isPainted = useAfterPaint(() => props.isThere);
    return () => h('p', isPainted.value ? 'all' : 'first');
  },
});

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('useAfterPaint()', () => {
  it('keeps what can wait out of the first frame', async () => {
    const part = mount(Part);
    expect(part.text()).toBe('first');
    // The callbacks of the frame itself.
    vi.advanceTimersToNextFrame();
    expect(part.text()).toBe('first');
    await vi.runAllTimersAsync();
    expect(part.text()).toBe('all');
  });

  it('waits for what comes first, however long that takes', async () => {
    const part = mount(Part, { props: { isThere: false } });
    await vi.runAllTimersAsync();
    expect(part.text()).toBe('first');
    await part.setProps({ isThere: true });
    await vi.runAllTimersAsync();
    await nextTick();
    expect(part.text()).toBe('all');
  });

  it('leaves nothing waiting where the component goes first', () => {
    mount(Part).unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
