/** A made-up world to search in: users as a large exam organisation has them, the same at every run. */

const FIRST_NAMES = `Jan Emma Noah Zoë Daan Sophie Sem Julia Levi Mila Lucas Tess Finn Sara Luuk Anna Bram Eva Milan Noor Mees Lotte Jesse Fleur
  Thomas Lisa Ruben Femke Thijs Sanne Lars Roos Stijn Iris Max Lieke Tim Maud Sven Isa Niels Anouk Bas Vera Koen Floor Joris Naomi Rick Amber
  Mohamed Fatima Ahmed Yasmin Ömer Elif Søren Łukasz Zofia Đorđe Nguyễn Linh Chiara José Inês Renée Björn Åsa Vanessa Xander Quinten Wim`;
const LAST_NAMES = `Jansen Vries Berg Bakker Dijk Visser Smit Meijer Boer Mulder Groot Bos Vos Peters Hendriks Leeuwen Dekker Brouwer Wit Dijkstra
  Smits Graaf Meer Linden Kok Jacobs Haan Vermeulen Heuvel Veen Broek Bruijn Schouten Willems Beek Hoekstra Koster Maas Prins Verhoeven Postma
  Kuipers Schipper Yılmaz Çelik Øberg Nowak Öztürk García Rossi Nguyen Tran Zwart Zijlstra Unger Quist Xu Ibrahim Evers Aalbers Otten Timmer`;
const SYLLABLES =
  'ba be bo da de di fa ge go ha he ho ja jo ka ke ko la le li lo ma me mo na ne no pa pe ra re ri ro sa se so ta te ti va ve wa we za ze';
const ENDINGS = 'n r s l m nd rs nk ms ts k sma ker man stra burg';
const PREFIXES = ['de ', 'de ', 'van ', 'van ', 'van der ', 'van den ', 'van de ', 'ter ', 'el '];

const words = (text: string): string[] => text.split(/\s+/);

/** Root, institutes, centres and cohorts: nodes by level. */
const INSTITUTES = 20;
const CENTRES = 10;
const COHORTS = 25;
const CENTRE_NODES = 1 + COHORTS;
const INSTITUTE_NODES = 1 + CENTRES * CENTRE_NODES;

export const HIERARCHY_COUNT = 1 + INSTITUTES * INSTITUTE_NODES;

/** By number; of each, the share of users who have it or one before it. */
export const ROLES = ['System Administrator', 'Administrator', 'Support', 'Author', 'Candidate'] as const;
const ROLE_SHARES = [0.00002, 0.0005, 0.004, 0.04, 1];

const USERS_A_RUN = 2000;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2024, 0, 1);

/** The same numbers from 0 to 1 for the same seed. Source: mulberry32. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const once = Math.imul(state ^ (state >>> 15), 1 | state);
    const twice = (once + Math.imul(once ^ (once >>> 7), 61 | once)) ^ once;
    return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(list: readonly T[], number: number): T {
  const found = list[Math.floor(list.length * number)];
  if (found === undefined) throw new Error('There is nothing to pick');
  return found;
}

function names(known: string, { count, seed }: { count: number; seed: number }): string[] {
  const next = numbers(seed);
  const syllables = words(SYLLABLES);
  const all = new Set(words(known));
  while (all.size < count) {
    const name = pick(syllables, next()) + pick(syllables, next()) + pick(words(ENDINGS), next());
    all.add(name.charAt(0).toUpperCase() + name.slice(1));
  }
  return [...all];
}

const firstNames = names(FIRST_NAMES, { count: 900, seed: 1 });
const lastNames = names(LAST_NAMES, { count: 6000, seed: 2 });

const inAscii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
const hexadecimal = (number: number, length: number): string => number.toString(16).padStart(length, '0');

const KINDS = { user: 1, role: 2, hierarchy: 3, run: 4 } as const;

/** An ID like a UUID of version 7: of things made later it is higher. */
export function idOf(kind: keyof typeof KINDS, number: number): string {
  const moment = `${hexadecimal(Math.floor(number / 1000), 4)}-${hexadecimal(number % 1000, 4)}`;
  return `0190${moment}-7${hexadecimal(KINDS[kind], 3)}-8000-${hexadecimal((number * 2_654_435_761) % 2 ** 40, 12)}`;
}

/** The number of an institute's node; those below it follow. */
export function instituteNode(institute: number): number {
  return 1 + institute * INSTITUTE_NODES;
}

/** An institute's node and all below it, as IDs. */
export function instituteIds(institute: number): string[] {
  return Array.from({ length: INSTITUTE_NODES }, (_, index) => idOf('hierarchy', instituteNode(institute) + index));
}

/** The node above; undefined for the root, which has number 0. */
export function parentOf(node: number): number | undefined {
  if (node === 0) return undefined;
  const inInstitute = (node - 1) % INSTITUTE_NODES;
  if (inInstitute === 0) return 0;
  const inCentre = (inInstitute - 1) % CENTRE_NODES;
  return inCentre === 0 ? node - inInstitute : node - inCentre;
}

function cohortNode(institute: number, next: () => number): number {
  const centre = instituteNode(institute) + 1 + Math.floor(next() * CENTRES) * CENTRE_NODES;
  return centre + 1 + Math.floor(next() * COHORTS);
}

/** The user of a number. Some names are had by many and most by few, and so are institutes. */
export function userOf(number: number) {
  const next = numbers(number + 1000);
  const firstName = pick(firstNames, next() ** 3);
  const prefix = next() < 0.35 ? pick(PREFIXES, next()) : '';
  const lastName = prefix + pick(lastNames, next() ** 3);
  const institute = Math.floor(INSTITUTES * next() ** 2);
  const login = `${inAscii(firstName)}.${inAscii(lastName)}${String(number)}`;
  const share = next();
  const cohort = cohortNode(institute, next);
  return {
    ...{ id: idOf('user', number), firstName, lastName, userId: String(20_000_000 + number) },
    username: next() < 0.5 ? login : `s${String(1_000_000 + number)}`,
    email: `${login}@${next() < 0.04 ? '' : 'student.'}inst${String(institute)}.example`,
    roleId: idOf(
      'role',
      ROLE_SHARES.findIndex((upTo) => share < upTo),
    ),
    hierarchyIds: (next() < 0.1 ? [cohort, instituteNode(institute)] : [cohort]).map((node) => idOf('hierarchy', node)),
    specialNeeds: next() < 0.03,
    importRunId: idOf('run', Math.floor(number / USERS_A_RUN)),
    deletedAt: next() < 0.005 ? new Date(FIRST_DAY + 600 * DAY + Math.floor(number / 50) * 1000) : null,
  };
}

export type MadeUpUser = ReturnType<typeof userOf>;
