/** A server with its administrator signed in, and a page of the app that nobody is signed in to yet. */
import { EventEmitter, once } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage, type OpenedPage, type PageOptions, type Viewer } from './browser.js';
import type { Engine } from './engines.js';
import { type Stage, withServer } from './with-server.js';

export interface BrowserStage extends Stage {
  readonly page: Page;
  /** What went wrong on the page so far, in order. */
  readonly problems: () => readonly string[];
  /** Another page, of somebody else: with cookies and storage of its own. It is closed in the end. */
  readonly open: (options?: PlayOptions) => Promise<OpenedPage>;
}

export interface PlayOptions extends Viewer {
  /** Of the app, where the page begins; default /. */
  readonly path?: string;
}

export interface BrowserPlayOptions extends PlayOptions {
  /** Environment variables of the server over the tests' own. */
  readonly settings?: Record<string, string>;
}

/** One for all plays of a process, which takes it along when it ends: to start one takes longer than to show a page. */
let browser: Promise<Browser> | undefined;

function sharedBrowser(): Promise<Browser> {
  browser ??= startShared();
  return browser;
}

async function startShared(): Promise<Browser> {
  const started = await launchBrowser();
  // Where it breaks down, only what is played in it then fails.
  started.once('disconnected', () => {
    browser = undefined;
  });
  return started;
}

/** Plays on a server and pages of its own, which go in the end. */
export async function withBrowser(
  engine: Engine,
  play: (stage: BrowserStage) => Promise<void>,
  { settings = {}, ...options }: BrowserPlayOptions = {},
): Promise<void> {
  const launched = await sharedBrowser();
  await withServer(
    engine,
    async (stage) => {
      const opened: OpenedPage[] = [];
      const open: BrowserStage['open'] = async (more = {}) => {
        const page = await openPage(launched, pageOptions(stage.server.url, more));
        opened.push(page);
        return page;
      };
      try {
        const { page, problems } = await open(options);
        await play({ ...stage, page, problems, open });
      } finally {
        await Promise.all(opened.map(({ close }) => close()));
      }
    },
    settings,
  );
}

/** A stage that outlasts a test: `end` lets go of it, and must be called. */
export interface HeldStage {
  readonly stage: BrowserStage;
  readonly end: () => Promise<void>;
}

/** Sets up a stage for all tests of a file that change nothing that the others look at. */
export function holdBrowser(engine: Engine, options: BrowserPlayOptions = {}): Promise<HeldStage> {
  return new Promise((resolve, reject) => {
    const ending = new EventEmitter();
    const played = withBrowser(
      engine,
      async (stage) => {
        const ended = once(ending, 'end');
        resolve({
          stage,
          end: () => {
            ending.emit('end');
            return played;
          },
        });
        await ended;
      },
      options,
    );
    played.catch(reject);
  });
}

function pageOptions(server: string, { path = '/', ...viewer }: PlayOptions): PageOptions {
  return { ...viewer, url: `${server}${path}` };
}
