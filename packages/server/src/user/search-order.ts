/** The two orders in which users are listed. */
import { raw, type Sql } from './search-sql.js';

/** A user's place in an order: the values of its columns. */
export type Place = readonly string[];

export interface ListOrder {
  /** Columns of `users u`; the last is the ID, so that no two users have one place. */
  readonly columns: readonly string[];
  readonly descending: boolean;
  /** Which users are listed. */
  readonly listed: string;
  /** Whose entries are in this order, within those listed. */
  readonly index: string;
}

/** The users outside the trash can by last name, then first name. */
export const BY_NAME: ListOrder = {
  columns: ['u.sort_name', 'u.id'],
  descending: false,
  listed: 'u.deleted_at IS NULL',
  index: 'ix_users_sort',
};

/** The trash can, the newest deletion first. */
export const BY_DELETION: ListOrder = {
  columns: ['u.deleted_at', 'u.sort_name', 'u.id'],
  descending: true,
  listed: 'u.deleted_at IS NOT NULL',
  index: 'ix_users_sort',
};

/** `ORDER BY …`, in the columns' order or against it. */
export function orderedBy({ columns, descending }: Pick<ListOrder, 'columns' | 'descending'>): Sql {
  return raw(`ORDER BY ${columns.map((column) => (descending ? `${column} DESC` : column)).join(', ')}`);
}

/** The columns as p0, p1 … in a SELECT, for placeOf(). */
export function placeColumns(columns: readonly string[]): Sql {
  return raw(columns.map((column, index) => `${column} AS p${index}`).join(', '));
}

export type PlaceRow = Readonly<Record<string, string | Date>>;

/** The place in a row of placeColumns(). */
export function placeOf(row: PlaceRow): Place {
  return Object.values(row).map((value) => (value instanceof Date ? momentText(value) : value));
}

/** As the embedded engine keeps it and the servers read it: 2026-03-01 12:00:00.000, in UTC. */
function momentText(moment: Date): string {
  return moment.toISOString().replace('T', ' ').replace('Z', '');
}

/** The user's ID in a place. */
export function idOf(place: Place): string {
  return place.at(-1) ?? '';
}

/** Which place comes first in an order: below 0 for the one, above 0 for the other. As the databases compare: code point by code point. */
export function comparePlaces({ descending }: Pick<ListOrder, 'descending'>, one: Place, other: Place): number {
  const index = one.findIndex((text, position) => text !== other[position]);
  const difference = index === -1 ? 0 : compareCodePoints(one[index] ?? '', other[index] ?? '');
  return descending ? -difference : difference;
}

const UPPER_PLANE_HALVES = /[\uD800-\uDFFF]/;

function compareCodePoints(one: string, other: string): number {
  // Texts compare by UTF-16 units, of which those that make up the upper planes come before U+E000.
  if (UPPER_PLANE_HALVES.test(one) || UPPER_PLANE_HALVES.test(other)) return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return one < other ? -1 : Number(one > other);
}
