/** The built server as a process of its own. */
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { killProcess, spawnBound, stopProcess } from './child-process.js';
import type { FreshDatabase } from './fresh-database.js';

/** The first System Admin, whom the cases call for by this name. */
export const ADMIN = { username: 'root-admin', password: 'a lamp for the harbour' } as const;

const MAIN = fileURLToPath(new URL('../../packages/server/dist/main.js', import.meta.url));

/** How long the server may take until it listens, in milliseconds: slow machines under load included. */
const DEADLINE = 30_000;

export interface RunningServer {
  /** http://127.0.0.1:port */
  readonly url: string;
  /** All that the server wrote so far. */
  readonly log: () => string;
  /** Stops the server by SIGTERM; resolves to the exit code. */
  readonly end: () => Promise<number | null>;
  /** Ends the server by SIGKILL: it has no moment left to tidy up. */
  readonly kill: () => Promise<void>;
}

/** What starts a program with the server's arguments: Node.js, or something that starts Node.js. */
export type Launcher = readonly [program: string, ...args: string[]];

export interface RunOptions {
  /** Environment variables over the tests' own. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly launcher?: Launcher;
}

/** Starts a server on a database; on one of a server before it, too. Throws, with the server's log, where it doesn't come up. */
export async function runServer(
  database: FreshDatabase,
  { settings, launcher = [process.execPath] }: RunOptions = {},
): Promise<RunningServer> {
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    ADMIN_USERNAME: ADMIN.username,
    ADMIN_PASSWORD: ADMIN.password,
    ...database.settings,
    ...settings,
  };
  const [program, ...args] = launcher;
  const child = spawnBound(program, [...args, MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const written: string[] = [];
  const log = (): string => written.join('');
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => written.push(text));
  try {
    return { url: await listening(child, log), log, end: () => stopProcess(child), kill: () => killProcess(child) };
  } catch (error) {
    await stopProcess(child);
    throw error;
  }
}

/** The address, from the log line that the server writes when it is ready. */
async function listening(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (what: string): void => {
      reject(new Error(`The server ${what}:\n${log()}`));
    };
    const timer = setTimeout(fail, DEADLINE, 'did not listen in time');
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${String(code)} before it listened`);
    });
    child.stdout?.on('data', () => {
      const url = addressIn(log());
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}

/** The url of the line {"msg": "listening", "url": "…"}, once it is whole. */
function addressIn(log: string): string | undefined {
  const line = log
    .split('\n')
    .slice(0, -1)
    .find((text) => text.includes('"msg":"listening"'));
  return line === undefined ? undefined : (JSON.parse(line) as { url: string }).url;
}
