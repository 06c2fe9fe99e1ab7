/** A made-up world to search in: users as a large exam organisation has them, the same at every run. */

const FIRST_NAMES = `Jan Emma Noah Zoë Daan Sophie Sem Julia Levi Mila Lucas Tess Finn Sara Luuk Anna Bram Eva Milan Noor Mees Lotte Jesse Fleur Thomas Lisa Ruben
  Femke Thijs Sanne Lars Roos Stijn Iris Max Lieke Tim Maud Sven Isa Niels Anouk Bas Vera Koen Floor Joris Naomi Rick Amber Mohamed Fatima Ahmed Yasmin Ömer Elif
  Søren Łukasz Zofia Đorđe Nguyễn Linh Chiara José Inês Renée Björn Åsa Vanessa Xander Quinten Wim Kees Piet Joke Ria Truus Henk Gerrit Wouter Hugo Ivo Uma`;
const LAST_NAMES = `Jansen Vries Berg Bakker Dijk Visser Smit Meijer Boer Mulder Groot Bos Vos Peters Hendriks Leeuwen Dekker Brouwer Wit Dijkstra Smits Graaf Meer
  Linden Kok Jacobs Haan Vermeulen Heuvel Veen Broek Bruijn Schouten Willems Beek Hoekstra Koster Maas Prins Verhoeven Postma Kuipers Schipper Yılmaz Çelik Øberg
  Nowak Öztürk García Rossi Nguyen Tran Zwart Zijlstra Unger Quist Xu Ibrahim Evers Aalbers Abels Otten Timmer Roos Kramer Loon Scholten Prinsen Sanders Claes`;
const SYLLABLES = 'ba be bo da de di fa ge go ha he ho ja jo ka ke ko la le li lo ma me mo na ne no pa pe ra re ri ro sa se so ta te ti va ve wa we za ze'.split(' ');
const ENDINGS = 'n r s l m nd rs nk ms ts k sma ker man stra burg'.split(' ');
const PREFIXES = ['de ', 'de ', 'van ', 'van ', 'van der ', 'van den ', 'van de ', 'ter ', 'el '];
const INSTITUTES = 20;
const CENTRES = 10;
const COHORTS = 25;
const RUN_SIZE = 2000;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2024, 0, 1);

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function madeUpNames(known, count, seed) {
  const next = numbers(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const names = new Set(known.split(/\s+/));
  while (names.size < count) names.add(capital(pick(SYLLABLES) + pick(SYLLABLES) + pick(ENDINGS)));
  return [...names];
}

const firstNames = madeUpNames(FIRST_NAMES, 900, 1);
const lastNames = madeUpNames(LAST_NAMES, 6000, 2);

/** Some names are had by many, most by few. */
const skewed = (list, number) => list[Math.floor(list.length * number ** 3)];
const ascii = (text) => text.normalize('NFKD').replace(/[^A-Za-z]/g, '').toLowerCase();
const hexadecimal = (number, length) => number.toString(16).padStart(length, '0');

/** An ID like a UUID of version 7, from a number: those of users made later are higher. */
export function idOf(kind, number) {
  return `0190${hexadecimal(Math.floor(number / 1000), 4)}-${hexadecimal(number % 1000, 4)}-7${hexadecimal(kind, 3)}-8000-${hexadecimal((number * 2_654_435_761) % 2 ** 40, 12)}`;
}

export const ROLES = ['System Administrator', 'Administrator', 'Support', 'Author', 'Candidate'];
const ROLE_SHARES = [0.00002, 0.0005, 0.004, 0.04, 1];

/** The tree: a root, institutes, centres, cohorts. Answers with [id, name, parent's number or null] by number. */
export function hierarchies() {
  const nodes = [{ number: 0, name: 'Exams', parent: null }];
  const add = (name, parent) => nodes.push({ number: nodes.length, name, parent }) - 1;
  for (let institute = 0; institute < INSTITUTES; institute += 1) {
    const instituteNode = add(`Institute ${institute}`, 0);
    for (let centre = 0; centre < CENTRES; centre += 1) {
      const centreNode = add(`Centre ${institute}.${centre}`, instituteNode);
      for (let cohort = 0; cohort < COHORTS; cohort += 1) add(`Cohort ${institute}.${centre}.${cohort}`, centreNode);
    }
  }
  return nodes;
}

/** The node and all below it, as numbers. */
export function subtree(nodes, root) {
  const inside = new Set([root]);
  for (const { number, parent } of nodes) if (inside.has(parent)) inside.add(number);
  return [...inside];
}

const cohortNode = (institute, centre, cohort) => 1 + institute * (1 + CENTRES * (1 + COHORTS)) + 1 + centre * (1 + COHORTS) + 1 + cohort;

/** The user of a number: fields, role, memberships and import run, as numbers of their kinds. */
export function userOf(number) {
  const next = numbers(number + 1000);
  const firstName = skewed(firstNames, next());
  const surname = skewed(lastNames, next());
  const prefix = next() < 0.35 ? PREFIXES[Math.floor(next() * PREFIXES.length)] : '';
  const institute = Math.floor(INSTITUTES * next() ** 2);
  const login = `${ascii(firstName)}.${ascii(prefix + surname)}${number}`;
  const staff = next() < 0.04;
  const roleNumber = next();
  const cohort = cohortNode(institute, Math.floor(next() * CENTRES), Math.floor(next() * COHORTS));
  return {
    id: idOf(1, number),
    firstName,
    lastName: prefix + surname,
    username: next() < 0.5 ? login : `s${1_000_000 + number}`,
    userId: String(20_000_000 + number),
    email: `${login}@${staff ? '' : 'student.'}inst${institute}.example`,
    role: ROLE_SHARES.findIndex((share) => roleNumber < share),
    memberships: next() < 0.1 ? [cohort, 1 + institute * (1 + CENTRES * (1 + COHORTS))] : [cohort],
    specialNeeds: next() < 0.03,
    run: Math.floor(number / RUN_SIZE),
    createdAt: new Date(FIRST_DAY + (number % 500) * DAY),
    deletedAt: next() < 0.005 ? new Date(FIRST_DAY + 600 * DAY + Math.floor(number / 50) * 1000) : null,
  };
}
