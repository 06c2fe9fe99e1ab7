/** One line per request in the log: who, what and how long, and nothing that a person typed. */
import type { FastifyInstance } from 'fastify';

/** Logs each request when its answer is sent. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { notes } = request;
    const line = {
      method: request.method,
      // The route's pattern, not the address, which may hold anything.
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      operation: notes?.operation,
      userId: notes?.currentUser?.id,
      statements: notes?.statements(),
    };
    request.log.info(line, 'request');
    done();
  });
}
