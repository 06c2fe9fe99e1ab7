/** Whether everybody can use a page: in both languages, light and dark, on a wide screen and a narrow one. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeInBothColours } from './axe-violations.js';
import type { OpenedPage, PageLanguage, Viewer } from './browser.js';
import { ADMIN } from './run-server.js';
import { screenshot } from './screenshot.js';
import { signInThroughPage } from './sign-in-through-page.js';
import type { BrowserStage } from './with-browser.js';

/** Each two of language, colours and width occur together; what depends on colours is looked at in both by each. */
export const VIEWERS = [
  { language: 'en', colorScheme: 'light', width: 1280 },
  { language: 'en', colorScheme: 'dark', width: 360 },
  { language: 'nl', colorScheme: 'light', width: 360 },
  { language: 'nl', colorScheme: 'dark', width: 1280 },
] as const satisfies Viewer[];

/** Nothing is loaded, and nothing moves. */
const AT_REST =
  'document.querySelector("[aria-busy=true]") === null && document.getAnimations().every(({ playState }) => playState !== "running")';

/** The app's own, as its links use it. */
const ROUTER = 'document.querySelector("#app").__vue_app__.config.globalProperties.$router';

/** A page that has nothing to load. */
const ELSEWHERE = '/forbidden';

/** What is pressed, or filled in, on the way to what is looked at, by what stands on it. */
export interface Step {
  readonly role: 'textbox' | 'button' | 'menuitem' | 'checkbox' | 'link' | 'tab' | 'combobox';
  readonly name: Readonly<Record<PageLanguage, string>>;
  /** Left out: it is pressed. */
  readonly fill?: string;
}

export interface Visit {
  /** Of the picture. */
  readonly name: string;
  readonly path: string;
  /** A text that is there once all is, in any language; left out: the heading is enough. */
  readonly ready?: string;
  readonly steps?: readonly Step[];
  /** Whether the page asks before it is left then. */
  readonly isUnsaved?: boolean;
  /** Left out: everybody has it. */
  readonly only?: 'wide' | 'narrow';
}

type EachViewer = (typeof VIEWERS)[number];

/** A page of a viewer, and what went wrong on it. */
export interface ViewersPage extends Pick<OpenedPage, 'page' | 'problems'> {
  readonly viewer: EachViewer;
}

/** A page of each of the viewers, who are signed in as the administrator. */
export async function openForEverybody(open: BrowserStage['open']): Promise<ViewersPage[]> {
  return Promise.all(
    VIEWERS.map(async (viewer) => {
      const { page, problems } = await open(viewer);
      await signInThroughPage(page, ADMIN, viewer);
      return { viewer, page, problems };
    }),
  );
}

/** Looks at all of it as each of the viewers does; fails with all that is wrong on any, and with all that went wrong there before. */
export async function expectForEverybody(viewers: readonly ViewersPage[], visits: readonly Visit[]): Promise<void> {
  const found = await Promise.all(viewers.map((viewer) => lookAround(viewer, visits)));
  expect(found.flat()).toEqual([]);
}

async function lookAround({ viewer, page, problems }: ViewersPage, visits: readonly Visit[]): Promise<object[]> {
  const found: object[] = [];
  const fitting = visits.filter(({ only }) => only === undefined || (only === 'narrow') === (viewer.width === 360));
  for (const [index, visit] of fitting.entries()) {
    found.push(...(await look(page, { ...visit, way: wayTo(visit, fitting[index - 1]) }, viewer)));
  }
  return [...found, ...problems().map((problem) => ({ viewer, problem }))];
}

/** How a page is come to: it is there already, within the app, or by loading it, which takes several times as long. */
type Way = 'none' | 'within' | 'load';

interface NextVisit extends Visit {
  readonly way: Way;
}

function wayTo({ path }: Visit, before: Visit | undefined): Way {
  if (before === undefined || before.isUnsaved === true) return 'load';
  // Where nothing was pressed before, the page is as it would be when it is loaded again.
  return before.path === path && before.steps === undefined ? 'none' : 'within';
}

async function look(page: Page, visit: NextVisit, { language, colorScheme, width }: EachViewer): Promise<object[]> {
  const picture = `${visit.name}-${language}-${colorScheme}-${String(width)}`;
  try {
    await arrive(page, visit, language);
  } catch (error) {
    // The others are looked at all the same.
    return [{ picture, problem: String(error) }];
  }
  await screenshot(page, picture);
  const violations = (await axeInBothColours(page, colorScheme)).map((violation) => ({ picture, ...violation }));
  return (await overflows(page)) ? [...violations, { picture, problem: 'wider than the window' }] : violations;
}

async function arrive(page: Page, { path, way, ready, steps = [] }: NextVisit, language: PageLanguage): Promise<void> {
  if (way === 'load') await page.goto(path);
  if (way === 'within') await goWithin(page, path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (ready !== undefined) await page.getByRole('main').getByText(ready).filter({ visible: true }).first().waitFor();
  for (const { role, name, fill } of steps) {
    const control = page.getByRole(role, { name: name[language], exact: true }).first();
    await (fill === undefined ? control.click() : control.fill(fill));
  }
  await expect.poll(() => page.evaluate(AT_REST), { message: `${path} at rest` }).toBe(true);
}

/** By way of another page, so that nothing is left of what was pressed. */
async function goWithin(page: Page, path: string): Promise<void> {
  for (const next of [ELSEWHERE, path]) await page.evaluate(`${ROUTER}.push(${JSON.stringify(next)}).then(() => true)`);
}

function overflows(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
