import { describe, expect, it } from 'vitest';
import { errorCells, needsCare, rowFaults } from './error-cells.js';

const row = {
  cells: [
    { field: 'FIRST_NAME', text: 'Zoë' },
    { field: 'USERNAME', text: 'z oe' },
  ],
  issues: [
    { field: 'USERNAME', code: 'SPACES_NOT_ALLOWED', message: 'Username: spaces not allowed' },
    { field: 'PASSWORD', code: 'TOO_SHORT', message: 'Password: This value is too short' },
    { field: null, code: 'NOT_PERMITTED', message: 'You are not allowed to change this user' },
  ],
} as const;

describe('errorCells()', () => {
  it('has the mapped cells with what is wrong with each, and a password that is wrong without its text', () =>
    expect(errorCells(row, undefined)).toEqual([
      { field: 'FIRST_NAME', text: 'Zoë', faults: [], edit: undefined },
      { field: 'USERNAME', text: 'z oe', faults: ['Username: spaces not allowed'], edit: undefined },
      { field: 'PASSWORD', text: null, faults: ['Password: This value is too short'], edit: undefined },
    ]));

  it('has what was typed into the row', () =>
    expect(errorCells(row, new Map([['FIRST_NAME', 'Zoe']])).map(({ edit }) => edit)).toEqual(['Zoe', undefined, undefined]));
});

describe('needsCare()', () => {
  const right = { field: 'EMAIL', text: '', faults: [], edit: undefined } as const;

  it.each([
    ['a cell that is right', right, false],
    ['a faulty one', { ...right, faults: ['Email: This field is required'] }, true],
    ['one that was edited, even to nothing', { ...right, edit: '' }, true],
  ])('of %s', (_, cell, answer) => expect(needsCare(cell)).toBe(answer));
});

describe('rowFaults()', () => {
  it('are the sentences of what is wrong with no field', () => expect(rowFaults(row)).toEqual(['You are not allowed to change this user']));
});
