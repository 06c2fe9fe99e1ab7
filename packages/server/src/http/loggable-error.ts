/** What of an error may stand in the log: enough to find the fault, and nothing that a person typed. */
import { databaseErrorCode } from '../database/conflicts.js';

export interface LoggableError {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack: string;
  readonly cause?: LoggableError;
}

/** Causes of causes beyond this many are left out: an error may be its own cause. */
const DEPTH = 5;
const MESSAGE_LIMIT = 300;

/**
 * An error without values. A failed statement carries its parameters in several properties, and its message and those of JSON.parse
 * and others quote what they met: so nothing is copied but type, code, stack and the message outside quotation marks.
 */
export function loggableError(error: unknown, depth = DEPTH): LoggableError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Something that is no error was thrown', stack: '' };
  const code = databaseErrorCode(error) ?? ownCode(error);
  const cause = depth > 1 && error.cause !== undefined ? { cause: loggableError(error.cause, depth - 1) } : {};
  return { type: error.name, ...(code === undefined ? {} : { code }), message: safeMessage(error), stack: frames(error), ...cause };
}

function ownCode(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' && /^\w{1,60}$/.test(error.code) ? error.code : undefined;
}

function safeMessage(error: Error): string {
  const isFromDatabase = databaseErrorCode(error) !== undefined || 'query' in error || 'sql' in error;
  return isFromDatabase ? 'A statement failed' : withoutQuotes(error.message).slice(0, MESSAGE_LIMIT);
}

function withoutQuotes(message: string): string {
  return message.replace(/["'`“‘].*["'`”’]/s, '…').replace(/\p{Cc}/gu, ' ');
}

// The stack begins with the message, values and all: only the lines that name places in the code are kept.
function frames({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
