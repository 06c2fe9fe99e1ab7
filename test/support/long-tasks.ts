/** How long a page was too busy to answer: what a person feels as stalling. */
import type { Page } from 'playwright-core';

export interface Busyness {
  /** The longest task of the page's one thread, in milliseconds; tasks below 50 count as 0, as browsers report no shorter ones. */
  readonly longestTask: number;
  /** The longest time from a key or click to what it painted, in milliseconds; below 16 counts as 0. */
  readonly slowestInput: number;
}

/** In the page, from its first moment on: the browser's own reports. */
const OBSERVE = `
  window.busyness = { longestTask: 0, slowestInput: 0 };
  const keep = (name) => (list) => {
    for (const { duration } of list.getEntries()) window.busyness[name] = Math.max(window.busyness[name], duration);
  };
  new PerformanceObserver(keep('longestTask')).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver(keep('slowestInput')).observe({ type: 'event', durationThreshold: 16 });
`;

/** Lets the browser watch every document that the page opens from now on. */
export async function watchBusyness(page: Page): Promise<void> {
  await page.addInitScript(OBSERVE);
}

/** Forgets what was seen so far. */
export async function forgetBusyness(page: Page): Promise<void> {
  await page.evaluate('window.busyness = { longestTask: 0, slowestInput: 0 }');
}

/** What was seen since the document began, or since it was forgotten. */
export async function busyness(page: Page): Promise<Busyness> {
  // Reports come a little later than what they report: after two frames they are there.
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  return page.evaluate<Busyness>('window.busyness');
}
