/** Refuses requests that ask for too much, before anything is done for them. */
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { Context } from './context.js';
import { checkedCost } from './cost.js';
import { refuse } from './errors.js';
import { checkVariables } from './variables-check.js';

const NO_SUBSCRIPTIONS = {
  EN: 'There are no subscriptions: send a query or a mutation',
  NL: 'Er zijn geen subscriptions: stuur een query of een mutation',
};

/** Of an operation's name, which clients choose, in the log. */
const NAME_LIMIT = 60;

export const limitPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ schema, document, operation, contextValue, request: { variables = {} } }) {
        // Where none can be told, graphql-js says so.
        if (operation === undefined) return Promise.resolve();
        contextValue.notes.operation = operation.name?.value.slice(0, NAME_LIMIT) ?? operation.operation;
        try {
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) refuse('BAD_USER_INPUT', { sentence: NO_SUBSCRIPTIONS });
          checkVariables({ schema, operation, variables });
          checkedCost({ schema, document, operationName: operation.name?.value, variables });
        } catch (error) {
          throw asBadRequest(error);
        }
        return Promise.resolve();
      },
    }),
};

function asBadRequest(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return new GraphQLError(error.message, { originalError: error, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}
