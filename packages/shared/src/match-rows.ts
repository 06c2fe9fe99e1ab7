/** Finds the user that each row is about, and what the match alone forbids. */
import { type Acting, mayActOn, mayGivePassword, mayGiveRole } from './acting.js';
import type { DraftRow, ImportDraft } from './draft-import.js';
import { administeredPart, seenPart, type Viewer } from './hierarchy-part.js';
import { identifierKey } from './identifiers.js';
import type { ExistingUser } from './import-plan.js';
import type { RowIssue } from './issues.js';
import type { ImportWorld } from './plan-import.js';

/** Whoever runs the import. */
export interface Importer extends Viewer {
  readonly id: string;
}

export interface MatchedRow {
  readonly draft: DraftRow;
  /** The user who has the row's username. */
  readonly user: ExistingUser | undefined;
  readonly issues: readonly RowIssue[];
}

/** Every row with its user, and the issues that the file and the match show. */
export function matchRows(draft: ImportDraft, world: ImportWorld): MatchedRow[] {
  const users = new Map(world.users.map((user) => [identifierKey(user.username), user]));
  const { importer, hierarchies } = world;
  const acting = { rank: importer.rank, seen: seenPart(importer, hierarchies), administered: administeredPart(importer, hierarchies) };
  return draft.rows.map((row) => {
    const user = row.keys.USERNAME === undefined ? undefined : users.get(row.keys.USERNAME);
    return { draft: row, user, issues: [...row.issues, ...matchIssues(row, user, { ...world, acting })] };
  });
}

interface Matching extends ImportWorld {
  /** The importer, to ask whom they may change. */
  readonly acting: Acting;
}

function matchIssues(row: DraftRow, user: ExistingUser | undefined, world: Matching): RowIssue[] {
  if (user !== undefined && !mayChange(row, user, world)) return [{ code: 'NOT_PERMITTED' }];
  const isOwn = user?.id === world.importer.id;
  // By hand it takes the current one, so that whoever finds a session open can't lock its user out.
  const ownPassword: RowIssue[] = isOwn && row.values.PASSWORD !== undefined ? [{ field: 'PASSWORD', code: 'NOT_PERMITTED' }] : [];
  const extraTime: RowIssue[] = lacksSpecialNeeds(row, user) ? [{ field: 'EXTRA_TIME_PERCENTAGE', code: 'NEEDS_SPECIAL_NEEDS' }] : [];
  const ownRole: RowIssue[] = isOwn && user.role.id !== world.role.id ? [{ code: 'OWN_ROLE' }] : [];
  return [...ownPassword, ...extraTime, ...ownRole];
}

/** Whoever sets a user's password can sign in as that user, so that takes all that is the user's, too; and so does a role that may do more. */
function mayChange({ values }: DraftRow, user: ExistingUser, { acting, role }: Matching): boolean {
  const mayAct = values.PASSWORD === undefined ? mayActOn(acting, user) : mayGivePassword(acting, user);
  return mayAct && mayGiveRole(acting, user, role);
}

/** Extra time for somebody who has no special needs, where the row itself leaves those as they are. */
function lacksSpecialNeeds({ values, keys, issues }: DraftRow, user: ExistingUser | undefined): boolean {
  if (values.SPECIAL_NEEDS !== undefined || issues.some(({ field }) => field === 'SPECIAL_NEEDS')) return false;
  // Whose needs they are is unknown as long as the username is.
  if (keys.USERNAME === undefined) return false;
  return (values.EXTRA_TIME_PERCENTAGE ?? 0) > 0 && user?.specialNeeds !== true;
}
