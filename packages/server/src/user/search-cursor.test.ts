import { describe, expect, it } from 'vitest';
import { Refusal } from '../graphql/errors.js';
import { cursorOf, placeOfCursor } from './search-cursor.js';
import { BY_DELETION, BY_NAME } from './search-order.js';

const DELETED = ['2026-03-01 12:00:00.000', 'bos\tada', '1'];
const encoded = (text: string) => Buffer.from(text).toString('base64url');

describe('placeOfCursor()', () => {
  it.each([
    [BY_NAME, ['bos\tada', '0190']],
    [BY_NAME, ['𠮷田\tzoë', '0190']],
    [BY_DELETION, DELETED],
  ])('reads what cursorOf() wrote', (order, place) => {
    expect(placeOfCursor(cursorOf(place), order)).toEqual(place);
  });

  it.each([
    ['nothing', ''],
    ['what is no base64url', 'a b'],
    ['what is no JSON', encoded('[')],
    ['what is no list', encoded('"bos"')],
    ['a list of numbers', encoded('[1,2]')],
    ['too short a list', cursorOf(['bos'])],
    ["the trash can's", cursorOf(DELETED)],
    ['one with more behind it', `${cursorOf(['bos', '1'])}==`],
    ['one written otherwise', encoded('["bos", "1"]')],
    ['a NUL', cursorOf(['bos\0', '1'])],
    ['half a surrogate pair', cursorOf(['bos\uD800', '1'])],
    ['megabytes', cursorOf(['b'.repeat(5_000_000), '1'])],
  ])('refuses %s', (_what, cursor) => {
    expect(() => placeOfCursor(cursor, BY_NAME)).toThrow(Refusal);
  });

  it.each([
    ["a name's", ['bos\tada', '0190']],
    ['a moment that is none', ['2026-13-01 12:00:00.000', 'bos', '1']],
    ['a moment written otherwise', ['2026-03-01T12:00:00.000Z', 'bos', '1']],
  ])("refuses %s as the trash can's", (_what, place) => {
    expect(() => placeOfCursor(cursorOf(place), BY_DELETION)).toThrow(Refusal);
  });
});
