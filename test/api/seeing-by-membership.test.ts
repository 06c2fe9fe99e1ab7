/** Whoever is no System Admin sees the users of the hierarchies that they are members of and of those below, and of those users nothing elsewhere. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as as from '../support/administer.js';
import { connectClient, type Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { roleId } from '../support/places.js';
import { signInAs } from '../support/sign-in-as.js';
import { A1, codeOf, startTwoCentres, U1, UTRECHT, type TwoCentres } from '../support/two-centres.js';

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly username: string }[];
}

/** Who is on a page, by username, and how many there are. */
async function list(client: Client, field: 'users' | 'trash', args: string): Promise<string> {
  const { listed } = await client.ask<{ listed: Listed }>(`{ listed: ${field}(${args}) { totalCount nodes { username } } }`);
  const names = listed.nodes.map(({ username }) => username).sort();
  return `${names.join(' ')} (${String(listed.totalCount)})`;
}

describe.each(ENGINES)('on the %s database', (engine) => {
  let scene: TwoCentres;

  beforeAll(async () => {
    scene = await startTwoCentres(engine);
    for (const [username, path] of [
      ['gone-a', A1],
      ['gone-u', U1],
    ] as const) {
      await as.deleteUser(scene.admin, await as.createUser(scene.admin, { username, hierarchies: [path] }));
    }
  });

  afterAll(() => scene.server.stop());

  it('lists, searches and counts hold those users only, whatever the filter', async () => {
    const { admin, amira, udo, sofie, amsterdam, a1, utrecht, u1, exams } = scene;
    for (const client of [amira, sofie]) {
      expect(await list(client, 'users', 'first: 10')).toBe('ada amira both sofie (4)');
      expect(await list(client, 'users', 'first: 10, search: "candidate"')).toBe('ada both (2)');
      expect(await list(client, 'users', 'first: 10, search: "uma"')).toBe(' (0)');
      expect(await list(client, 'users', `first: 10, roleId: "${await roleId(client, 'Candidate')}"`)).toBe('ada both (2)');
      expect(await list(client, 'users', 'first: 10, specialNeeds: true')).toBe(' (0)');
      expect(await list(client, 'users', `first: 10, hierarchyId: "${a1}"`)).toBe('ada both (2)');
      expect(await list(client, 'users', `first: 10, hierarchyId: "${amsterdam}", includeSubHierarchies: false`)).toBe('amira sofie (2)');
      for (const id of [utrecht, u1, exams]) {
        for (const more of ['', ', includeSubHierarchies: false']) {
          expect(await list(client, 'users', `first: 10, hierarchyId: "${id}"${more}`)).toBe(' (0)');
        }
      }
      expect(await list(client, 'users', 'first: 2')).toBe('ada both (4)');
    }
    expect(await list(udo, 'users', 'first: 10')).toBe('both udo uma (3)');
    expect(await list(admin, 'users', 'first: 10, search: "candidate"')).toBe('ada both nobody uma (4)');
    expect(await list(admin, 'users', `first: 10, hierarchyId: "${exams}", search: "candidate"`)).toBe('ada both uma (3)');
  });

  it('so does the trash can', async () => {
    const { admin, amira, udo } = scene;
    expect(await list(amira, 'trash', 'first: 10')).toBe('gone-a (1)');
    expect(await list(amira, 'trash', 'first: 10, search: "gone"')).toBe('gone-a (1)');
    expect(await list(udo, 'trash', 'first: 10')).toBe('gone-u (1)');
    expect(await list(admin, 'trash', 'first: 10')).toBe('gone-a gone-u (2)');
  });

  it('a user elsewhere is as one who does not exist, and of one who is elsewhere too only what is here is shown', async () => {
    const { amira, sofie, uma, both, nobody } = scene;
    const query = 'query ($id: ID!) { user(id: $id) { username memberships { hierarchy { id name parentId path memberCount } } } }';
    for (const client of [amira, sofie]) {
      for (const id of [uma, nobody, 'nowhere']) expect(await client.ask(query, { id })).toEqual({ user: null });
      const hierarchy = { id: scene.a1, name: 'A1', parentId: scene.amsterdam, path: ['Amsterdam', 'A1'], memberCount: 2 };
      expect(await client.ask(query, { id: both })).toEqual({ user: { username: 'both', memberships: [{ hierarchy }] } });
    }
  });

  it('the tree begins at the topmost hierarchies that one is a member of', async () => {
    const { server, admin, amira, sofie, amsterdam, a1, u1 } = scene;
    const query = '{ hierarchies { id parentId path } }';
    const below = [
      { id: amsterdam, parentId: null, path: ['Amsterdam'] },
      { id: a1, parentId: amsterdam, path: ['Amsterdam', 'A1'] },
    ];
    for (const client of [amira, sofie]) expect(await client.ask(query)).toEqual({ hierarchies: below });
    const two = await signInAs(server.url, admin, {
      username: 'two',
      role: 'Head',
      administers: [A1],
      memberOf: [U1, 'Exams › Amsterdam'],
    });
    expect(await two.ask(query)).toEqual({ hierarchies: [...below, { id: u1, parentId: null, path: ['U1'] }] });
    const { hierarchies } = await admin.ask<{ hierarchies: { path: string[] }[] }>(query);
    expect(hierarchies.map(({ path }) => path.join('/'))).toEqual([
      'Exams',
      'Exams/Amsterdam',
      'Exams/Amsterdam/A1',
      'Exams/Utrecht',
      'Exams/Utrecht/U1',
      'Library',
    ]);
    await as.deleteUser(admin, (await two.ask<{ me: { id: string } }>('{ me { id } }')).me.id);
  });

  it('a role counts the users whom one sees, each once', async () => {
    const { admin, amira, udo, sofie } = scene;
    const counts = async (client: Client): Promise<Record<string, number>> => {
      const { roles } = await client.ask<{ roles: { name: string; userCount: number }[] }>('{ roles { name userCount } }');
      return Object.fromEntries(roles.map(({ name, userCount }) => [name, userCount]));
    };
    const none = { 'System Administrator': 0, Administrator: 0, Support: 0, Author: 0 };
    expect(await counts(amira)).toEqual({ ...none, Head: 1, Support: 1, Candidate: 2 });
    expect(await counts(sofie)).toEqual({ ...none, Head: 1, Support: 1, Candidate: 2 });
    expect(await counts(udo)).toEqual({ ...none, Head: 1, Candidate: 2 });
    expect(await counts(admin)).toEqual({ ...none, 'System Administrator': 1, Head: 2, Support: 1, Candidate: 4 });
  });

  it('whoever is a member of nothing sees themself alone, by "me" and by ID', async () => {
    const { server, admin } = scene;
    const alone = await signInAs(server.url, admin, { username: 'alone', role: 'Head', administers: [] });
    const { me } = await alone.ask<{ me: { id: string } }>('{ me { id username memberships { administrator } } }');
    expect(me).toEqual({ id: me.id, username: 'alone', memberships: [] });
    expect(await alone.ask('query ($id: ID!) { user(id: $id) { username } }', { id: me.id })).toEqual({ user: { username: 'alone' } });
    expect(await alone.ask('{ users { totalCount } trash { totalCount } hierarchies { id } importRuns { totalCount } }')).toEqual({
      users: { totalCount: 0 },
      trash: { totalCount: 0 },
      hierarchies: [],
      importRuns: { totalCount: 0 },
    });
    expect(await codeOf(alone, 'mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: [me.id] })).toBe('FORBIDDEN');
  });

  it('whoever signs in sees their own memberships in the answer', async () => {
    const { server, admin } = scene;
    const password = 'a heron on the pier';
    await as.createUser(admin, { username: 'fresh', role: 'Support', hierarchies: [UTRECHT], password });
    const signIn =
      'mutation ($p: String!) { signIn(username: "fresh", password: $p) { memberships { hierarchy { path parentId } } } }';
    expect(await connectClient(server.url).ask(signIn, { p: password })).toEqual({
      signIn: { memberships: [{ hierarchy: { path: ['Utrecht'], parentId: null } }] },
    });
  });

  it('what a change answers with is cut in the same way', async () => {
    const { amira, both } = scene;
    const update = 'mutation ($id: ID!) { updateUser(id: $id, input: { firstName: "Candidate" }) { memberships { hierarchy { path } } } }';
    expect(await amira.ask(update, { id: both })).toEqual({ updateUser: { memberships: [{ hierarchy: { path: ['Amsterdam', 'A1'] } }] } });
  });

  it('support staff who are members of the root see all who are anywhere below it', async () => {
    const { server, admin } = scene;
    const root = await signInAs(server.url, admin, { username: 'root-support', role: 'Support', administers: [], memberOf: ['Exams'] });
    expect(await list(root, 'users', 'first: 10, search: "candidate"')).toBe('ada both uma (3)');
  });
});
