/** Errors of the server as sentences for people. */
import { ApolloError } from '@apollo/client/core';
import { ISSUE_CODES, type IssueCode } from '@intake/shared';
import type { GraphQLFormattedError } from 'graphql';
import { language, say } from './i18n.js';

/** Whether the server refused with this code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof ApolloError && error.graphQLErrors.some(({ extensions }) => extensions?.['code'] === code);
}

/** What a proxy says where the server doesn't answer it. */
const GATEWAY_STATUSES = new Set([502, 503, 504]);

/** Whether no answer of the server came: what it was asked may be done, or not. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof ApolloError) || error.graphQLErrors.length > 0) return false;
  const { networkError } = error;
  return networkError === null || !('statusCode' in networkError) || GATEWAY_STATUSES.has(networkError.statusCode);
}

/** The ID of the user whom a refusal is about, where several were named. */
export function refusedUser(error: unknown): string | undefined {
  const id: unknown = error instanceof ApolloError ? error.graphQLErrors[0]?.extensions?.['userId'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** What the server found wrong with what was filled in, by the input's field. */
export function refusedFields(error: unknown): Readonly<Record<string, IssueCode>> {
  const fields: unknown = error instanceof ApolloError ? error.graphQLErrors[0]?.extensions?.['fields'] : undefined;
  const found = Object.entries(fields ?? {}).flatMap(([field, code]) => {
    const known = ISSUE_CODES.find((name) => name === code);
    return known === undefined ? [] : [[field, known] as const];
  });
  return Object.fromEntries(found);
}

/** What the server said, in the language of the app now; where it can't be reached, that. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof ApolloError)) return error instanceof Error && error.message !== '' ? error.message : say('ui.offline');
  const first = error.graphQLErrors[0] ?? refusalIn(error);
  return first === undefined ? say('ui.offline') : sentenceOf(first);
}

/** The server says it in every language, as the person may choose another while it is shown. */
function sentenceOf({ message, extensions }: GraphQLFormattedError): string {
  const sentences: unknown = extensions?.['sentences'];
  const found = Object.entries(sentences ?? {}).find(([name]) => name === language.value)?.[1] as unknown;
  return typeof found === 'string' ? found : message;
}

// A refusal with another status than 200 comes as a network error that holds the answer.
function refusalIn({ networkError }: ApolloError): GraphQLFormattedError | undefined {
  if (networkError === null || !('result' in networkError)) return undefined;
  const { result } = networkError;
  return typeof result === 'string' ? undefined : (result['errors'] as GraphQLFormattedError[] | undefined)?.[0];
}
