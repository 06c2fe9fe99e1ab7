/** The GraphQL schema, made from the resolvers. */
import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { authChecker } from './auth-checker.js';
import { RESOLVERS } from './resolvers.js';

/**
 * Builds the schema. Inputs are checked by the domain's rules where they are used, so TypeGraphQL's own validation is off; the schema
 * itself is checked by the server that is given it, so it isn't checked here first.
 */
export function makeSchema(): Promise<GraphQLSchema> {
  return buildSchema({ resolvers: RESOLVERS, authChecker, validate: false, skipCheck: true });
}

/** The schema as text, in an order that does not depend on the code's. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
