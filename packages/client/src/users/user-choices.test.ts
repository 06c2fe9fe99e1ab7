import { describe, expect, it } from 'vitest';
import { choicesFor } from './user-choices.js';

const STAFF = { id: 's', name: 'Staff' };
const USER = { role: STAFF, memberships: [{ hierarchy: { id: 'u', path: ['Exams', 'Utrecht'] } }] };

describe('choicesFor()', () => {
  it('names what the user has before the lists are there', () => {
    const { roles, paths } = choicesFor(USER, { roles: [], nodes: [], isLoading: true });
    expect([roles, paths?.get('u')]).toEqual([[STAFF], 'Exams › Utrecht']);
  });

  it('holds each role once', () => {
    const all = [{ id: 'a', name: 'Admin' }, STAFF];
    expect(choicesFor(USER, { roles: all, nodes: [], isLoading: false }).roles).toEqual(all);
  });
});
