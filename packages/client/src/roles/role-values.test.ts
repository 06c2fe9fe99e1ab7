import { describe, expect, it } from 'vitest';
import { inOrder, mayGivePermission, mayGiveType, type RoleValues, TYPES_FROM_HIGH, withPermission } from './role-values.js';

const ADMIN: RoleValues = { name: 'Admin', type: 'ADMIN', permissions: ['MANAGE_USERS', 'MANAGE_ROLES'] };

describe('mayGiveType', () => {
  it('allows the own type and those below it', () => {
    expect(TYPES_FROM_HIGH.filter((type) => mayGiveType(ADMIN, type))).toEqual(['ADMIN', 'AUTHOR', 'CANDIDATE']);
  });
});

describe('mayGivePermission', () => {
  it('allows the own permissions only', () => {
    expect(mayGivePermission(ADMIN, 'MANAGE_USERS')).toBe(true);
    expect(mayGivePermission(ADMIN, 'MANAGE_SETTINGS')).toBe(false);
  });
});

describe('withPermission', () => {
  it('puts one in or takes it out, and keeps the order of the table', () => {
    expect(withPermission(['MANAGE_ROLES'], 'VIEW_USERS', true)).toEqual(['VIEW_USERS', 'MANAGE_ROLES']);
    expect(withPermission(['VIEW_USERS', 'MANAGE_ROLES'], 'VIEW_USERS', false)).toEqual(['MANAGE_ROLES']);
    expect(withPermission(['VIEW_USERS'], 'VIEW_USERS', true)).toEqual(['VIEW_USERS']);
  });
});

describe('inOrder', () => {
  it('lists the strongest type first, and equals by name as people sort', () => {
    const role = (name: string, type: RoleValues['type']): RoleValues => ({ name, type, permissions: [] });
    const roles = [role('Candidate', 'CANDIDATE'), role('élan 10', 'AUTHOR'), role('Elan 9', 'AUTHOR'), role('Zoo', 'SYSTEM_ADMIN')];
    expect(inOrder(roles, 'nl').map(({ name }) => name)).toEqual(['Zoo', 'Elan 9', 'élan 10', 'Candidate']);
  });
});
