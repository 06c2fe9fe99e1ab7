/** Rows of made-up people to import: the same for the same numbers, and no two alike. */

export const HEADER = ['First name', 'Last name', 'Username', 'User ID', 'Email', 'Special needs', 'Synchronisation key'] as const;

export interface PeopleOptions {
  readonly count: number;
  /** Tells the people of one round of measurements from those of another. */
  readonly round: number;
  /** Everybody has other names than otherwise. */
  readonly renamed?: boolean;
}

/** Of the number of a person in its round. */
const DIGITS = 6;

const FIRST_NAMES =
  'Jan Emma Noah Zoë Daan Sophie Sem Julia Levi Mila Lucas Tess Renée Björn Ömer Łukasz Nguyễn Fatima Quinten Yasmin'.split(' ');
const PREFIXES = ['', '', '', 'van ', 'de ', 'van der '];
const BEGINNINGS = 'Bak Ver Klein Groot Wester Ooster Hoek Smit Vis Boer Mey Prin Schout Broek Linden Kuip Dijk Mole Haver Zand'.split(' ');
const MIDDLES = 'ke me le ro sta va no be di ho'.split(' ');
const ENDINGS = 'ma man stra sen ers burg veld huis kamp wijk'.split(' ');

/** The role that they get and the hierarchy that they go to: a new server has both. */
export const PLACES = { role: 'Candidate', hierarchy: 'Exams' } as const;

/** What LIKE finds exactly the usernames of a round by. */
export function usernamePattern(round: number): string {
  return `c${String(round)}${'_'.repeat(DIGITS)}`;
}

/** The rows below the header, in its order. */
export function people({ count, round, renamed = false }: PeopleOptions): string[][] {
  return Array.from({ length: count }, (_, index) => person(index, round, renamed));
}

function person(index: number, round: number, renamed: boolean): string[] {
  const name = scattered(index + (renamed ? 7919 : 0) + 104_729 * round);
  const id = `${String(round)}${String(index + 1).padStart(DIGITS, '0')}`;
  const firstName = `${pick(FIRST_NAMES, name)}${renamed ? '-Marie' : ''}`;
  const lastName = `${pick(PREFIXES, name >>> 3)}${pick(BEGINNINGS, name >>> 6)}${pick(MIDDLES, name >>> 11)}${pick(ENDINGS, name >>> 15)}`;
  return [firstName, lastName, `c${id}`, `S${id}`, `c${id}@students.example.org`, index % 20 === 0 ? 'yes' : 'no', `key-${id}`];
}

/** The number of 32 bits that a number becomes when its bits are mixed. Source: MurmurHash3's finaliser. */
function scattered(number: number): number {
  const once = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

function pick(list: readonly string[], number: number): string {
  return list[number % list.length] ?? '';
}
