/** What the audit log says of memberships that change: who came to be a member or an administrator of what, and who no longer is. */
import type { AuditAction } from '../audit/audit-actions.js';
import type { AuditNote } from '../audit/record-audit.repository.js';
import type { Membership } from './memberships.repository.js';

/** An entry for each hierarchy and each thing that came of it; a member with a mark is in two. */
export function membershipNotes(before: readonly Membership[], after: readonly Membership[]): AuditNote[] {
  const [marksBefore, marksAfter] = [marked(before), marked(after)];
  return [
    ...notes('MEMBERSHIPS_ADDED', onlyIn(after, before)),
    ...notes('MEMBERSHIPS_REMOVED', onlyIn(before, after)),
    ...notes('ADMINISTRATORS_ADDED', onlyIn(marksAfter, marksBefore)),
    ...notes('ADMINISTRATORS_REMOVED', onlyIn(marksBefore, marksAfter)),
  ];
}

const marked = (list: readonly Membership[]) => list.filter(({ administrator }) => administrator);

type Pair = Pick<Membership, 'userId' | 'hierarchyId'>;

/** The same for the same user and hierarchy. */
export const pairKey = ({ userId, hierarchyId }: Pair) => `${userId} ${hierarchyId}`;

function onlyIn(list: readonly Pair[], other: readonly Pair[]): Pair[] {
  const others = new Set(other.map(pairKey));
  return list.filter((pair) => !others.has(pairKey(pair)));
}

function notes(action: AuditAction, pairs: readonly Pair[]): AuditNote[] {
  const users = new Map<string, string[]>();
  for (const { userId, hierarchyId } of pairs) {
    const members = users.get(hierarchyId);
    if (members === undefined) users.set(hierarchyId, [userId]);
    else members.push(userId);
  }
  return [...users].map(([hierarchyId, subjects]) => ({ action, subjects, details: { hierarchyId } }));
}
