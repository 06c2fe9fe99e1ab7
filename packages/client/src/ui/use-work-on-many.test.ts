import { ref } from 'vue';
import { describe, expect, it } from 'vitest';
import { useNotices } from './notices.js';
import type { Selection } from './row-selection.js';
import { useWorkOnMany } from './use-work-on-many.js';

const { notices } = useNotices();
const notice = (count: number): string => `${String(count)} done`;
const said = (): string[] => notices.value.map(({ text }) => text);

function arrange() {
  const selection = ref<Selection>(new Set(['a', 'b', 'c']));
  return { selection, ...useWorkOnMany(selection) };
}

describe('useWorkOnMany()', () => {
  it('counts what is done and takes it out of the selection', async () => {
    const { selection, run } = arrange();
    const work = (done: (ids: readonly string[]) => void): Promise<void> => {
      done(['a']);
      done(['b']);
      return Promise.resolve();
    };
    expect(await run({ work, notice })).toBe(true);
    expect([[...selection.value], said()]).toEqual([['c'], ['2 done']]);
  });

  it('does so where the rest fails, which stays selected', async () => {
    const { selection, run, failure } = arrange();
    const work = (done: (ids: readonly string[]) => void): Promise<void> => {
      done(['a']);
      return Promise.reject(new Error('Away'));
    };
    expect(await run({ work, notice })).toBe(false);
    expect([[...selection.value], said(), failure.value]).toEqual([['b', 'c'], ['1 done'], 'Away']);
  });

  it('says nothing where nothing was done', async () => {
    const { selection, run } = arrange();
    expect(await run({ work: () => Promise.reject(new Error('Away')), notice })).toBe(false);
    expect([selection.value.size, said()]).toEqual([3, []]);
  });
});
