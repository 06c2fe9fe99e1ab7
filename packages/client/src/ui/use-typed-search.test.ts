import { customRef, effectScope, nextTick, type Ref } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTypedSearch } from './use-typed-search.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A search that the address holds: what is set comes back only once the test says that it has arrived. */
function arrange() {
  const asked: string[] = [];
  let shown = '';
  let notify = (): void => undefined;
  const search: Ref<string> = customRef((track, trigger) => {
    notify = trigger;
    return {
      get: () => {
        track();
        return shown;
      },
      set: (value) => void asked.push(value),
    };
  });
  const scope = effectScope();
  const typed = scope.run(() => useTypedSearch(search));
  if (typed === undefined) throw new Error('The scope has ended');
  const type = async (text: string): Promise<void> => {
    typed.text.value = text;
    await nextTick();
  };
  const arrive = async (value: string): Promise<void> => {
    shown = value;
    notify();
    await nextTick();
  };
  return { asked, scope, type, arrive, passOn: typed.passOn, text: () => typed.text.value };
}

describe('useTypedSearch()', () => {
  it('passes on what is typed once the typing pauses, without spaces around it', async () => {
    const { asked, type } = arrange();
    await type('z');
    vi.advanceTimersByTime(100);
    await type('zoe ');
    vi.advanceTimersByTime(100);
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(asked).toEqual(['zoe']);
  });

  it('passes it on at once when asked to', async () => {
    const { asked, type, passOn } = arrange();
    await type('zoe');
    passOn();
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual(['zoe']);
  });

  it('keeps what is typed while earlier words arrive', async () => {
    const { type, arrive, text } = arrange();
    await type('zoe');
    vi.advanceTimersByTime(200);
    await type('zoe ber');
    await arrive('zoe');
    expect(text()).toBe('zoe ber');
  });

  it('shows a search that comes from elsewhere, one that was typed before too', async () => {
    const { type, arrive, text } = arrange();
    for (const words of ['zoe', 'zoe ber']) {
      await type(words);
      vi.advanceTimersByTime(200);
      await arrive(words);
    }
    await arrive('zoe');
    expect(text()).toBe('zoe');
  });

  it('passes nothing on once nobody is there', async () => {
    const { asked, scope, type } = arrange();
    await type('zoe');
    scope.stop();
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual([]);
  });
});
