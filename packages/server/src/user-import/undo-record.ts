/** What taking a commit back needs: kept with the commit, from the first one on. */
import type { UserProperties } from '@intake/shared';
import type { Application, Applied } from './apply-plan.js';

/** A thing that the commit made or changed. `version` is the user's after the commit: another one says that it changed since. */
export type UndoEntry =
  | { readonly kind: 'HIERARCHY'; readonly id: string }
  | { readonly kind: 'CREATED'; readonly id: string; readonly version: number }
  | {
      readonly kind: 'CHANGED';
      readonly id: string;
      readonly version: number;
      readonly before: UserProperties & { readonly roleId: string };
      /** Null where the user was a member already. */
      readonly addedHierarchyId: string | null;
      readonly passwordReplaced: boolean;
    };

/** The record of an application. */
export function undoRecord({ plan, users }: Application, { createdIds, hierarchyIds }: Applied): UndoEntry[] {
  const stored = new Map(users.map((user) => [user.id, user]));
  const entries = plan.rows.flatMap((row): UndoEntry[] => {
    if (row.outcome === 'CREATE') return [{ kind: 'CREATED', id: createdIds.get(row.rowNumber) ?? '', version: 1 }];
    const user = row.outcome === 'SYNCHRONISE' && !row.unchanged ? stored.get(row.id) : undefined;
    if (user === undefined || row.outcome !== 'SYNCHRONISE') return [];
    const destinationId = row.destination.kind === 'new' ? hierarchyIds[row.destination.index] : row.destination.id;
    return [
      {
        kind: 'CHANGED',
        id: user.id,
        version: user.version + 1,
        before: { ...propertiesOf(user), roleId: user.role.id },
        addedHierarchyId: row.addsMembership ? (destinationId ?? null) : null,
        passwordReplaced: row.setsPassword,
      },
    ];
  });
  return [...hierarchyIds.map((id) => ({ kind: 'HIERARCHY' as const, id })), ...entries];
}

function propertiesOf(user: UserProperties): UserProperties {
  const { username, userId, firstName, lastName, email, specialNeeds, extraTimePercentage, synchronisationKey, timeZone } = user;
  return { username, userId, firstName, lastName, email, specialNeeds, extraTimePercentage, synchronisationKey, timeZone };
}
