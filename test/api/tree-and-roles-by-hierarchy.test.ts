/** Whoever is no System Admin makes, changes and moves hierarchies only where they administer, and roles only within their own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { roleId } from '../support/places.js';
import { signInAs } from '../support/sign-in-as.js';
import { AMSTERDAM, codeOf, startTwoCentres, UTRECHT, type TwoCentres } from '../support/two-centres.js';

const UPDATE_NODE =
  'mutation ($id: ID!, $name: String, $parentId: ID) { updateHierarchy(id: $id, name: $name, parentId: $parentId) { id } }';

describe.each(ENGINES)('on the %s database', (engine) => {
  let scene: TwoCentres;

  beforeAll(async () => {
    scene = await startTwoCentres(engine);
  });

  afterAll(() => scene.server.stop());

  it('hierarchies are made, renamed and removed only where one administers', async () => {
    const { amira, amsterdam, utrecht, exams } = scene;
    const create = 'mutation ($name: String!, $parentId: ID) { createHierarchy(name: $name, parentId: $parentId) { id parentId path } }';
    for (const parentId of [utrecht, exams, null]) expect(await codeOf(amira, create, { name: 'New', parentId })).toBe('FORBIDDEN');
    const { createHierarchy: made } = await amira.ask<{ createHierarchy: { id: string } }>(create, { name: 'New', parentId: amsterdam });
    expect(made).toMatchObject({ parentId: amsterdam, path: ['Amsterdam', 'New'] });
    const renamed = 'mutation ($id: ID!, $name: String) { updateHierarchy(id: $id, name: $name) { name parentId path } }';
    expect(await amira.ask(renamed, { id: amsterdam, name: 'Amsterdam' })).toEqual({
      updateHierarchy: { name: 'Amsterdam', parentId: null, path: ['Amsterdam'] },
    });
    for (const id of [utrecht, exams]) {
      expect(await codeOf(amira, renamed, { id, name: 'Mine' })).toBe('FORBIDDEN');
      expect(await codeOf(amira, 'mutation ($id: ID!) { deleteHierarchy(id: $id) }', { id })).toBe('FORBIDDEN');
    }
    expect(await codeOf(amira, 'mutation ($id: ID!) { deleteHierarchy(id: $id) }', { id: made.id })).toBeUndefined();
  });

  it('hierarchies move only from where one administers to where one administers', async () => {
    const { server, admin, amira, amsterdam, a1, utrecht, u1, exams } = scene;
    const move = (client: Client, id: string, parentId: string | null): Promise<string | undefined> =>
      codeOf(client, UPDATE_NODE, { id, parentId });
    expect(await move(amira, a1, utrecht)).toBe('FORBIDDEN');
    expect(await move(amira, u1, amsterdam)).toBe('FORBIDDEN');
    expect(await move(amira, amsterdam, exams)).toBeUndefined();
    expect(await move(amira, amsterdam, null)).toBe('FORBIDDEN');
    const ofBoth = await signInAs(server.url, admin, { username: 'of-both', role: 'Head', administers: [AMSTERDAM, UTRECHT] });
    expect(await move(ofBoth, amsterdam, utrecht)).toBe('FORBIDDEN');
    expect(await move(ofBoth, a1, utrecht)).toBeUndefined();
    expect(await move(ofBoth, a1, amsterdam)).toBeUndefined();
  });

  it('nobody makes their own role stronger, nor gives out one that is', async () => {
    const { amira, admin } = scene;
    const update = 'mutation ($id: ID!, $input: RoleInput!) { updateRole(id: $id, input: $input) { id } }';
    const own = await roleId(admin, 'Head');
    const permissions = ['MANAGE_USERS', 'VIEW_USERS', 'MANAGE_TRASH', 'MANAGE_HIERARCHIES', 'MANAGE_ROLES'];
    for (const stronger of [
      { type: 'SYSTEM_ADMIN', permissions },
      { type: 'ADMIN', permissions: [...permissions, 'MANAGE_SETTINGS'] },
    ]) {
      expect(await codeOf(amira, update, { id: own, input: { name: 'Head', ...stronger } })).toBe('FORBIDDEN');
      expect(
        await codeOf(amira, 'mutation ($input: RoleInput!) { createRole(input: $input) { id } }', { input: { name: 'X', ...stronger } }),
      ).toBe('FORBIDDEN');
    }
    expect(await codeOf(amira, update, { id: own, input: { name: 'Head', type: 'ADMIN', permissions } })).toBeUndefined();
  });
});
