/** Which passwords are too common to be allowed. Source of the rule: OWASP ASVS 5.0, 6.2.4. */
import { COMMON_PASSWORDS } from './common-password-list.js';

const commonPasswords: ReadonlySet<string> = new Set(COMMON_PASSWORDS.trim().split(/\s+/));

/** Whether a password is one of the 3,000 most common of a published list, whatever its case. */
export function isCommonPassword(text: string): boolean {
  return commonPasswords.has(text.toLowerCase());
}
