/** Judges which user IDs and synchronisation keys belong to somebody else after the import. */
import { identifierKey } from './identifiers.js';
import type { ExistingUser } from './import-plan.js';
import type { MatchedRow } from './match-rows.js';

const CONTESTED_FIELDS = ['USER_ID', 'SYNCHRONISATION_KEY'] as const;

type ContestedField = (typeof CONTESTED_FIELDS)[number];

/** A row that wants a key which another user has. */
interface Contest {
  readonly place: number;
  readonly field: ContestedField;
  readonly holder: ExistingUser;
}

/**
 * The rows with IN_USE where it applies. A key is free if its holder gets another in this very import, by a row without issues. As
 * an IN_USE makes an error of a row that might have freed a key itself, those who hoped for that key are judged again, in turn.
 */
export function judgeKeysInUse(rows: readonly MatchedRow[], users: readonly ExistingUser[]): MatchedRow[] {
  const contests = findContests(rows, users);
  const refused = settle(rows, contests);
  const fields = new Map<number, ContestedField[]>();
  for (const { place, field } of refused) fields.set(place, [...(fields.get(place) ?? []), field]);
  return rows.map((row, place) => {
    const inUse = CONTESTED_FIELDS.filter((field) => fields.get(place)?.includes(field));
    return inUse.length === 0 ? row : { ...row, issues: [...row.issues, ...inUse.map((field) => ({ field, code: 'IN_USE' as const }))] };
  });
}

function findContests(rows: readonly MatchedRow[], users: readonly ExistingUser[]): Contest[] {
  return CONTESTED_FIELDS.flatMap((field) => {
    const holders = new Map(users.flatMap((user) => (keyOf(user, field) === undefined ? [] : [[keyOf(user, field), user] as const])));
    return rows.flatMap((row, place) => {
      const holder = isJudged(row, field) ? holders.get(row.draft.keys[field]) : undefined;
      return holder === undefined || holder.id === row.user?.id ? [] : [{ place, field, holder }];
    });
  });
}

/** Not where the cell is empty or faulty, or the row's user unknown or out of the importer's reach. */
function isJudged({ draft, issues }: MatchedRow, field: ContestedField): boolean {
  if (draft.keys[field] === undefined || draft.keys.USERNAME === undefined) return false;
  return !issues.some((issue) => issue.field === field || (issue.code === 'NOT_PERMITTED' && issue.field === undefined));
}

function keyOf(user: ExistingUser, field: ContestedField): string | undefined {
  const text = field === 'USER_ID' ? user.userId : user.synchronisationKey;
  return text === null ? undefined : identifierKey(text);
}

/** The contests that are lost: each lost row may cost others theirs, so the loss is followed until nothing changes. */
function settle(rows: readonly MatchedRow[], contests: readonly Contest[]): Set<Contest> {
  const movers = new Map(rows.flatMap((row) => (row.user !== undefined && row.issues.length === 0 ? [[row.user.id, row] as const] : [])));
  const byHolder = groupByHolder(contests);
  const lost = new Set<Contest>();
  const open = [...contests];
  for (let contest = open.pop(); contest !== undefined; contest = open.pop()) {
    if (lost.has(contest) || isFreed(contest, movers.get(contest.holder.id))) continue;
    lost.add(contest);
    const loser = rows[contest.place]?.user;
    if (loser !== undefined && movers.delete(loser.id)) open.push(...(byHolder.get(loser.id) ?? []));
  }
  return lost;
}

function groupByHolder(contests: readonly Contest[]): Map<string, Contest[]> {
  const groups = new Map<string, Contest[]>();
  for (const contest of contests) {
    const group = groups.get(contest.holder.id);
    if (group === undefined) groups.set(contest.holder.id, [contest]);
    else group.push(contest);
  }
  return groups;
}

function isFreed({ field, holder }: Contest, mover: MatchedRow | undefined): boolean {
  const next = mover?.draft.keys[field];
  return next !== undefined && next !== keyOf(holder, field);
}
