import { buildSchema, type GraphQLObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkedCost } from './cost.js';
import { Refusal } from './errors.js';

const schema = buildSchema(`
  type Query { users(first: Int = 50): UserConnection!, hierarchies: [User!]! }
  type Mutation { remove(ids: [ID!]!): [User!]! }
  type UserConnection { nodes: [User!]!, totalCount: Int }
  type User { name: String, tags: [String!]!, friends: [User!]! }
`);

const cost = (query: string, variables: Record<string, unknown> = {}) =>
  checkedCost({ schema, document: parse(query), operationName: undefined, variables });

function refusal(query: string, variables?: Record<string, unknown>): string {
  try {
    cost(query, variables);
  } catch (error) {
    if (error instanceof Refusal) return `${error.code}: ${error.sentenceIn('EN')}`;
    throw error;
  }
  return 'none';
}

describe('checkedCost()', () => {
  it('counts the fields of a page once per object of it', () => {
    expect(cost('{ users(first: 10) { nodes { name } } }')).toBe(1 + 10 * (1 + 1));
    expect(cost('{ users(first: 10) { nodes { name tags } totalCount } }')).toBe(1 + 10 * (1 + 2 + 1));
  });

  it('takes the default size where none is given, or null', () => {
    expect(cost('{ users { nodes { name } } }')).toBe(101);
    expect(cost('{ users(first: null) { nodes { name } } }')).toBe(101);
  });

  it('takes the size from variables', () => {
    expect(cost('query ($n: Int) { users(first: $n) { nodes { name } } }', { n: 3 })).toBe(7);
  });

  it('takes a list without pages for ten, for two hundred at the top, and for as many as a mutation names', () => {
    expect(cost('{ users(first: 1) { nodes { friends { name } } } }')).toBe(1 + (1 + (1 + 10)));
    expect(cost('{ hierarchies { name } }')).toBe(201);
    expect(cost(`mutation ($ids: [ID!]!) { remove(ids: $ids) { name } }`, { ids: Array(500).fill('x') })).toBe(501);
  });

  it('counts a field as what it says that it costs, beside what is below it', () => {
    const dear = buildSchema(
      'type Query { users(first: Int = 50): [User!]! } type User { name: String, history(first: Int = 20): [User!]! }',
    );
    const history = (dear.getType('User') as GraphQLObjectType).getFields()['history'];
    Object.assign(history ?? {}, { extensions: { complexity: 100 } });
    const document = parse('{ users(first: 3) { name history(first: 2) { name } } }');
    expect(checkedCost({ schema: dear, document, operationName: undefined, variables: {} })).toBe(1 + 3 * (1 + 100 + 2 * 1));
  });

  it('counts introspection as nothing', () => {
    expect(cost('{ __typename __schema { types { name } } }')).toBe(0);
  });

  it('refuses pages over the limit, and below nothing', () => {
    expect(refusal('{ users(first: 500) { totalCount } }')).toBe('none');
    expect(refusal('{ users(first: 501) { totalCount } }')).toBe('BAD_USER_INPUT: first must be from 0 to 500');
    expect(refusal('{ users(first: -1) { totalCount } }')).toBe('BAD_USER_INPUT: first must be from 0 to 500');
    expect(refusal('query ($n: Int) { users(first: $n) { totalCount } }', { n: 501 })).toContain('BAD_USER_INPUT');
  });

  it('refuses what costs too much altogether', () => {
    expect(refusal('{ users(first: 500) { nodes { friends { friends { friends { name } } } } } }')).toContain('asks for too much at once');
  });
});
