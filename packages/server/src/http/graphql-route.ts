/** POST /graphql. */
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { startApollo } from '../graphql/apollo.js';
import type { Context } from '../graphql/context.js';
import { MAX_BODY_BYTES } from '../graphql/limits.js';
import { Loaders } from '../graphql/loaders.js';
import type { Services } from '../services.js';
import { SessionCookie } from '../sign-in/session-cookie.js';
import { answerTo } from './error-handler.js';
import { identify } from './identify.js';
import { preferredLanguage } from './preferred-language.js';

const PATH = '/graphql';

/** Adds the route, for JSON only, and a 405 for other methods. */
export async function addGraphQLRoute(app: FastifyInstance, services: Services): Promise<void> {
  const apollo = await startApollo(services);
  app.addHook('onClose', () => apollo.stop());
  app.route({
    method: 'POST',
    url: PATH,
    bodyLimit: MAX_BODY_BYTES,
    preHandler: identify(services),
    onSend: forbidStoring,
    handler: fastifyApolloHandler(apollo, { context: (request, reply) => Promise.resolve(contextOf(services, request, reply)) }),
    errorHandler: answerWithErrors,
  });
  app.route({ method: OTHER_METHODS, url: PATH, handler: (_request, reply) => reply.code(405).header('allow', 'POST').send() });
}

const OTHER_METHODS: HTTPMethods[] = ['GET', 'PUT', 'PATCH', 'DELETE'];

// Answers hold personal data: no cache on the way keeps them.
function forbidStoring(_request: FastifyRequest, reply: FastifyReply, _payload: unknown, done: () => void): void {
  void reply.header('cache-control', 'no-store');
  done();
}

function answerWithErrors(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { status, code, message } = answerTo(error, request);
  // Without this the connection is cut while the client still sends, and the answer is lost on the way.
  reply.removeHeader('connection');
  // Too large a body is over a limit like the others, which answer 400.
  void reply.code(status === 413 ? 400 : status).send({ errors: [{ message, extensions: { code } }] });
}

function contextOf(services: Services, request: FastifyRequest, reply: FastifyReply): Context {
  const { notes } = request;
  if (notes === undefined) throw new Error('A request has no notes');
  return {
    ...services,
    requestId: request.id,
    language: preferredLanguage(request.headers['accept-language']),
    currentUser: notes.currentUser,
    clientAddress: request.ip,
    sessionCookie: new SessionCookie(request, reply, services.https),
    loaders: new Loaders(services.database.reads, notes.currentUser),
    notes,
    waitLonger: (milliseconds) => void request.raw.setTimeout(milliseconds),
  };
}
