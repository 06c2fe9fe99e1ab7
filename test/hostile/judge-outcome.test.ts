import { fileRefusalSentence } from '@intake/shared';
import { describe, expect, it } from 'vitest';
import { EVERY_FILE } from './files/every-file.js';
import type { Expectation } from './files/hostile-file.js';
import { EXCEPTIONS, wrongIn } from './judge-outcome.js';
import type { Outcome } from './send-file.js';

const read = (users: number): Outcome => ({ kind: 'READ', users });
const refused = (code = 'UNREADABLE_FILE', status = 422, sentence = fileRefusalSentence('DAMAGED', 'EN')): Outcome => {
  return { kind: 'REFUSED', status, code, sentence };
};

describe('an outcome', () => {
  it.each<[string, Outcome, Expectation]>([
    ['refused where it must be', refused(), 'reject'],
    ['read as many users as it must', read(3), 'rows:3'],
    ['refused where it may be', refused(), 'either:3'],
    ['read where it may be', read(3), 'either:3'],
  ])('is right: %s', (_, outcome, expected) => {
    expect(wrongIn(outcome, expected)).toBeUndefined();
  });

  it.each<[string, Outcome, Expectation]>([
    ['read where it must be refused', read(0), 'reject'],
    ['read as fewer users', read(2), 'rows:3'],
    ['read as fewer users where it may be refused', read(2), 'either:3'],
    ['refused where it must be read', refused(), 'rows:3'],
    ['refused by an error of the server', refused('UNREADABLE_FILE', 500), 'reject'],
    ['refused with another code', refused('INTERNAL_SERVER_ERROR'), 'reject'],
    ['refused without a word on what to do', refused('UNREADABLE_FILE', 422, 'No'), 'reject'],
    ['refused because the reader failed', refused('UNREADABLE_FILE', 422, fileRefusalSentence('READER_FAILED', 'EN')), 'reject'],
  ])('is wrong: %s', (_, outcome, expected) => {
    expect(wrongIn(outcome, expected)).toBeDefined();
  });

  it('has exceptions only for files that would else end otherwise than expected', () => {
    const kept = EVERY_FILE.filter(({ name }) => EXCEPTIONS[name] !== undefined);
    expect(kept.map(({ name }) => name)).toEqual(Object.keys(EXCEPTIONS));
    expect(kept.every(({ name, expect: expected }) => EXCEPTIONS[name]?.expect !== expected)).toBe(true);
  });
});
