import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../testing/instance.js';
import { signedIn } from '../testing/people.js';
import { CREATE_TOKEN, inDays, makeToken } from '../testing/programs.js';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
});

afterAll(() => instance.stop());

const manager = (username: string, permissions = ['MANAGE_API_TOKENS', 'MANAGE_USERS', 'VIEW_USERS']) =>
  signedIn(instance, username, { type: 'ADMIN', permissions });

describe('createApiToken', () => {
  it('gives no permission that its maker lacks, and none at all to whoever may not make tokens', async () => {
    const grace = await manager('grace');
    expect((await grace.refusal(CREATE_TOKEN, { name: 'x', permissions: ['MANAGE_ROLES'], expiresAt: inDays(1) }))?.['code']).toBe(
      'FORBIDDEN',
    );
    const plain = await manager('plain', ['MANAGE_USERS']);
    expect((await plain.refusal(CREATE_TOKEN, { name: 'x', permissions: ['MANAGE_USERS'], expiresAt: inDays(1) }))?.['code']).toBe(
      'FORBIDDEN',
    );
  });

  it.each([
    ['without a name', { name: ' ' }],
    ['without permissions', { permissions: [] }],
    ['that has expired', { expiresAt: inDays(-1) }],
    ['that lasts longer than a year', { expiresAt: inDays(400) }],
  ])('makes none %s', async (_what, wrong) => {
    const refusal = await instance.admin.refusal(CREATE_TOKEN, { name: 'x', permissions: ['VIEW_USERS'], expiresAt: inDays(1), ...wrong });
    expect(refusal?.['code']).toBe('BAD_USER_INPUT');
  });

  it('makes fifty for one person, and no more', async () => {
    const rosa = await manager('rosa');
    for (let made = 0; made < 50; made += 1) await makeToken(rosa, ['VIEW_USERS']);
    expect((await rosa.refusal(CREATE_TOKEN, { name: 'x', permissions: ['VIEW_USERS'], expiresAt: inDays(1) }))?.['code']).toBe('CONFLICT');
  });
});
