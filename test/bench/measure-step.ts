/** Measures one step of an import on a running server. */
import type { RunningServer } from '../support/run-server.js';
import type { HealthWatch } from './health-watch.js';
import { processId, statementsSince } from './server-log.js';
import { serverProcess } from './server-process.js';

/** What a step took. Where the operating system doesn't tell, a figure is undefined. */
export interface StepFigures {
  readonly ms: number;
  /** The processor's time that the server's process took; that of the reader's and the database's come on top. */
  readonly processorMs: number | undefined;
  /** The longest time that the server took, meanwhile, to say that it lives, in milliseconds. */
  readonly stallMs: number;
  /** The most memory that the server's process held. */
  readonly peakMegabytes: number | undefined;
  /** SQL statements that the server sent until it answered. */
  readonly statements: number;
}

export interface Measured<Result> {
  readonly result: Result;
  readonly figures: StepFigures;
}

/** Does a step, and measures it. Throws what the step throws. */
export async function measureStep<Result>(
  { server, watch }: { readonly server: RunningServer; readonly watch: HealthWatch },
  step: () => Promise<Result>,
): Promise<Measured<Result>> {
  const machine = serverProcess(processId(server));
  const place = server.log().length;
  await watch.longest();
  machine.forgetPeak();
  const before = machine.processorMs();
  const begin = performance.now();
  const result = await step();
  const ms = performance.now() - begin;
  const after = machine.processorMs();
  const processorMs = before === undefined || after === undefined ? undefined : after - before;
  const figures = { ms, processorMs, stallMs: await watch.longest(), peakMegabytes: machine.peakMegabytes() };
  return { result, figures: { ...figures, statements: await statementsSince(server, place) } };
}
