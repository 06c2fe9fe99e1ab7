/** Passwords that nobody chose: hard to guess, easy to read out and type. */
import { randomInt } from 'node:crypto';

// Without letters and digits that look like others. 32 of them: five bits each.
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP_LENGTH = 4;

/** A password of 20 random bits a group, such as `k7mq-x4tp-…`. */
export function generatePassword(groups = GROUPS): string {
  const letter = () => ALPHABET.charAt(randomInt(ALPHABET.length));
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join('');
  return Array.from({ length: groups }, group).join('-');
}
