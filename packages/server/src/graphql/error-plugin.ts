/** Puts every error of an answer into the client's language, and logs those that nobody expected. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from './context.js';
import { isUnexpected, publicError } from './public-error.js';

export const errorPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ errors = [], response, contextValue }) {
        if (response.body.kind === 'single' && response.body.singleResult.errors !== undefined) {
          // Apollo formats errors one by one, so the two lists go together.
          const formatted = response.body.singleResult.errors;
          response.body.singleResult.errors = formatted.map((error, index) => answered(errors[index], error, contextValue));
        }
        return Promise.resolve();
      },
    }),
  unexpectedErrorProcessingRequest({ requestContext, error }) {
    logUnexpected(requestContext.contextValue, error);
    return Promise.resolve();
  },
};

function answered(error: unknown, formatted: GraphQLFormattedError, context: Context): GraphQLFormattedError {
  if (isUnexpected(error, formatted)) logUnexpected(context, error);
  return publicError(error, formatted, context);
}

function logUnexpected({ log, requestId }: Context, error: unknown): void {
  log.error({ requestId, error: cause(error) }, 'A request failed');
}

// graphql-js wraps what a resolver throws to say where in the answer it happened.
function cause(error: unknown): unknown {
  return error instanceof Error && 'originalError' in error && error.originalError !== undefined ? error.originalError : error;
}
