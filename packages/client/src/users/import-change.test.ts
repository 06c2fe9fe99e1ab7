import { expect, it } from 'vitest';
import { changedValue, changeLabel } from './import-change.js';

it('labels fields as everywhere', () => {
  expect(changeLabel('USER_ID', 'NL')).toBe('Gebruikers-ID');
  expect(changeLabel('HIERARCHIES', 'EN')).toBe('Hierarchies');
  expect(changeLabel('SHOE_SIZE', 'EN')).toBe('SHOE_SIZE');
});

it('says values in words', () => {
  expect(changedValue('SPECIAL_NEEDS', 'true', 'NL')).toBe('ja');
  expect(changedValue('SPECIAL_NEEDS', 'false', 'EN')).toBe('no');
  expect(changedValue('EXTRA_TIME_PERCENTAGE', '25', 'EN')).toBe('25%');
  expect(changedValue('EMAIL', 'true', 'EN')).toBe('true');
  expect([changedValue('EMAIL', null, 'EN'), changedValue('HIERARCHIES', '', 'EN')]).toEqual([null, null]);
});
