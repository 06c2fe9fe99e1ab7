/** Makes, lists and revokes API tokens. */
import { type Permission, PERMISSIONS } from '@intake/shared';
import { v7 as newId } from 'uuid';
import { recordAudit } from '../audit/record-audit.repository.js';
import type { SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';
import { checkedName } from '../graphql/name-check.js';
import { pageOf, type PageArguments } from '../graphql/page.type.js';
import type { ApiTokenConnection, NewApiToken } from './api-token.type.js';
import { apiTokenById, countApiTokens, insertApiToken, listApiTokens, removeApiToken } from './api-tokens.repository.js';
import { type Change, changeWorld } from './change-world.js';
import { hashOf, newSecret } from './secrets.js';
import { refuseToken } from './session-only.js';

/** By which people, and programs that look for leaked secrets, know one. */
const PREFIX = 'intake_';

/** Milliseconds: a year and a day, so that a year from today always passes. */
const LONGEST_LIFE = 367 * 24 * 60 * 60_000;

const MOST_TOKENS = 50;

export interface WantedToken {
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly expiresAt: Date;
}

/** Makes a token for whoever asks. Refuses permissions that they lack, an expiry in the past or more than a year away, and tokens that make tokens. */
export async function createApiToken(context: SignedInContext, wanted: WantedToken): Promise<NewApiToken> {
  refuseToken(context);
  const id = newId();
  const token = `${PREFIX}${newSecret()}`;
  await changeWorld(context, 'MANAGE_API_TOKENS', async (change) => {
    const { manager, actor, now } = change;
    const facts = await checkedFacts(change, wanted);
    await insertApiToken(manager, { id, userId: actor.id, ...facts, secretHash: hashOf(token), createdAt: now, lastUsedAt: null });
    const details = { permissions: facts.permissions.join(', '), expiresAt: facts.expiresAt.toISOString() };
    await recordAudit(manager, context, { action: 'API_TOKEN_CREATED', subjects: [id], details });
  });
  return { id, token, expiresAt: wanted.expiresAt };
}

async function checkedFacts({ manager, actor, now }: Change, { name, permissions, expiresAt }: WantedToken) {
  const checked = await checkedName(name, () => Promise.resolve(false));
  if (permissions.length === 0) refuse('BAD_USER_INPUT', { sentence: NO_PERMISSION });
  if (permissions.some((permission) => !actor.role.permissions.includes(permission))) refuse('FORBIDDEN', { sentence: LACKING });
  const life = expiresAt.getTime() - now.getTime();
  if (!(life > 0 && life <= LONGEST_LIFE)) refuse('BAD_USER_INPUT', { sentence: EXPIRY });
  if ((await countApiTokens(manager, actor.id)) >= MOST_TOKENS) refuse('CONFLICT', { sentence: TOO_MANY });
  return { name: checked, permissions: PERMISSIONS.filter((permission) => permissions.includes(permission)), expiresAt };
}

const NO_PERMISSION = { EN: 'Choose at least one permission', NL: 'Kies minstens één recht' };
const LACKING = {
  EN: 'You cannot give a token a permission that you lack',
  NL: 'Je kunt een token geen recht geven dat je zelf niet hebt',
};
const EXPIRY = {
  EN: 'Choose a moment at which the token expires, within a year from now',
  NL: 'Kies een moment waarop het token verloopt, binnen een jaar vanaf nu',
};
const TOO_MANY = {
  EN: `You have ${MOST_TOKENS} API tokens: revoke one that is not needed`,
  NL: `Je hebt ${MOST_TOKENS} API-tokens: trek er een in die je niet nodig hebt`,
};

/** Ends a token of one's own, or, by a System Admin, anybody's. Refuses with NOT_FOUND any other. */
export async function revokeApiToken(context: SignedInContext, id: string): Promise<void> {
  refuseToken(context);
  await context.database.write(async (manager) => {
    const token = await apiTokenById(manager, id);
    const isTheirs = token !== null && (isSystemAdmin(context) || token.userId === context.currentUser.id);
    // Whoever names another's token is told that there is none, but the audit log that they tried.
    if (token !== null && !isTheirs) context.denials.note(context, 'revokeApiToken');
    if (!isTheirs) refuse('NOT_FOUND');
    await removeApiToken(manager, id);
    await recordAudit(manager, context, { action: 'API_TOKEN_REVOKED', subjects: [id, token.userId] });
  });
}

/** A page of one's own tokens; of everybody's for a System Admin. Newest first, without the secrets, which nobody has. */
export async function apiTokenPage(context: SignedInContext, args: PageArguments): Promise<ApiTokenConnection> {
  refuseToken(context);
  const { first, after } = pageOf(args);
  const userId = isSystemAdmin(context) ? undefined : context.currentUser.id;
  const found = await listApiTokens(context.database.reads, { userId, first, after });
  const nodes = found.slice(0, first);
  return { nodes, pageInfo: { hasNextPage: found.length > first, endCursor: nodes.at(-1)?.id ?? null } };
}

function isSystemAdmin({ currentUser }: SignedInContext): boolean {
  return currentUser.role.type === 'SYSTEM_ADMIN';
}
