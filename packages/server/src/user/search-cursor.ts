/** Cursors of pages of users: a place in the order of the list, so that what is added or removed meanwhile moves nothing. */
import { refuse } from '../graphql/errors.js';
import type { ListOrder, Place } from './search-order.js';

/** A place takes 255 code points of name and little else. */
const LENGTH_LIMIT = 2000;

const NOT_STORABLE = /[\0\p{Surrogate}]/u;
const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/;

const BAD_CURSOR = {
  EN: 'The cursor is none that a page of this list gave',
  NL: 'De cursor is er geen die een pagina van deze lijst heeft gegeven',
};

/** The cursor behind a user in a list. */
export function cursorOf(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place that a cursor names in the order; refuses (BAD_USER_INPUT) one that no page of such a list gave. */
export function placeOfCursor(cursor: string, order: ListOrder): Place {
  const place = cursor.length > LENGTH_LIMIT ? undefined : parsed(cursor);
  if (place === undefined || !isPlaceIn(order, place) || cursorOf(place) !== cursor) {
    refuse('BAD_USER_INPUT', { sentence: BAD_CURSOR, fields: { after: 'INVALID_CHARACTERS' } });
  }
  return place;
}

function parsed(cursor: string): Place | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) && value.every((text) => typeof text === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPlaceIn(order: ListOrder, place: Place): boolean {
  if (place.length !== order.columns.length || place.some((text) => NOT_STORABLE.test(text))) return false;
  const [first = ''] = place;
  return !order.descending || (MOMENT.test(first) && !Number.isNaN(Date.parse(`${first.replace(' ', 'T')}Z`)));
}
