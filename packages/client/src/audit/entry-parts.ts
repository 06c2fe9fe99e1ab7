/** Who did what an entry tells of, and what it was done to, in words and with the pages that show them. */
import type { RouteLocationRaw } from 'vue-router';
import { say } from '../app/i18n.js';
import type { AuditEntry } from './use-audit-log.js';
import type { AuditSubject } from './use-subjects.js';

export interface Actor {
  /** Null for nobody who has an account. */
  readonly id: string | null;
  readonly name: string;
  /** Whether the name is one, and not our words for somebody without. */
  readonly isNamed: boolean;
}

/** Who did it: a user, one who was removed since, the server, or somebody at an address. */
export function actorOf({ actorId, actor, address }: Pick<AuditEntry, 'actorId' | 'actor' | 'address'>): Actor {
  if (actor !== null) return { id: actorId, name: actor, isNamed: true };
  if (actorId !== null) return { id: actorId, name: say('audit.nameless.USER'), isNamed: false };
  return { id: null, name: say(address === null ? 'audit.who.server' : 'audit.who.unknown'), isNamed: false };
}

/** With which API token it was done; undefined where it was done in person. */
export function tokenOf({ tokenId, token }: Pick<AuditEntry, 'tokenId' | 'token'>): string | undefined {
  if (tokenId === null) return undefined;
  return token === null ? say('audit.who.goneToken') : say('audit.who.token', { name: token });
}

/** What a subject is called; where it has no name, of what kind it is. */
export function subjectName({ kind, name }: AuditSubject): string {
  return name ?? say(`audit.nameless.${kind}`);
}

/** What every one of is called the same says nothing in a line. */
const ANONYMOUS: readonly AuditSubject['kind'][] = ['IMPORT_RUN', 'PASSWORD_HANDOUT'];

/** Whom or what an entry is about, by name or by their number; empty for nobody, and for what never has a name. */
export function subjectsText({ subjects, subjectCount }: Pick<AuditEntry, 'subjects' | 'subjectCount'>): string {
  if (subjectCount > subjects.length) return say('users.count', { count: subjectCount });
  return subjects
    .filter(({ kind }) => !ANONYMOUS.includes(kind))
    .map(subjectName)
    .join(', ');
}

/** The page that shows a subject; undefined where it is gone, or has none. */
export function subjectPage({ id, kind, name }: AuditSubject): RouteLocationRaw | undefined {
  if (kind === 'IMPORT_RUN') return { name: 'import-run', params: { id } };
  if (name === null) return undefined;
  if (kind === 'USER') return { name: 'user', params: { id } };
  if (kind === 'ROLE') return { name: 'roles' };
  if (kind === 'API_TOKEN') return { name: 'api-tokens' };
  return kind === 'HIERARCHY' ? { name: 'hierarchies', query: { search: name.split(' › ').at(-1) } } : undefined;
}

/** The moment as every clock has it: 2026-11-22 09:12:33.123. */
export function exactMoment(at: string): string {
  return new Date(at).toISOString().replace('T', ' ').replace('Z', '');
}
