/** Whether the process lives, and whether it can serve. */
import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database.js';

/** Whoever asks wants to know soon: a database that takes longer counts as not answering. Milliseconds. */
const PATIENCE = 3000;

/** GET /healthz and GET /readyz, without sign-in. */
export function addHealthRoutes(app: FastifyInstance, database: Pick<Database, 'isReady'>): void {
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const isReady = await Promise.race([database.isReady(), inTime()]);
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'the database does not answer' });
  });
}

function inTime(): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(false), PATIENCE).unref());
}
