/** Finds out who asks, before a route's handler runs. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../services.js';
import { tokenUserOf } from '../sign-in/api-token-user.js';
import { currentUserOf } from '../sign-in/current-user.js';
import { SessionCookie } from '../sign-in/session-cookie.js';

/** A preHandler that notes the current user, null for nobody. A request with an API token is the token's alone, whatever cookie it has. */
export function identify(services: Services) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (request.notes === undefined) return;
    const token = bearerToken(request.headers.authorization);
    const secret = new SessionCookie(request, reply, services.https).read();
    request.notes.currentUser = token === undefined ? await currentUserOf(secret, services) : await tokenUserOf(token, services);
  };
}

/** What stands behind "Bearer"; undefined for none, and for other schemes, which a proxy may use. Source: RFC 6750, 2.1. */
function bearerToken(header = ''): string | undefined {
  const [scheme = '', ...rest] = header.split(' ');
  return scheme.toLowerCase() === 'bearer' ? rest.join('').trim() : undefined;
}
