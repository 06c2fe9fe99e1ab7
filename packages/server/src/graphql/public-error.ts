/** An error as a client may see it: a refusal with code and sentence, graphql-js's own as it is, any other as one sentence with an ID. */
import type { Language } from '@intake/shared';
import type { GraphQLFormattedError } from 'graphql';
import { Refusal } from './errors.js';
import { unexpectedSentence } from './refusal-sentences.js';

/** Codes of errors about the request's own text, whose messages are safe to show. Source: Apollo Server's documentation of its codes. */
const ABOUT_THE_REQUEST: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

export interface ErrorReader {
  readonly language: Language;
  readonly requestId: string;
}

/** The refusal that an error is or stands for. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  return error instanceof Error && 'originalError' in error ? refusalIn(error.originalError) : undefined;
}

/** Whether nobody expected it: neither a refusal nor about the request's text. */
export function isUnexpected(error: unknown, formatted: GraphQLFormattedError): boolean {
  return refusalIn(error) === undefined && !ABOUT_THE_REQUEST.has(formatted.extensions?.['code']);
}

/** What the log gets of an error: the whole of one that nobody expected, the cause of a refusal that has one, or nothing. */
export function errorToLog(error: unknown, formatted: GraphQLFormattedError): unknown {
  return isUnexpected(error, formatted) ? error : refusalIn(error)?.cause;
}

/** What the client gets for an error. */
export function publicError(error: unknown, formatted: GraphQLFormattedError, { language, requestId }: ErrorReader): GraphQLFormattedError {
  const refusal = refusalIn(error);
  if (refusal !== undefined) {
    const extensions = { code: refusal.code, ...refusal.extensions, sentences: refusal.sentences };
    return { ...formatted, message: refusal.sentenceIn(language), extensions };
  }
  if (!isUnexpected(error, formatted)) return formatted;
  const sentences = unexpectedSentence(requestId);
  return { ...formatted, message: sentences[language], extensions: { code: 'INTERNAL_SERVER_ERROR', sentences } };
}

/** What every error passes first: some never reach the place that knows whose request it is. Nothing unexpected gets further than this. */
export function maskUnexpected(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (!isUnexpected(error, formatted)) return formatted;
  return { ...formatted, message: 'Something went wrong on the server', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
