/** The list of users as somebody left it for a user's page, so that they find it as it was when they come back. */
import { type ListState, withoutRows, withRows } from '../ui/list-state.js';
import type { UserRowFragment } from '../generated/users.js';

interface Remembered {
  /** What the list was of. */
  readonly key: string;
  /** When it was left, in milliseconds. */
  readonly at: number;
  readonly list: ListState<UserRowFragment>;
}

/** In milliseconds: a list that is older is loaded anew. */
const FRESH = 10 * 60_000;

let remembered: Remembered | null = null;

/** Keeps the list, in place of one that was kept before. */
export function rememberList(left: Remembered): void {
  remembered = left;
}

/** The list that was left with this key, unless it is too long ago. */
export function recallList(key: string, now: number): ListState<UserRowFragment> | undefined {
  return remembered?.key === key && now - remembered.at < FRESH ? remembered.list : undefined;
}

/** What became of a user since: changed, or in the trash can. */
export function changeRemembered(user: UserRowFragment & { readonly deletedAt: string | null }): void {
  if (remembered === null) return;
  const { list } = remembered;
  remembered = { ...remembered, list: user.deletedAt === null ? withRows(list, [user]) : withoutRows(list, [user.id]) };
}
