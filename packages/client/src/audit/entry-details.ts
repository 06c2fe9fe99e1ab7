/** What an entry says beside who, when and on whom, in words. */
import { messages, PERMISSIONS, ROLE_TYPES } from '@intake/shared';
import { language, say, useMessages } from '../app/i18n.js';
import type { MessageKey } from '../app/messages/message-key.js';
import type { AuditAction } from '../generated/audit.js';
import type { AuditEntry } from './use-audit-log.js';

type Detail = AuditEntry['details'][number];

interface DetailWords {
  readonly label: MessageKey;
  readonly shown: (detail: Detail) => string;
}

const asItIs = ({ value }: Detail): string => value;
const amount = ({ value }: Detail): string => useMessages().number(Number(value));
const role = ({ value, called }: Detail): string => called ?? (value === '' ? '' : say('audit.nameless.ROLE'));
const place = ({ value, called }: Detail): string => called ?? say(value === '' ? 'audit.detail.atTheTop' : 'audit.nameless.HIERARCHY');
const moment = ({ value }: Detail): string => useMessages().dateTime(value);

function roleType({ value }: Detail): string {
  const known = ROLE_TYPES.find((name) => name === value);
  return known === undefined ? value : messages(language.value).roleTypes[known];
}

function permissions({ value }: Detail): string {
  const words = messages(language.value).permissions;
  const wordOf = (name: string): string => {
    const known = PERMISSIONS.find((permission) => permission === name);
    return known === undefined ? name : words[known];
  };
  return value === '' ? say('ui.none') : value.split(', ').map(wordOf).join(', ');
}

/** By the name that the server gives them, in the order in which they are shown. */
const DETAILS: Readonly<Record<string, DetailWords>> = {
  operation: { label: 'audit.detail.operation', shown: asItIs },
  rows: { label: 'audit.detail.rows', shown: amount },
  created: { label: 'audit.detail.created', shown: amount },
  synchronised: { label: 'audit.detail.synchronised', shown: amount },
  inError: { label: 'audit.detail.inError', shown: amount },
  previousRoleId: { label: 'audit.detail.previousRoleId', shown: role },
  roleId: { label: 'audit.detail.roleId', shown: role },
  roleType: { label: 'audit.detail.roleType', shown: roleType },
  permissions: { label: 'audit.detail.permissions', shown: permissions },
  previousParentId: { label: 'audit.detail.previousParentId', shown: place },
  parentId: { label: 'audit.detail.parentId', shown: place },
  hierarchyId: { label: 'audit.detail.hierarchyId', shown: place },
  handoutId: { label: 'audit.detail.handoutId', shown: asItIs },
  leftOut: { label: 'audit.detail.leftOut', shown: amount },
  expiresAt: { label: 'audit.detail.expiresAt', shown: moment },
  timeZone: { label: 'audit.detail.timeZone', shown: asItIs },
  fileSha256: { label: 'audit.detail.fileSha256', shown: asItIs },
};

const ORDER = Object.keys(DETAILS);

const wordsOf = (name: string): DetailWords | undefined => (Object.hasOwn(DETAILS, name) ? DETAILS[name] : undefined);

export interface DetailLine {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** All that it says; what this page has no words for, as it is, in the end. */
export function detailLines({ details }: Pick<AuditEntry, 'details'>): DetailLine[] {
  const position = ({ name }: Detail): number => (wordsOf(name) === undefined ? ORDER.length : ORDER.indexOf(name));
  return [...details]
    .sort((one, other) => position(one) - position(other))
    .map((detail) => {
      const words = wordsOf(detail.name);
      return { name: detail.name, label: words ? say(words.label) : detail.name, value: (words?.shown ?? asItIs)(detail) };
    })
    .filter(({ value }) => value !== '');
}

/** What the list shows of it beside the action, and what stands between. */
const GISTS: Readonly<Partial<Record<AuditAction, readonly [names: readonly string[], between: string]>>> = {
  DENIED: [['operation'], ''],
  USER_CREATED: [['roleId'], ''],
  USER_ROLE_CHANGED: [['previousRoleId', 'roleId'], ' → '],
  MEMBERSHIPS_ADDED: [['hierarchyId'], ''],
  MEMBERSHIPS_REMOVED: [['hierarchyId'], ''],
  ADMINISTRATORS_ADDED: [['hierarchyId'], ''],
  ADMINISTRATORS_REMOVED: [['hierarchyId'], ''],
  ROLE_CREATED: [['roleType'], ''],
  ROLE_UPDATED: [['roleType'], ''],
  HIERARCHY_UPDATED: [['previousParentId', 'parentId'], ' → '],
  SETTINGS_UPDATED: [['timeZone'], ''],
};

const COUNTS = {
  created: 'history.counts.create',
  synchronised: 'history.counts.synchronise',
  inError: 'history.counts.error',
  leftOut: 'audit.entry.leftOut',
} as const;

/** The gist of what an entry says; empty where the action says it all. */
export function gistOf({ action, details }: Pick<AuditEntry, 'action' | 'details'>): string {
  const counts = Object.entries(COUNTS).flatMap(([name, key]) => {
    const count = Number(details.find((detail) => detail.name === name)?.value ?? 0);
    return count > 0 ? [say(key, { count })] : [];
  });
  const [names, between] = GISTS[action] ?? [[], ''];
  const lines = detailLines({ details }).filter(({ name }) => names.includes(name));
  return [...counts, lines.map(({ value }) => value).join(between)].filter((text) => text !== '').join(', ');
}
