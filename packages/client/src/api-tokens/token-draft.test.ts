import { describe, expect, it } from 'vitest';
import { faultsOf, NEW_TOKEN, type TokenDraft, wantedToken } from './token-draft.js';

const NOW = new Date(2026, 2, 1, 12, 0);
const WHOLE: TokenDraft = { name: ' Student administration ', permissions: ['VIEW_USERS'], lifetime: { choice: 7, date: '' } };

describe('faultsOf()', () => {
  it('finds nothing in a draft that is whole', () => {
    expect([...faultsOf(WHOLE, NOW)]).toEqual([]);
  });

  it('finds the name and the permissions of a new one', () => {
    expect([...faultsOf(NEW_TOKEN, NOW)]).toEqual(['name', 'permissions']);
  });

  it.each(['', '2026-02-28', '2027-03-02'])('finds the date %j', (date) => {
    expect([...faultsOf({ ...WHOLE, lifetime: { choice: 'date', date } }, NOW)]).toEqual(['lifetime']);
  });
});

describe('wantedToken()', () => {
  it('trims the name and ends with the last day', () => {
    const expiresAt = new Date(2026, 2, 8, 23, 59, 59, 999).toISOString();
    expect(wantedToken(WHOLE, NOW)).toEqual({ name: 'Student administration', permissions: ['VIEW_USERS'], expiresAt });
  });
});
