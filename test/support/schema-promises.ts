/** A GraphQL schema as a list of promises to clients, so that two schemas can be compared. */
import { astFromValue, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isUnionType, print } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLNamedType, GraphQLSchema } from 'graphql';

/** By coordinate (`ImportRun.rows(first:)`), what is promised there: a kind, or a type with its nullability and default. */
export type SchemaPromises = ReadonlyMap<string, string>;

/** All that a schema's own types promise. */
export function schemaPromises(schema: GraphQLSchema): SchemaPromises {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return new Map(types.flatMap(ofType));
}

type Line = readonly [coordinate: string, promise: string];

function ofType(type: GraphQLNamedType): Line[] {
  const { name } = type;
  if (isEnumType(type)) return [[name, 'enum'], ...type.getValues().map((value): Line => [`${name}.${value.name}`, 'enum value'])];
  if (isObjectType(type) || isInterfaceType(type))
    return [[name, 'type'], ...Object.values(type.getFields()).flatMap((field) => ofField(name, field))];
  if (isInputObjectType(type))
    return [[name, 'input'], ...Object.values(type.getFields()).map((field): Line => [`${name}.${field.name}`, ofInput(field)])];
  return [[name, isUnionType(type) ? 'union' : 'scalar']];
}

function ofField(type: string, field: GraphQLField<unknown, unknown>): Line[] {
  const coordinate = `${type}.${field.name}`;
  return [[coordinate, String(field.type)], ...field.args.map((argument): Line => [`${coordinate}(${argument.name}:)`, ofInput(argument)])];
}

function ofInput({ type, defaultValue }: GraphQLArgument | GraphQLInputField): string {
  const literal = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  return literal ? `${String(type)} = ${print(literal)}` : String(type);
}

/** What is left of promises without these coordinates and all that stands below them. */
export function without(promises: SchemaPromises, coordinates: readonly string[]): SchemaPromises {
  const isBelow = (name: string, above: string): boolean => name === above || name.startsWith(`${above}.`) || name.startsWith(`${above}(`);
  return new Map([...promises].filter(([name]) => !coordinates.some((above) => isBelow(name, above))));
}

/**
 * Where a server breaks what was promised, as `coordinate: promised, but is something else`. It may hold more types, fields and optional
 * arguments; an argument or input field that it demands beyond the promised ones breaks every request that was right so far.
 */
export function brokenPromises(promised: SchemaPromises, held: SchemaPromises): string[] {
  const broken = [...promised].filter(([coordinate, promise]) => held.get(coordinate) !== promise);
  const demanded = [...held].filter(([coordinate, promise]) => isDemanded(coordinate, promise, held) && isAddition(coordinate, promised));
  return [
    ...broken.map(([coordinate, promise]) => `${coordinate}: ${promise}, but is ${held.get(coordinate) ?? 'missing'}`),
    ...demanded.map(([coordinate, promise]) => `${coordinate}: not promised, but demanded as ${promise}`),
  ];
}

/** An argument or a field of an input that can't be left out. */
function isDemanded(coordinate: string, promise: string, held: SchemaPromises): boolean {
  const isInput = coordinate.endsWith(':)') || held.get(parent(coordinate)) === 'input';
  return isInput && promise.endsWith('!');
}

/** Not promised itself, though what it belongs to is. */
function isAddition(coordinate: string, promised: SchemaPromises): boolean {
  return !promised.has(coordinate) && promised.has(parent(coordinate));
}

/** `Mutation.signIn` of `Mutation.signIn(username:)`, `UserInput` of `UserInput.email`. */
function parent(coordinate: string): string {
  return coordinate.replace(/(\([^(]*|\.[^.(]*)$/, '');
}
