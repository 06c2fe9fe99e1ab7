/** Leads a path that can't be decoded to where nothing is: the framework would answer it by itself, without our headers, and repeat it. */
import type { RawServerDefault, RawRequestDefaultExpression } from 'fastify';

/** Begins with a dot, as no address of the app does. */
const NOWHERE = '/.unreadable';

/** The URL of a request, for Fastify's rewriteUrl. */
export function readableUrl({ url = NOWHERE }: RawRequestDefaultExpression<RawServerDefault>): string {
  const [path = ''] = url.split('?');
  try {
    decodeURI(path);
    return url;
  } catch {
    return NOWHERE;
  }
}
