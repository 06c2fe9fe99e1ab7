import { PERMISSIONS, type Permission, ROLE_TYPES, type RoleType } from '@intake/shared';
import { defaultFieldResolver, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from './errors.js';
import { makeSchema } from './schema.js';

/** Whoever has one of these permissions may; none named: whoever is signed in. */
const PERMITTED: Readonly<Record<string, readonly Permission[]>> = {
  'Query.me': [],
  'Query.myPermissions': [],
  'Query.user': ['MANAGE_USERS', 'VIEW_USERS'],
  'Query.users': ['MANAGE_USERS', 'VIEW_USERS'],
  'Query.trash': ['MANAGE_TRASH'],
  'Query.roles': ['MANAGE_USERS', 'VIEW_USERS', 'MANAGE_ROLES'],
  'Query.hierarchies': ['MANAGE_USERS', 'VIEW_USERS', 'MANAGE_HIERARCHIES'],
  'Query.settings': ['MANAGE_USERS', 'MANAGE_SETTINGS'],
  'Query.upload': ['MANAGE_USERS'],
  'Query.importRun': ['MANAGE_USERS'],
  'Query.importRuns': ['MANAGE_USERS'],
  'Query.apiTokens': [],
  'Mutation.signOut': [],
  'Mutation.changePassword': [],
  'Mutation.createApiToken': ['MANAGE_API_TOKENS'],
  'Mutation.revokeApiToken': [],
  'Mutation.tryImport': ['MANAGE_USERS'],
  'Mutation.commitImport': ['MANAGE_USERS'],
  'Mutation.cancelImport': ['MANAGE_USERS'],
  'Mutation.createUser': ['MANAGE_USERS'],
  'Mutation.updateUser': ['MANAGE_USERS'],
  'Mutation.deleteUsers': ['MANAGE_USERS'],
  'Mutation.restoreUsers': ['MANAGE_TRASH'],
  'Mutation.purgeUsers': ['MANAGE_TRASH'],
  'Mutation.resetPassword': ['MANAGE_USERS'],
  'Mutation.resetPasswords': ['MANAGE_USERS'],
  'Mutation.addMemberships': ['MANAGE_USERS'],
  'Mutation.removeMemberships': ['MANAGE_USERS'],
  'Mutation.createHierarchy': ['MANAGE_HIERARCHIES'],
  'Mutation.updateHierarchy': ['MANAGE_HIERARCHIES'],
  'Mutation.deleteHierarchy': ['MANAGE_HIERARCHIES'],
  'Mutation.createRole': ['MANAGE_ROLES'],
  'Mutation.updateRole': ['MANAGE_ROLES'],
  'Mutation.deleteRole': ['MANAGE_ROLES'],
  'Mutation.updateSettings': ['MANAGE_SETTINGS'],
};

/** For System Admins, whatever their permissions. */
const OF_SYSTEM_ADMINS = ['Query.audit', 'Query.auditEntry'];

/** For people, and not for the programs that act for them. */
const IN_PERSON = [
  'Query.apiTokens',
  'Query.audit',
  'Query.auditEntry',
  'Mutation.changePassword',
  'Mutation.createApiToken',
  'Mutation.revokeApiToken',
];

/** For whoever isn't signed in. */
const OPEN = ['Mutation.signIn'];

// What graphql-js tells a resolver about the query: these look at none of it.
const NO_INFO = {} as GraphQLResolveInfo;

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await makeSchema();
});

function fields() {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return roots.flatMap((root) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({ name: `${root?.name ?? ''}.${field.name}`, field })),
  );
}

interface Asking {
  readonly type?: RoleType;
  readonly token?: { readonly id: string };
}

/** The code with which a field refuses whoever has these permissions, or undefined where it lets them further than that. */
async function refusalOf(name: string, permissions: readonly Permission[] | null, more: Asking = {}): Promise<string | undefined> {
  const { resolve = defaultFieldResolver } = fields().find((one) => one.name === name)?.field ?? {};
  const { type = 'CANDIDATE', token } = more;
  const currentUser = permissions === null ? null : { id: 'somebody', role: { id: 'role', name: 'Role', type, permissions }, token };
  try {
    await resolve(undefined, {}, { currentUser }, NO_INFO);
  } catch (error) {
    return error instanceof Refusal ? error.code : undefined;
  }
  return undefined;
}

describe('every query and mutation', () => {
  it('stands in the table of who may ask for it', () => {
    const names = fields().map(({ name }) => name);
    expect(names.sort()).toEqual([...Object.keys(PERMITTED), ...OF_SYSTEM_ADMINS, ...OPEN].sort());
  });

  it.each([...Object.keys(PERMITTED), ...OF_SYSTEM_ADMINS])('%s refuses whoever is not signed in', async (name) => {
    expect(await refusalOf(name, null)).toBe('UNAUTHENTICATED');
  });

  it.each(Object.entries(PERMITTED))('%s is for whoever has one of %j', async (name, permitted) => {
    for (const permission of PERMISSIONS) {
      const isAllowed = permitted.length === 0 || permitted.includes(permission);
      expect([permission, await refusalOf(name, [permission])]).toEqual([permission, isAllowed ? undefined : 'FORBIDDEN']);
    }
    expect(await refusalOf(name, [])).toBe(permitted.length === 0 ? undefined : 'FORBIDDEN');
  });

  it.each(OF_SYSTEM_ADMINS)('%s is for System Admins', async (name) => {
    for (const type of ROLE_TYPES) {
      const expected = type === 'SYSTEM_ADMIN' ? undefined : 'FORBIDDEN';
      expect([type, await refusalOf(name, PERMISSIONS, { type })]).toEqual([type, expected]);
    }
  });

  it.each([...Object.keys(PERMITTED), ...OF_SYSTEM_ADMINS])('%s is for an API token, unless people do it in person', async (name) => {
    const refusal = await refusalOf(name, PERMISSIONS, { type: 'SYSTEM_ADMIN', token: { id: 'token' } });
    expect(refusal).toBe(IN_PERSON.includes(name) ? 'FORBIDDEN' : undefined);
  });
});
