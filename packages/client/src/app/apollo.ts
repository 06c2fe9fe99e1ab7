/** The connection to the server: each request says the language, and one that finds the session ended waits until the person signs in again. */
import { ApolloClient, ApolloLink, fromPromise, HttpLink, InMemoryCache } from '@apollo/client/core';
import { onError } from '@apollo/client/link/error';
import { language } from './i18n.js';
import { signedInAgain } from './sign-in-again.js';

/** Operations for which nobody needs to be signed in. */
const WITHOUT_SESSION = new Set(['Session', 'SignIn', 'SignOut']);

const inLanguage = new ApolloLink((operation, forward) => {
  operation.setContext({ headers: { 'accept-language': language.value.toLowerCase() } });
  return forward(operation);
});

const goOnSignedIn = onError(({ graphQLErrors = [], operation, forward }) => {
  const isSignedOut = graphQLErrors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
  if (!isSignedOut || WITHOUT_SESSION.has(operation.operationName)) return undefined;
  return fromPromise(signedInAgain()).flatMap(() => forward(operation));
});

export const apollo = new ApolloClient({
  link: ApolloLink.from([goOnSignedIn, inLanguage, new HttpLink({ uri: '/graphql' })]),
  cache: new InMemoryCache(),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' }, query: { fetchPolicy: 'network-only' } },
});
