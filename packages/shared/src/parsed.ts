/** What comes of a cell: a value, or the code of what is wrong with it. */
import type { IssueCode } from './issues.js';

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: IssueCode };

/** A good value. */
export function value<T>(parsed: T): Parsed<T> {
  return { ok: true, value: parsed };
}

/** What is wrong with a cell. */
export function fault(code: IssueCode): Parsed<never> {
  return { ok: false, code };
}
