/** Where the grammars get their decisions from: a seed, which fast-check prints where a law fails. Used by tests only. */
import fc from 'fast-check';

export interface Choices {
  /** A whole number from 0 up to, but not including, `count`. */
  below(count: number): number;
}

/** One of the items. */
export function pick<Item>(choices: Choices, items: readonly Item[]): Item {
  const item = items[choices.below(items.length)];
  if (item === undefined) throw new RangeError('There is nothing to pick from');
  return item;
}

/** Mostly false; true once in so many times. */
export function seldom(choices: Choices, times: number): boolean {
  return choices.below(times) === times - 1;
}

/** So many items at most, each made when its turn comes. */
export function several<Item>(choices: Choices, most: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: choices.below(most + 1) }, (_, index) => make(index));
}

/** Decisions that a seed repeats. Source: mulberry32, a generator in the public domain. */
export function seededChoices(seed: number): Choices {
  let state = seed | 0;
  return {
    below: (count) => {
      state = (state + 0x6d2b79f5) | 0;
      const once = Math.imul(state ^ (state >>> 15), state | 1);
      const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
      return ((twice ^ (twice >>> 14)) >>> 0) % count;
    },
  };
}

/** Decisions for a property. Another seed is no simpler case, so there is nothing to shrink. */
export const seeds = fc.noShrink(fc.integer());
