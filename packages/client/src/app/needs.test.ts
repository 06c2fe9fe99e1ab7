import { PERMISSIONS, ROLE_TYPES } from '@intake/shared';
import { describe, expect, it } from 'vitest';
import { DESTINATIONS } from './navigation.js';
import { meets } from './needs.js';
import { router } from './router.js';

describe('a need', () => {
  it('is met by whoever has the permission, whatever the type of the role', () => {
    expect(meets({ type: 'CANDIDATE', permissions: ['VIEW_USERS'] }, 'VIEW_USERS')).toBe(true);
    expect(meets({ type: 'SYSTEM_ADMIN', permissions: ['MANAGE_USERS'] }, 'VIEW_USERS')).toBe(false);
  });

  it('of a type of role is met by that type alone, whatever the permissions', () => {
    expect(ROLE_TYPES.filter((type) => meets({ type, permissions: PERMISSIONS }, 'SYSTEM_ADMIN'))).toEqual(['SYSTEM_ADMIN']);
    expect(meets({ type: 'SYSTEM_ADMIN', permissions: [] }, 'SYSTEM_ADMIN')).toBe(true);
  });
});

describe('the main navigation', () => {
  it.each(DESTINATIONS.map(({ route, needs }) => [route, needs] as const))(
    'leads to %s whoever is let in there, and nobody else',
    (route, needs) => {
      expect([...(router.resolve({ name: route }).meta.needs ?? [])].sort()).toEqual([...needs].sort());
    },
  );

  it('shows the audit log to System Admins, and to no Admin with all permissions', () => {
    const shown = (type: 'ADMIN' | 'SYSTEM_ADMIN') =>
      DESTINATIONS.filter(({ needs }) => needs.some((need) => meets({ type, permissions: PERMISSIONS }, need))).map(({ route }) => route);
    expect(shown('SYSTEM_ADMIN')).toContain('audit');
    expect(shown('ADMIN')).not.toContain('audit');
  });
});
