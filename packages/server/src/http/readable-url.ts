/** Leads a path that can't be decoded to where nothing is: the framework would answer it by itself, without our headers, and repeat it. */
import type { RawRequestDefaultExpression } from 'fastify';

/** Begins with a dot, as no address of the app does. */
const NOWHERE = '/.unreadable';

/** The URL of a request, for Fastify's rewriteUrl. */
export function readableUrl({ url = NOWHERE }: RawRequestDefaultExpression): string {
  const [path = ''] = url.split('?');
  try {
    // What comes of it is looked at, as a bundler leaves out a call of which nothing is used, and with it the error.
    return decodeURI(path) === '' ? NOWHERE : url;
  } catch {
    return NOWHERE;
  }
}
