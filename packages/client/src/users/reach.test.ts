import type { Permission } from '@intake/shared';
import { describe, expect, it } from 'vitest';
import { mayReach } from './reach.js';

const person = (...permissions: Permission[]) => ({
  user: { role: { type: 'ADMIN' as const } },
  can: (name: Permission) => permissions.includes(name),
});

describe('mayReach()', () => {
  it('reaches roles of the same type or a lower one, with no permission more', () => {
    expect(mayReach(person('MANAGE_USERS'), { type: 'ADMIN', permissions: ['MANAGE_USERS'] })).toBe(true);
    expect(mayReach(person('MANAGE_USERS'), { type: 'CANDIDATE', permissions: [] })).toBe(true);
  });

  it('reaches no higher type and no permission that the person lacks', () => {
    expect(mayReach(person('MANAGE_USERS'), { type: 'SYSTEM_ADMIN', permissions: [] })).toBe(false);
    expect(mayReach(person('MANAGE_USERS'), { type: 'AUTHOR', permissions: ['MANAGE_TRASH'] })).toBe(false);
  });

  it('reaches nobody while nobody is signed in', () => {
    expect(mayReach({ user: null, can: () => true }, { type: 'CANDIDATE', permissions: [] })).toBe(false);
  });
});
