/** Puts every error of an answer into the client's language, and logs those that nobody expected. */
import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import type { Context } from './context.js';
import { errorToLog, publicError, refusalIn } from './public-error.js';

export const errorPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ errors = [], response, contextValue }) {
        for (const error of errors) noteDenial(error, contextValue);
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

function noteDenial(error: GraphQLError, context: Context): void {
  if (refusalIn(error)?.code !== 'FORBIDDEN') return;
  // By the schema's name of the field: the answer's may be an alias, which clients choose.
  const [field] = error.nodes ?? [];
  if (field?.kind === Kind.FIELD) context.denials.note(context, field.name.value);
}

function answered(error: unknown, formatted: GraphQLFormattedError, context: Context): GraphQLFormattedError {
  const toLog = errorToLog(error, formatted);
  if (toLog !== undefined) logUnexpected(context, toLog);
  return publicError(error, formatted, context);
}

function logUnexpected({ log, requestId }: Context, error: unknown): void {
  log.error({ requestId, error: cause(error) }, 'A request failed');
}

// graphql-js wraps what a resolver throws to say where in the answer it happened.
function cause(error: unknown): unknown {
  return error instanceof Error && 'originalError' in error && error.originalError !== undefined ? error.originalError : error;
}
