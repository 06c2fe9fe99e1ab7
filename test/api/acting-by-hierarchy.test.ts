/** Whoever is no System Admin acts on the users of the hierarchies that they administer, and on nobody else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as as from '../support/administer.js';
import type { Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { roleId } from '../support/places.js';
import { signInAs } from '../support/sign-in-as.js';
import { AMSTERDAM, codeOf, startTwoCentres, UTRECHT, type TwoCentres } from '../support/two-centres.js';

const CREATE = 'mutation ($input: UserInput!) { createUser(input: $input) { id } }';
const UPDATE = 'mutation ($id: ID!, $input: UserChangesInput!) { updateUser(id: $id, input: $input) { id } }';
const RESET = 'mutation ($id: ID!, $password: String!) { resetPassword(id: $id, password: $password) { id } }';
const RESETS = 'mutation ($ids: [ID!]!) { resetPasswords(ids: $ids) { users } }';
const DELETE = 'mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }';
const RESTORE = 'mutation ($ids: [ID!]!) { restoreUsers(ids: $ids) { id } }';
const PURGE = 'mutation ($ids: [ID!]!) { purgeUsers(ids: $ids) }';
const ADD = 'mutation ($u: [ID!]!, $h: [ID!]!) { addMemberships(userIds: $u, hierarchyIds: $h) { id } }';
const REMOVE = 'mutation ($u: [ID!]!, $h: [ID!]!) { removeMemberships(userIds: $u, hierarchyIds: $h) { id } }';

const PASSWORD = 'a heron on the pier';

interface Reach {
  readonly withinReach: boolean;
  readonly passwordWithinReach: boolean;
}

/** All that is done to a user by ID; the trash can's last two need one who lies there. */
const ACTS: readonly (readonly [what: string, mutation: string, variables: (id: string, place: string) => object, inTrash: boolean])[] = [
  ['change', UPDATE, (id) => ({ id, input: { firstName: 'Other' } }), false],
  ['give another password to', RESET, (id) => ({ id, password: PASSWORD }), false],
  ['reset the password of', RESETS, (id) => ({ ids: [id] }), false],
  ['make a member', ADD, (id, place) => ({ u: [id], h: [place] }), false],
  ['take a membership from', REMOVE, (id, place) => ({ u: [id], h: [place] }), false],
  ['delete', DELETE, (id) => ({ ids: [id] }), false],
  ['restore', RESTORE, (id) => ({ ids: [id] }), true],
  ['delete for good', PURGE, (id) => ({ ids: [id] }), true],
];

