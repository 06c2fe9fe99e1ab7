/** How the log is written: JSON lines on standard output, errors without values. */
import type { FastifyServerOptions } from 'fastify';
import type { Config } from '../config.js';
import { loggableError } from './loggable-error.js';

/** The options of Fastify's logger. */
export function loggerOptions(level: Config['logLevel']): Exclude<FastifyServerOptions['logger'], boolean | undefined> {
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    // Requests and answers hold cookies and names; whoever logs them gets nothing.
    serializers: {
      error: (error: unknown) => loggableError(error),
      err: (error: unknown) => ({ ...loggableError(error) }),
      req: nothing,
      res: nothing,
    },
    hooks: { logMethod: withoutBareErrors },
  };
}

const nothing = () => ({});

// A bare error would give the line its message, values and all.
function withoutBareErrors(this: unknown, args: unknown[], method: (...args: unknown[]) => void): void {
  const [first, ...others] = args;
  method.apply(this, first instanceof Error ? [{ error: first }, 'An error'] : [first, ...others]);
}
