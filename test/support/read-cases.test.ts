import { describe, expect, it } from 'vitest';
import { parseCases } from './read-cases.js';

const VALID = `
- name: a case
  given: {users: [{username: ada}]}
  rows: [[Ada, {number: 1}]]
  preview: {rows: {2: {error: {USERNAME: REQUIRED}}}}
  after: {users: {ada: {trash: true}}}
  then: {rows: []}
`;

describe('parseCases()', () => {
  it('takes what the head of the file names', () => {
    expect(parseCases(VALID)).toMatchObject([{ name: 'a case', then: { rows: [] } }]);
  });

  it.each([
    ['the case', 'given:', 'givn:', 'givn'],
    ['a given user', 'username: ada', 'user: ada', 'user'],
    ['a cell', 'number: 1', 'date: 1', 'date'],
    ['a row of the preview', '{error: {USERNAME', '{errors: {USERNAME', 'errors'],
    ['a user afterwards', 'trash: true', 'deleted: true', 'deleted'],
    ['the further import', '{rows: []}', '{rows: [], columns: [], next: 1}', 'next'],
  ])('refuses an unknown key of %s', (_place, right, wrong, key) => {
    expect(() => parseCases(VALID.replace(right, wrong))).toThrow(new RegExp(`nothing checks.*: ${key}$`));
  });

  it('refuses a case without rows', () => {
    expect(() => parseCases('- name: empty')).toThrow('"empty" has no rows');
  });
});
