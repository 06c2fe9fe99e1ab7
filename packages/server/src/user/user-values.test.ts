import type { UserProperties } from '@intake/shared';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../graphql/errors.js';
import { InputCheck } from '../graphql/input-check.js';
import { applyValues, type UserValues } from './user-values.js';

const ada: UserProperties = {
  username: 'ada',
  userId: '1001',
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.org',
  specialNeeds: true,
  extraTimePercentage: 25,
  synchronisationKey: 'k-1',
  timeZone: 'Europe/London',
};

function applied(values: UserValues, before = ada): unknown {
  const check = new InputCheck();
  const after = applyValues(values, before, check, 'Asia/Tokyo');
  try {
    check.refuseIssues();
  } catch (error) {
    return error instanceof Refusal ? error.extensions.fields : error;
  }
  return after;
}

describe('applyValues()', () => {
  const cases: [rule: string, values: UserValues, expected: object][] = [
    ['leaves what is left out as it is', {}, ada],
    ['trims names and makes inner runs of spaces one', { firstName: ' Ada  Augusta ' }, { ...ada, firstName: 'Ada Augusta' }],
    [
      'empties optional fields with null',
      { synchronisationKey: null, extraTimePercentage: null },
      { ...ada, synchronisationKey: null, extraTimePercentage: null },
    ],
    ['empties a synchronisation key with blank text', { synchronisationKey: ' ' }, { ...ada, synchronisationKey: null }],
    ['gives an emptied time zone the regional one', { timeZone: null }, { ...ada, timeZone: 'Asia/Tokyo' }],
    ['takes extra time away with the special needs', { specialNeeds: false }, { ...ada, specialNeeds: false, extraTimePercentage: null }],
    ['takes null special needs as none', { specialNeeds: null }, { ...ada, specialNeeds: false, extraTimePercentage: null }],
    [
      'takes no extra time as none without special needs',
      { specialNeeds: false, extraTimePercentage: 0 },
      { ...ada, specialNeeds: false, extraTimePercentage: null },
    ],
    [
      'refuses extra time without special needs',
      { specialNeeds: false, extraTimePercentage: 10 },
      { extraTimePercentage: 'NEEDS_SPECIAL_NEEDS' },
    ],
    ['refuses a percentage out of range', { extraTimePercentage: 301 }, { extraTimePercentage: 'INVALID_PERCENTAGE' }],
    ['refuses a negative percentage', { extraTimePercentage: -1 }, { extraTimePercentage: 'INVALID_PERCENTAGE' }],
    ['refuses null and blank for required fields', { username: null, email: ' ' }, { username: 'REQUIRED', email: 'REQUIRED' }],
    [
      'says all that is wrong at once',
      { username: 'a b', email: 'ada', timeZone: '+01:00' },
      { username: 'SPACES_NOT_ALLOWED', email: 'INVALID_EMAIL', timeZone: 'INVALID_TIME_ZONE' },
    ],
  ];

  it.each(cases)('%s', (_rule, values, expected) => {
    expect(applied(values)).toEqual(expected);
  });
});
