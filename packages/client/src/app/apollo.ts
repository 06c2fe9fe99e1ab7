/**
 * The connection to the server: each request says the language, and one that finds the session ended waits until the person signs in
 * again. What is refused is told to whoever keeps up the person's rights. One whose context says `timeLimit` fails where no answer is there after so many milliseconds.
 */
import { ApolloClient, ApolloLink, type FetchResult, fromPromise, HttpLink, InMemoryCache, Observable } from '@apollo/client/core';
import { language } from './i18n.js';
import { refused } from './refusals.js';
import { signedInAgain } from './sign-in-again.js';

/** Operations for which nobody needs to be signed in. */
const WITHOUT_SESSION = new Set(['Session', 'SignIn', 'SignOut']);

const inLanguage = new ApolloLink((operation, forward) => {
  operation.setContext({ headers: { 'accept-language': language.value.toLowerCase() } });
  return forward(operation);
});

const goOnSignedIn = new ApolloLink((operation, forward) => {
  const send = (): Observable<FetchResult> =>
    fromPromise(firstResult(forward(operation))).flatMap((result) => {
      const isSignedOut = result.errors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED') ?? false;
      if (!isSignedOut || WITHOUT_SESSION.has(operation.operationName)) return Observable.of(result);
      return fromPromise(signedInAgain()).flatMap(send);
    });
  return send();
});

// A signal that was made before the person signed in again would be over by the time that the request is sent once more.
const withinTime = new ApolloLink((operation, forward) => {
  const { timeLimit } = operation.getContext() as { timeLimit?: number };
  if (timeLimit !== undefined) operation.setContext({ fetchOptions: { signal: AbortSignal.timeout(timeLimit) } });
  return forward(operation);
});

/** Whoever lost a right is refused, or told that what they saw isn't there. */
const REFUSALS: ReadonlySet<unknown> = new Set(['FORBIDDEN', 'NOT_FOUND']);

const tellRefusals = new ApolloLink((operation, forward) =>
  forward(operation).map((result) => {
    if (result.errors?.some(({ extensions }) => REFUSALS.has(extensions?.['code'])) ?? false) refused();
    return result;
  }),
);

function firstResult(results: Observable<FetchResult>): Promise<FetchResult> {
  return new Promise((resolve, reject) => {
    results.subscribe(resolve, reject);
  });
}

export const apollo = new ApolloClient({
  link: ApolloLink.from([tellRefusals, goOnSignedIn, inLanguage, withinTime, new HttpLink({ uri: '/graphql' })]),
  cache: new InMemoryCache(),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' }, query: { fetchPolicy: 'network-only' } },
});