describe.each(ENGINES)('on the %s database', (engine) => {
  let scene: TwoCentres;

  beforeAll(async () => {
    scene = await startTwoCentres(engine);
  });

  afterAll(() => scene.server.stop());

  const membershipsOf = async (id: string): Promise<string[]> => {
    const query = 'query ($id: ID!) { user(id: $id) { memberships { administrator hierarchy { name } } } }';
    const { user } = await scene.admin.ask<{ user: { memberships: { administrator: boolean; hierarchy: { name: string } }[] } }>(query, {
      id,
    });
    return user.memberships.map(({ administrator, hierarchy }) => `${hierarchy.name}${administrator ? '*' : ''}`).sort();
  };

  async function made(username: string, hierarchies: readonly string[], inTrash: boolean): Promise<string> {
    const id = await as.createUser(scene.admin, { username, hierarchies });
    if (inTrash) await as.deleteUser(scene.admin, id);
    return id;
  }

  it.each(ACTS)(
    'to %s a user takes that one administers a hierarchy of theirs, or one above it',
    async (what, mutation, variables, inTrash) => {
      const { amira, a1 } = scene;
      const name = what.replaceAll(' ', '-');
      const theirs = await made(`${name}-in`, ['Exams › Amsterdam › A1'], inTrash);
      const elsewhere = await made(`${name}-out`, [UTRECHT], inTrash);
      const above = await made(`${name}-above`, ['Exams'], inTrash);
      const nowhere = await made(`${name}-nowhere`, [], inTrash);
      const missing = '00000000-0000-7000-8000-000000000000';
      const [unseen] = await messages(amira, mutation, variables(elsewhere, a1));
      expect(unseen?.code).toBe('NOT_FOUND');
      for (const id of [above, nowhere, missing]) expect(await messages(amira, mutation, variables(id, a1))).toEqual([unseen]);
      expect(await codeOf(amira, mutation, variables(theirs, a1))).toBeUndefined();
    },
  );

  it.each(ACTS)('to %s a user whom one only sees is FORBIDDEN', async (what, mutation, variables, inTrash) => {
    const { server, admin, a1 } = scene;
    const name = what.replaceAll(' ', '-');
    const id = await made(`${name}-seen`, [AMSTERDAM], inTrash);
    // A member of Amsterdam who administers another part of the tree.
    const member = await signInAs(server.url, admin, {
      username: `${name}-er`,
      role: 'Head',
      memberOf: [AMSTERDAM],
      administers: [UTRECHT],
    });
    expect(await codeOf(member, mutation, variables(id, a1))).toBe('FORBIDDEN');
    const dutch = await member.graphql(mutation, variables(id, a1), { language: 'nl' });
    expect(dutch.errors?.[0]?.message).toBe('Deze gebruiker is geen lid van een hiërarchie die jij beheert');
  });

  it('a user says whether one may act on them, and give them another password', async () => {
    const { admin, amira, sofie, ada, uma, nobody, exams, a1 } = scene;
    const reach = async (client: Client, id: string): Promise<string> => {
      const { user } = await client.ask<{ user: Reach | null }>('query ($id: ID!) { user(id: $id) { withinReach passwordWithinReach } }', {
        id,
      });
      return user === null ? 'unseen' : `${String(user.withinReach)} ${String(user.passwordWithinReach)}`;
    };
    const administrator = await made('says-administrator', [], false);
    await as.updateUser(admin, administrator, { memberships: [{ hierarchyId: a1 }, { hierarchyId: exams, administrator: true }] });
    const stronger = await as.createUser(admin, { username: 'says-stronger', role: 'System Administrator', hierarchies: [AMSTERDAM] });
    for (const id of [ada, uma, nobody, administrator, stronger]) expect(await reach(admin, id)).toBe('true true');
    expect(await Promise.all([ada, uma, administrator, stronger].map((id) => reach(amira, id)))).toEqual([
      'true true',
      'unseen',
      'true false',
      'false false',
    ]);
    expect(await reach(sofie, ada)).toBe('false false');
  });

  it('acts on all or nobody', async () => {
    const { amira, ada, uma } = scene;
    expect(await codeOf(amira, DELETE, { ids: [ada, uma] })).toBe('NOT_FOUND');
    expect(await scene.admin.ask('query ($id: ID!) { user(id: $id) { deletedAt } }', { id: ada })).toEqual({ user: { deletedAt: null } });
  });

  it('a new user is a member somewhere, and only where one administers', async () => {
    const { amira, a1, u1, exams } = scene;
    const base = {
      userId: 'nova',
      firstName: 'Nova',
      lastName: 'New',
      email: 'nova@example.org',
      roleId: await roleId(amira, 'Candidate'),
    };
    const create = (...memberships: object[]): Promise<string | undefined> =>
      codeOf(amira, CREATE, { input: { ...base, username: 'nova', memberships } });
    expect(await create()).toBe('BAD_USER_INPUT');
    for (const hierarchyId of [u1, exams]) {
      expect(await create({ hierarchyId })).toBe('FORBIDDEN');
      expect(await create({ hierarchyId: a1 }, { hierarchyId, administrator: true })).toBe('FORBIDDEN');
    }
    expect(await create({ hierarchyId: a1, administrator: true })).toBeUndefined();
  });

  it('memberships elsewhere stay as they are, whatever is given in the part that one administers', async () => {
    const { admin, amira, a1, u1, utrecht, amsterdam } = scene;
    const id = await made('patchwork', [], false);
    const set = (client: Client, ...memberships: object[]): Promise<string | undefined> =>
      codeOf(client, UPDATE, { id, input: { memberships } });
    await set(admin, { hierarchyId: a1 }, { hierarchyId: u1, administrator: true });
    expect(await set(amira, { hierarchyId: amsterdam, administrator: true })).toBeUndefined();
    expect(await membershipsOf(id)).toEqual(['Amsterdam*', 'U1*']);
    for (const elsewhere of [{ hierarchyId: u1 }, { hierarchyId: u1, administrator: true }, { hierarchyId: utrecht }]) {
      expect(await set(amira, { hierarchyId: amsterdam }, elsewhere)).toBe('FORBIDDEN');
    }
    expect(await codeOf(amira, ADD, { u: [id], h: [a1, u1] })).toBe('FORBIDDEN');
    expect(await codeOf(amira, REMOVE, { u: [id], h: [u1] })).toBe('FORBIDDEN');
    expect(await membershipsOf(id)).toEqual(['Amsterdam*', 'U1*']);
    expect(await set(amira)).toBeUndefined();
    expect(await membershipsOf(id)).toEqual(['U1*']);
    expect(await set(amira, { hierarchyId: a1 })).toBe('NOT_FOUND');
  });

  it('what one sees and does not administer may be named as it is, and not otherwise', async () => {
    const { server, admin, a1, u1, utrecht } = scene;
    const seer = await signInAs(server.url, admin, { username: 'seer', role: 'Head', memberOf: [UTRECHT], administers: [AMSTERDAM] });
    const id = await made('seen-twice', [], false);
    await as.updateUser(admin, id, { memberships: [{ hierarchyId: a1 }, { hierarchyId: u1, administrator: true }] });
    const set = (...memberships: object[]): Promise<string | undefined> => codeOf(seer, UPDATE, { id, input: { memberships } });
    expect(await set({ hierarchyId: a1 }, { hierarchyId: u1, administrator: true })).toBeUndefined();
    for (const changed of [{ hierarchyId: u1 }, { hierarchyId: utrecht }])
      expect(await set({ hierarchyId: a1 }, changed)).toBe('FORBIDDEN');
    expect(await set({ hierarchyId: a1, administrator: true })).toBeUndefined();
    expect(await membershipsOf(id)).toEqual(['A1*', 'U1*']);
  });

  it('nobody gives themself a role, a mark or a membership beyond their own', async () => {
    const { server, admin, a1, u1, amsterdam } = scene;
    const self = await signInAs(server.url, admin, { username: 'climber', role: 'Head', administers: [AMSTERDAM] });
    const { me } = await self.ask<{ me: { id: string } }>('{ me { id } }');
    const change = async (input: object): Promise<string | undefined> => codeOf(self, UPDATE, { id: me.id, input });
    expect(await change({ roleId: await roleId(self, 'Candidate') })).toBe('FORBIDDEN');
    const own = { hierarchyId: amsterdam, administrator: true };
    expect(await change({ memberships: [own, { hierarchyId: a1, administrator: true }] })).toBe('FORBIDDEN');
    expect(await change({ memberships: [own, { hierarchyId: u1 }] })).toBe('FORBIDDEN');
    expect(await change({ roleId: await roleId(self, 'Head'), memberships: [own, { hierarchyId: a1 }] })).toBeUndefined();
    const { me: first } = await admin.ask<{ me: { id: string } }>('{ me { id } }');
    expect(await codeOf(admin, UPDATE, { id: first.id, input: { roleId: await roleId(admin, 'Head') } })).toBe('FORBIDDEN');
  });
});

/** What the API says of each error, as somebody reads it. */
async function messages(client: Client, query: string, variables: object): Promise<{ code?: string | undefined; message: string }[]> {
  const { errors = [] } = await client.graphql(query, variables);
  return errors.map(({ message, extensions }) => ({ code: extensions?.code, message }));
}
