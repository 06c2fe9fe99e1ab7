/** Who may fetch new passwords, and under which ID they are kept: whoever asks for the same again comes to the same. */
import { randomUUID } from 'node:crypto';
import { v5 } from 'uuid';
import type { CurrentUser } from '../sign-in/current-user.js';

/** The namespace of these IDs: made up once, and the same on every server. */
const NAMESPACE = '3f0f8e0a-6f0c-4d0e-9a53-5d1b8c1f7a42';

/** Whoever sets passwords: somebody in person, in whatever session, or one API token of theirs. */
export function ownerOf({ id, token }: Pick<CurrentUser, 'id' | 'token'>): string {
  return token?.id ?? id;
}

export interface HandoutRequest {
  readonly ownerId: string;
  readonly userIds: readonly string[];
  /** What the client calls its request, in any form. */
  readonly key: string | undefined;
}

/** One ID for all requests of an owner with the same key for the same users, in whatever order; without a key, a new one each time. */
export function handoutId({ ownerId, userIds, key }: HandoutRequest): string {
  return key === undefined ? randomUUID() : v5(JSON.stringify([ownerId, key, [...userIds].sort()]), NAMESPACE);
}
