/** Finds out who asks, before a route's handler runs. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../services.js';
import { currentUserOf } from '../sign-in/current-user.js';
import { SessionCookie } from '../sign-in/session-cookie.js';

/** A preHandler that notes the current user, null for nobody. */
export function identify(services: Services) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const secret = new SessionCookie(request, reply, services.https).read();
    if (request.notes !== undefined) request.notes.currentUser = await currentUserOf(secret, services);
  };
}
