/** The HTTP server: what every request passes, and the routes. */
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Config } from '../config.js';
import { MAX_BODY_BYTES } from '../graphql/limits.js';
import type { Services } from '../services.js';
import { addAppFiles } from './app-files.js';
import { handleErrors } from './error-handler.js';
import { addGraphQLRoute } from './graphql-route.js';
import { addHealthRoutes } from './health-routes.js';
import { loggerOptions } from './logger.js';
import { logRequests } from './request-log.js';
import { noteRequests } from './request-notes.js';
import { addSecurityHeaders } from './security-headers.js';

/** Milliseconds for a whole request to arrive, and without any traffic. The longest answer takes 20 seconds. */
const REQUEST_TIMEOUT = 120_000;
const CONNECTION_TIMEOUT = 60_000;

/** An app without routes yet: its log is needed to make the services that the routes use. */
export function makeApp({ logLevel }: Pick<Config, 'logLevel'>): FastifyInstance {
  return Fastify({
    logger: loggerOptions(logLevel),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // Never the client's: it would stand in the log.
    genReqId: () => randomUUID(),
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT,
    connectionTimeout: CONNECTION_TIMEOUT,
  });
}

/** Adds everything that answers. */
export async function addRoutes(app: FastifyInstance, services: Services): Promise<void> {
  app.removeContentTypeParser('text/plain');
  handleErrors(app);
  noteRequests(app);
  logRequests(app);
  await addSecurityHeaders(app, services.https);
  await app.register(cookie);
  addHealthRoutes(app, services.database);
  await addGraphQLRoute(app, services);
  await addAppFiles(app, services);
}
