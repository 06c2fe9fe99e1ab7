/** Errors of the server as sentences for people. */
import { ApolloError } from '@apollo/client/core';
import { say } from './i18n.js';

/** Whether the server refused with this code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof ApolloError && error.graphQLErrors.some(({ extensions }) => extensions?.['code'] === code);
}

/** What the server said, in the language asked for; where it can't be reached, that. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof ApolloError)) return error instanceof Error && error.message !== '' ? error.message : say('ui.offline');
  const [first] = error.graphQLErrors;
  return first?.message ?? serverSentence(error) ?? say('ui.offline');
}

// A refusal with another status than 200 comes as a network error that holds the answer.
function serverSentence({ networkError }: ApolloError): string | undefined {
  if (networkError === null || !('result' in networkError)) return undefined;
  const { result } = networkError;
  return typeof result === 'string' ? undefined : (result['errors'] as { message: string }[] | undefined)?.[0]?.message;
}
