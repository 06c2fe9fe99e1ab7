import { describe, expect, it } from 'vitest';
import { type CellEdit, correctionsOf, countEdits, faultOf, NO_EDITS, withEdit, withoutEdit } from './cell-edits.js';

const username: CellEdit = { rowNumber: 7, field: 'USERNAME', value: 'zoe' };
const email: CellEdit = { rowNumber: 7, field: 'EMAIL', value: 'zoe@example.org' };
const both = withEdit(withEdit(NO_EDITS, username, 'z oe'), email, 'zoe');

describe('withEdit()', () => {
  it('keeps one text for each cell, the last one typed', () => {
    const edits = withEdit(both, { ...username, value: 'zoë' }, 'z oe');
    expect(correctionsOf(edits)).toEqual([{ ...username, value: 'zoë' }, email]);
  });

  it('takes an edit away that leaves the cell as it was', () => {
    expect(correctionsOf(withEdit(both, { ...username, value: 'z oe' }, 'z oe'))).toEqual([email]);
  });

  it('keeps an empty text for a cell whose text nobody is shown', () => {
    const edits = withEdit(NO_EDITS, { rowNumber: 2, field: 'PASSWORD', value: '' }, null);
    expect(correctionsOf(edits)).toEqual([{ rowNumber: 2, field: 'PASSWORD', value: '' }]);
  });

  it('leaves the edits of other rows as they are, so that those rows are not drawn again', () => {
    const edits = withEdit(both, { ...username, rowNumber: 8 }, '');
    expect(edits.get(7)).toBe(both.get(7));
  });

  it('leaves the edits that it was given alone', () => {
    withEdit(both, { ...username, value: 'zoë' }, 'z oe');
    expect(correctionsOf(both)).toEqual([username, email]);
  });
});

describe('withoutEdit()', () => {
  it('drops the edit of that cell alone', () => expect(correctionsOf(withoutEdit(both, username))).toEqual([email]));
});

describe('countEdits()', () => {
  it('counts cells, and none once all are as they were', () => {
    const none = withoutEdit(withoutEdit(both, username), email);
    expect([countEdits(both), countEdits(none), none.size]).toEqual([2, 0, 0]);
  });
});

describe('faultOf()', () => {
  it.each([
    ['USERNAME', 'z oe', 'EN', 'Username: spaces not allowed'],
    ['USERNAME', '', 'NL', 'Gebruikersnaam: Dit veld is verplicht'],
    ['EMAIL', 'zoe', 'EN', 'Email: Please enter a valid email address'],
    ['PASSWORD', 'short', 'EN', 'Password: This value is too short: at least 8 characters'],
  ] as const)('of %s "%s" says in %s: %s', (field, text, language, sentence) => expect(faultOf(field, text, language)).toBe(sentence));

  it.each([
    ['USERNAME', 'zoe'],
    ['EMAIL', 'zoe@example.org'],
    ['SPECIAL_NEEDS', ''],
  ] as const)('finds nothing wrong with %s "%s"', (field, text) => expect(faultOf(field, text, 'EN')).toBeUndefined());
});
