/** What the schema has, by name. */
import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType, type GraphQLObjectType } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../packages/server/schema.graphql', import.meta.url), 'utf8'));

/** The names of all queries, or of all mutations. */
export function operations(type: 'Query' | 'Mutation'): string[] {
  return fieldsOf(schema.getType(type) as GraphQLObjectType);
}

/** Every field of every object that operations answer with: Type.field. */
export function objectFields(): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
  const objects = types.filter(({ name }) => !name.startsWith('__') && name !== 'Query' && name !== 'Mutation');
  return objects.flatMap((type) => fieldsOf(type).map((field) => `${type.name}.${field}`));
}

const fieldsOf = (type: GraphQLObjectType): string[] => Object.keys(type.getFields());
