/** Chromium without a screen, and pages in it as a person would have them. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/steps/find-program.mjs';
import { watchPage } from './page-problems.js';
import { temporaryFolder } from './temporary-folder.js';

/**
 * The browser's own pages that it would load beside each of ours: what drops from the address bar costs a page more than the app does.
 * Of the options of this name only the last counts: the rest is what Playwright turns off in its own.
 */
const DISABLED_FEATURES = [
  'PreloadTopChromeWebUI',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  ...['SpareRendererForSitePerProcess', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'OptimizationHints', 'NetworkTimeServiceQuerying'],
];

/** No sandbox, as root and containers have none; nothing that the browser does for itself over the network. */
const ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
];

/** How long the browser may take to start, and a page to show what a test waits for, in milliseconds: slow machines included. */
const START_DEADLINE = 60_000;
const PAGE_DEADLINE = 20_000;

export type PageLanguage = 'en' | 'nl';

const LOCALES: Readonly<Record<PageLanguage, string>> = { en: 'en-GB', nl: 'nl-NL' };

/** Whom a page is for. */
export interface Viewer {
  /** Of the browser; default English. */
  readonly language?: PageLanguage;
  /** Default light. */
  readonly colorScheme?: 'light' | 'dark';
  /** CSS pixels; default 1280 × 800. */
  readonly width?: number;
  readonly height?: number;
  /** Default true: what is looked at halfway through an animation is neither here nor there. */
  readonly reducedMotion?: boolean;
}

export interface PageOptions extends Viewer {
  /** Where to go first; paths that the page goes to later are of the same origin. */
  readonly url: string;
}

export interface OpenedPage {
  readonly page: Page;
  /** What went wrong on the page so far, in order, a sentence each. */
  readonly problems: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a browser that leaves nothing behind: its profile is temporary. Throws where none is installed. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('Found no Chromium or Chrome: name one in the environment variable CHROMIUM');
  const home = temporaryFolder('browser');
  const env = { ...process.env, HOME: home.path };
  const browser = await chromium.launch({ executablePath, args: ARGS, env, timeout: START_DEADLINE });
  browser.once('disconnected', home.remove);
  return browser;
}

/** Opens a page with cookies and storage of its own. */
export async function openPage(browser: Browser, { url, ...viewer }: PageOptions): Promise<OpenedPage> {
  const { language = 'en', colorScheme = 'light', width = 1280, height = 800, reducedMotion = true } = viewer;
  const { origin } = new URL(url);
  const context = await browser.newContext({
    baseURL: origin,
    locale: LOCALES[language],
    timezoneId: 'Europe/Amsterdam',
    viewport: { width, height },
    colorScheme,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
  context.setDefaultTimeout(PAGE_DEADLINE);
  const problems = await watchPage(context, origin);
  const page = await context.newPage();
  await page.goto(url);
  return { page, problems, close: () => context.close() };
}
