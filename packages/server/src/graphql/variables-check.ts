/** Refuses variables that are too many or don't fit their types, before anything else looks at them: what reckons a request's cost describes every fault. */
import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { refuse } from './errors.js';
import { MAX_FIELDS, MAX_LIST } from './limits.js';

export interface GivenVariables {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Refuses too long a list and too many fields; throws graphql-js's error about the first value that doesn't fit. */
export function checkVariables({ schema, operation, variables }: GivenVariables): void {
  refuseTooMany(variables);
  const options = { maxErrors: 1, hideSuggestions: true };
  const { errors: [first] = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, options);
  if (first !== undefined) throw first;
}

/** With a list of its own rather than by calling itself: lists may lie a million deep in each other. */
function refuseTooMany(variables: unknown): void {
  const open: unknown[] = [variables];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    const values: readonly unknown[] = Object.values(value);
    if (values.length > (Array.isArray(value) ? MAX_LIST : MAX_FIELDS)) refuse('BAD_USER_INPUT', { sentence: TOO_MANY });
    for (const one of values) open.push(one);
  }
}

const TOO_MANY = {
  EN: `The variables hold too much: a list at most ${MAX_LIST} values, an object at most ${MAX_FIELDS} fields`,
  NL: `De variabelen bevatten te veel: een lijst hoogstens ${MAX_LIST} waarden, een object hoogstens ${MAX_FIELDS} velden`,
};
