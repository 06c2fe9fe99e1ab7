/** Tells requests of this server's own pages, and of programs, from those of other sites' pages. */
import type { FastifyRequest } from 'fastify';

/** Whether a request may use the browser's cookie: programs send no Origin, and a browser's must be the server's own. */
export function isFromOwnSite({ headers, host }: Pick<FastifyRequest, 'headers' | 'host'>, publicUrl: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  return origin === publicUrl || (URL.canParse(origin) && new URL(origin).host === host);
}
