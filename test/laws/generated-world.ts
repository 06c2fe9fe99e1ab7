/** Worlds made up for the laws: users with all that a user can have, in the trash can or not. `{w}` stands for the world's own mark. */
import fc from 'fast-check';
import type { GivenUser } from '../support/case.js';

/** How usernames are stored, and how a file may spell them. */
export const SPELLINGS: readonly (readonly [stored: string, spelled: string])[] = [
  ['{w}ada', '{w}ADA'],
  ['{w}Zoë', '{w}zoe\u0308'],
  ['{w}straße', '{w}STRASSE'],
  ['{w}ｊｏａｎ', '{w}joan'],
  ['{w}Σίσυφος', '{w}σίσυφοσ'],
  ['{w}李雷', '{w}李雷'],
];

/** The start hierarchy of a world's imports. */
export const START = 'Exams › {w}';

export const ROLE_NAMES = ['Candidate', 'Author', 'Support', 'Administrator', 'System Administrator'] as const;

const LAST_KEY = 5;

const person = fc.record({
  firstName: fc.constantFrom('Ada', 'Zoë', 'Łukasz'),
  lastName: fc.constantFrom('Lovelace', 'van den Berg', 'O’Neill'),
  email: fc.constantFrom('ada@example.org', 'zoë@example.org', 'noreply@example.org'),
  role: fc.oneof({ weight: 4, arbitrary: fc.constant('Candidate') }, { weight: 1, arbitrary: fc.constantFrom(...ROLE_NAMES) }),
  hierarchies: fc.constantFrom([START], [START, 'Library'], [START, `${START} › Amsterdam`], ['Library'], []),
  needs: fc.constantFrom(
    { specialNeeds: false },
    { specialNeeds: true },
    { specialNeeds: true, extraTimePercentage: 0 },
    { specialNeeds: true, extraTimePercentage: 25 },
  ),
  timeZone: fc.constantFrom('Europe/Amsterdam', 'Asia/Tokyo'),
  hasKey: fc.boolean(),
  trash: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  hasPassword: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

type Drawn = typeof person extends fc.Arbitrary<infer T> ? T : never;

/** Users of whom no two share a username, user ID or synchronisation key; user IDs are {w}id0 to {w}id5, keys {w}key0 to {w}key5. */
export const generatedUsers: fc.Arbitrary<GivenUser[]> = fc
  .subarray(
    SPELLINGS.map((_, index) => index),
    { minLength: 2 },
  )
  .chain((places) => fc.tuple(...places.map((place) => person.map((drawn) => userAt(place, drawn)))));

function userAt(place: number, { needs, hasKey, hasPassword, ...rest }: Drawn): GivenUser {
  const [username = ''] = SPELLINGS[place] ?? [];
  // Not their own number, so that a file that numbers everybody in order makes them trade.
  const number = String((place + 1) % (LAST_KEY + 1));
  return {
    ...rest,
    ...needs,
    username,
    userId: `{w}id${number}`,
    ...(hasKey && { synchronisationKey: `{w}key${number}` }),
    ...(hasPassword && { password: 'an old password' }),
  };
}
