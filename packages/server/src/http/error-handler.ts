/** Errors outside GraphQL's own answers: a status, a code, and a sentence in the client's language. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../graphql/errors.js';
import { type RefusalCode, unexpectedSentence } from '../graphql/refusal-sentences.js';
import { preferredLanguage } from './preferred-language.js';

const STATUS: Readonly<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  TOO_MANY_ROWS: 422,
  UNREADABLE_FILE: 422,
  CONFLICT: 409,
  NO_FILE: 400,
  FILE_TOO_LARGE: 413,
  UNSUPPORTED_FILE: 415,
  TOO_MANY_REQUESTS: 429,
};

const NOT_READABLE = { EN: 'The request cannot be read', NL: 'Het verzoek kan niet worden gelezen' };

const TOO_LARGE = { EN: 'The request is too large', NL: 'Het verzoek is te groot' };

export interface ErrorAnswer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** What to answer to whatever a route threw; what nobody expected is logged. */
export function answerTo(error: unknown, request: FastifyRequest): ErrorAnswer {
  const language = preferredLanguage(request.headers['accept-language']);
  if (error instanceof Refusal) return { status: STATUS[error.code], code: error.code, message: error.sentenceIn(language) };
  const status = statusOf(error);
  if (status < 500) return { status, code: 'BAD_REQUEST', message: (status === 413 ? TOO_LARGE : NOT_READABLE)[language] };
  request.log.error({ error }, 'A request failed');
  return { status, code: 'INTERNAL_SERVER_ERROR', message: unexpectedSentence(request.id)[language] };
}

/** Fastify's own refusals of what a client sent carry a status from 400 to 499. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

/** Answers whatever a route throws with `{"error": {"code", "message"}}`. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const { status, code, message } = answerTo(error, request);
    return reply.code(status).send({ error: { code, message } });
  });
  app.setNotFoundHandler((request, reply) => {
    const { status, code, message } = answerTo(new Refusal('NOT_FOUND'), request);
    return reply.code(status).send({ error: { code, message } });
  });
}
