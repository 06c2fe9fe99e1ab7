/** What a server tells of itself in its log. */
import type { Launcher, RunningServer } from '../support/run-server.js';

/** Starts Node.js so that the server's log begins with the number of its process. */
export const LAUNCHER: Launcher = [
  process.execPath,
  '--import',
  'data:text/javascript,console.log(JSON.stringify({ msg: "process", id: process.pid }))',
];

/** The number of the process of a server that was started by the launcher above. */
export function processId({ log }: Pick<RunningServer, 'log'>): number {
  const id = lines(log()).find(({ msg }) => msg === 'process')?.id;
  if (id === undefined) throw new Error('The server did not tell the number of its process');
  return id;
}

/** How long the server may take to log a request that it has answered, in milliseconds. */
const DEADLINE = 5000;

/** The statements of the requests, those for its health aside, that the server logged behind a place in its log; waits for the first. */
export async function statementsSince({ log }: Pick<RunningServer, 'log'>, place: number): Promise<number> {
  const end = Date.now() + DEADLINE;
  for (;;) {
    const counts = lines(log().slice(place)).flatMap(({ msg, route, statements }) =>
      msg === 'request' && route !== '/healthz' && statements !== undefined ? [statements] : [],
    );
    if (counts.length > 0) return counts.reduce((sum, count) => sum + count, 0);
    if (Date.now() > end) throw new Error('The server did not log the request');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

interface LogLine {
  readonly msg?: string;
  readonly id?: number;
  readonly route?: string;
  readonly statements?: number;
}

/** The whole lines; what isn't JSON is for people. */
function lines(log: string): LogLine[] {
  const whole = log.split('\n').slice(0, -1);
  return whole.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as LogLine);
}
