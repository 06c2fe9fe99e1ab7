/** The users in the hostile files, and the header above them. */

export const HEADER = ['First name', 'Last name', 'Username', 'Email', 'UserID', 'Password'];

/** A user's row, by number. */
export function person(number: number): string[] {
  return [`Ann${number}`, `Lee${number}`, `user${number}`, `user${number}@example.org`, `ID${String(number).padStart(6, '0')}`, ''];
}

/** The rows of so many users. */
export function people(count: number, from = 1): string[][] {
  return Array.from({ length: count }, (_, index) => person(from + index));
}

/** A user's row with another first name in front of it. */
export function named<Cell>(firstName: Cell, number = 1): (Cell | string)[] {
  return [firstName, ...person(number).slice(1)];
}
