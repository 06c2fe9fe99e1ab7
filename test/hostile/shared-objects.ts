/** What all objects of a running server share, told by the server itself: a file must not have changed it. */
import { vi } from 'vitest';
import { LAUNCHER as TELLS_PROCESS, processId } from '../bench/server-log.js';
import type { Launcher, RunningServer } from '../support/run-server.js';

// A listener that the server doesn't know of, in its process: it answers a signal by a line in the log.
const PROBE = `
  const shared = { Object, Array, Function, String, Number, Boolean, RegExp, Date, Map, Set, Promise, Error, Buffer };
  const names = ([name, { prototype }]) => [name, Reflect.ownKeys(prototype).map(String).sort()];
  process.on('SIGUSR2', () => console.log(JSON.stringify({ msg: 'shared objects', ...Object.fromEntries(Object.entries(shared).map(names)) })));
`;

/** Starts Node.js so that the server tells its process's number, and what its objects share. */
export const LAUNCHER: Launcher = [...TELLS_PROCESS, '--import', `data:text/javascript,${encodeURIComponent(PROBE)}`];

/** How long the server may take to tell, in milliseconds: slow machines under load included. */
const DEADLINE = 10_000;

/** The names of what the objects share, in a server that was started by the launcher above. */
export async function sharedObjects(server: RunningServer): Promise<string> {
  const place = server.log().length;
  process.kill(processId(server), 'SIGUSR2');
  return vi.waitFor(() => lineOf(server.log().slice(place)), { timeout: DEADLINE });
}

function lineOf(log: string): string {
  const whole = log.split('\n').slice(0, -1);
  const line = whole.find((text) => text.includes('"msg":"shared objects"'));
  if (line === undefined) throw new Error('The server did not tell what its objects share');
  return line;
}
