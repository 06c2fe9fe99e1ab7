/** The HTTP server: what every request passes, and the routes. */
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Config } from '../config.js';
import { MAX_BODY_BYTES } from '../graphql/limits.js';
import type { Services } from '../services.js';
import { addAppFiles } from './app-files.js';
import { noteDeniedRoutes } from './denied-routes.js';
import { handleErrors } from './error-handler.js';
import { addGraphQLRoute } from './graphql-route.js';
import { addHealthRoutes } from './health-routes.js';
import { loggerOptions } from './logger.js';
import { readableUrl } from './readable-url.js';
import { logRequests } from './request-log.js';
import { noteRequests } from './request-notes.js';
import { addSecurityHeaders } from './security-headers.js';

/** In milliseconds. */
export interface Timeouts {
  /** For a whole request to arrive, however slowly it trickles in. */
  readonly request: number;
  /** For its headers; must not be longer, as Node.js would then swap the two. */
  readonly headers: number;
  /** Without any traffic. What takes longer says so, see the context's waitLonger(). */
  readonly connection: number;
  /** How often requests that take too long are looked for. */
  readonly check: number;
}

const TIMEOUTS: Timeouts = { request: 120_000, headers: 60_000, connection: 120_000, check: 10_000 };

/** An app without routes yet: its log is needed to make the services that the routes use. */
export function makeApp({ logLevel, trustedProxies }: Pick<Config, 'logLevel' | 'trustedProxies'>, timeouts = TIMEOUTS): FastifyInstance {
  return Fastify({
    logger: loggerOptions(logLevel),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // Never the client's: it would stand in the log.
    genReqId: () => randomUUID(),
    // Whoever may say where a request comes from: by default nobody but the connection.
    trustProxy: trustedProxies === undefined ? false : [...trustedProxies],
    rewriteUrl: readableUrl,
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: timeouts.request,
    connectionTimeout: timeouts.connection,
    http: { connectionsCheckingInterval: timeouts.check, headersTimeout: timeouts.headers },
  });
}

/** Adds everything that answers. */
export async function addRoutes(app: FastifyInstance, services: Services): Promise<void> {
  app.removeContentTypeParser('text/plain');
  handleErrors(app);
  noteRequests(app);
  logRequests(app);
  noteDeniedRoutes(app, services);
  await addSecurityHeaders(app, services.https);
  await app.register(cookie);
  addHealthRoutes(app, services.database);
  await addGraphQLRoute(app, services);
  await addAppFiles(app, services);
}
