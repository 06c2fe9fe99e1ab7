import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { brokenPromises, schemaPromises, without } from './schema-promises.js';

const promised = `
  type Query { users(first: Int = 50, search: String): [User!]! }
  type User { id: ID! name: String }
  enum Outcome { CREATE ERROR }
  input UserInput { name: String! admin: Boolean! = false }
  scalar DateTime`;

function broken(change: (sdl: string) => string): string[] {
  return brokenPromises(schemaPromises(buildSchema(promised)), schemaPromises(buildSchema(change(promised))));
}

describe('brokenPromises()', () => {
  it.each([
    ['a type', 'type Extra { id: ID! }'],
    ['a field', 'extend type User { email: String! }'],
    ['an enum value', 'extend enum Outcome { SYNCHRONISE }'],
    ['an optional input field', 'extend input UserInput { email: String }'],
    ['an input field with a default', 'extend input UserInput { trash: Boolean! = false }'],
  ])('allows the server %s more', (_what, more) => {
    expect(broken((sdl) => `${sdl} ${more}`)).toEqual([]);
  });

  it.each([
    ['type', 'name: String }', 'name: Int }', 'User.name: String, but is Int'],
    ['nullability', '[User!]!', '[User!]', 'Query.users: [User!]!, but is [User!]'],
    ['default of an argument', '= 50', '= 20', 'Query.users(first:): Int = 50, but is Int = 20'],
    ['default of an input field', '= false', '', 'UserInput.admin: Boolean! = false, but is Boolean!'],
    ['argument', ', search: String', '', 'Query.users(search:): String, but is missing'],
    ['enum value', ' ERROR', '', 'Outcome.ERROR: enum value, but is missing'],
    ['scalar', 'scalar DateTime', '', 'DateTime: scalar, but is missing'],
    ['kind', 'scalar DateTime', 'enum DateTime { NOW }', 'DateTime: scalar, but is enum'],
  ])('finds another %s', (_what, right, wrong, message) => {
    expect(broken((sdl) => sdl.replace(right, wrong))).toEqual([message]);
  });

  it.each([
    ['argument', 'search: String', 'search: String, role: ID!', 'Query.users(role:): not promised, but demanded as ID!'],
    ['input field', 'name: String!', 'name: String! email: String!', 'UserInput.email: not promised, but demanded as String!'],
  ])('finds an %s that the server demands beyond the promised ones', (_what, right, wrong, message) => {
    expect(broken((sdl) => sdl.replace(right, wrong))).toEqual([message]);
  });
});

describe('without()', () => {
  it('leaves a coordinate out with all below it, and nothing else', () => {
    const left = without(schemaPromises(buildSchema(promised)), ['Query.users', 'User', 'Outcome.CREATE']);
    const names = ['Query', 'Outcome', 'Outcome.ERROR', 'UserInput', 'UserInput.name', 'UserInput.admin', 'DateTime'];
    expect([...left.keys()].filter((name) => !['ID', 'String', 'Int', 'Boolean'].includes(name)).sort()).toEqual(names.sort());
  });
});
