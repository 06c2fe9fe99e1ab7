/** A server that can be killed and started again at the same address, and a page of the app that outlives it. */
import type { Page } from 'playwright-core';
import { launchBrowser, openPage } from './browser.js';
import type { Client } from './client.js';
import type { Engine } from './engines.js';
import { freshDatabase } from './fresh-database.js';
import { hierarchyId } from './places.js';
import { freePort } from './ports.js';
import { runServer } from './run-server.js';
import { signInAsAdmin } from './sign-in-as.js';

export interface RestartStage {
  readonly page: Page;
  readonly admin: Client;
  readonly problems: () => readonly string[];
  /** By SIGKILL: the server has no moment left to tidy up. */
  readonly kill: () => Promise<void>;
  /** Starts it again, on the same database. */
  readonly startAgain: () => Promise<void>;
}

/** Plays on a server of its own with the hierarchy Exams; the page begins at a path. All of it goes in the end. */
export async function withRestarts(engine: Engine, path: string, play: (stage: RestartStage) => Promise<void>): Promise<void> {
  const [database, browser, port] = await Promise.all([freshDatabase(engine), launchBrowser(), freePort()]);
  const start = () => runServer(database, { settings: { PORT: String(port) } });
  let server = await start();
  try {
    const admin = await signInAsAdmin(server.url);
    await hierarchyId(admin, 'Exams');
    const { page, problems } = await openPage(browser, { url: `${server.url}${path}` });
    const startAgain = async (): Promise<void> => {
      server = await start();
    };
    await play({ page, admin, problems, kill: () => server.kill(), startAgain });
  } finally {
    await browser.close();
    await server.end();
    await database.remove();
  }
}
