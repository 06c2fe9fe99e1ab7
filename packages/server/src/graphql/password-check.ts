/** Checks a password that somebody chose. */
import { InputCheck } from './input-check.js';

/** The password by the domain's rules; refuses one that is empty or breaks them. */
export function checkedPassword(password: string): string {
  const check = new InputCheck();
  const parsed = check.parse('password', 'PASSWORD', password);
  if (parsed === undefined) check.add('password', 'REQUIRED');
  check.refuseIssues();
  return parsed ?? '';
}
