/** Notes in the audit log which routes were denied to whom; GraphQL answers 200 and notes its own. */
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.js';

/** Notes each request that was answered with 403. */
export function noteDeniedRoutes(app: FastifyInstance, { denials }: Pick<Services, 'denials'>): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { method, notes, routeOptions, ip } = request;
    if (reply.statusCode === 403)
      denials.note({ currentUser: notes?.currentUser ?? null, clientAddress: ip }, `${method} ${routeOptions.url ?? ''}`);
    done();
  });
}
