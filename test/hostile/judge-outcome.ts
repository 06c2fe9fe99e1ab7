/** Whether what became of a file is what had to. */
import { fileRefusalSentence } from '@intake/shared';
import type { Expectation, HostileFile } from './files/hostile-file.js';
import type { Outcome } from './send-file.js';

interface Exception {
  readonly expect: Expectation;
  readonly because: string;
}

/** Files that end otherwise than the set says of them, by rules of the product. */
export const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  'd05-csv.xlsx': {
    expect: 'rows:2',
    because: 'Files are told apart by content and not by name: a CSV file stays one whatever it is called, and all of it is read',
  },
};

/** What must become of a file. */
export function expectation({ name, expect }: Pick<HostileFile, 'name' | 'expect'>): Expectation {
  return EXCEPTIONS[name]?.expect ?? expect;
}

// It says that the reader met what nobody foresaw: that is never the answer to a file.
const UNFORESEEN = fileRefusalSentence('READER_FAILED', 'EN');

const CODES = ['UNSUPPORTED_FILE', 'UNREADABLE_FILE', 'FILE_TOO_LARGE', 'TOO_MANY_ROWS'];

/** What is wrong with an outcome, or undefined where it is as expected. */
export function wrongIn(outcome: Outcome, expected: Expectation): string | undefined {
  const [kind, users] = expected.split(':');
  if (outcome.kind === 'READ') return kind === 'reject' || outcome.users !== Number(users) ? `read as ${outcome.users} users` : undefined;
  const { status, code, sentence } = outcome;
  const isProper = status < 500 && CODES.includes(code) && /^[A-Z].*: ./.test(sentence) && sentence !== UNFORESEEN;
  return kind === 'rows' || !isProper ? `refused with ${status} ${code}: ${sentence}` : undefined;
}
