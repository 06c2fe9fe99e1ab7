import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Refusal } from './errors.js';
import { MAX_FIELDS, MAX_LIST } from './limits.js';
import { checkVariables } from './variables-check.js';

const schema = buildSchema(`
  type Query { ping: Boolean }
  type Mutation { remove(ids: [ID!]!): Boolean, make(input: Input): Boolean }
  input Input { username: String, subLevels: [String!] }
`);

function thrownBy(query: string, variables: Readonly<Record<string, unknown>>): string {
  const [operation] = parse(query).definitions as OperationDefinitionNode[];
  if (operation === undefined) return 'no operation';
  try {
    checkVariables({ schema, operation, variables });
  } catch (error) {
    if (error instanceof Refusal) return error.sentenceIn('EN');
    return error instanceof Error ? error.message : 'no error';
  }
  return 'nothing';
}

const REMOVE = 'mutation ($ids: [ID!]!) { remove(ids: $ids) }';
const MAKE = 'mutation ($input: Input) { make(input: $input) }';

describe('checkVariables()', () => {
  it('lets through what fits', () => {
    expect(thrownBy(REMOVE, { ids: Array(MAX_LIST).fill('x') })).toBe('nothing');
    expect(thrownBy(MAKE, { input: { username: 'ada', subLevels: ['A'] } })).toBe('nothing');
  });

  it('tells of the first fault only, however many there are, and makes no suggestions', { timeout: 5000 }, () => {
    expect(thrownBy(REMOVE, { ids: Array(MAX_LIST).fill({}) })).toMatch(/^Variable "\$ids" got invalid value {} at "ids\[0\]"/);
    expect(thrownBy(MAKE, { input: { usernam: 'ada' } })).toMatch(/not defined by type "Input"\.$/);
  });

  it('refuses longer lists, and objects with more fields, wherever they are', () => {
    const fields = Object.fromEntries(Array.from({ length: MAX_FIELDS + 1 }, (_, index) => [`field${String(index)}`, 1]));
    const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], Array(MAX_LIST + 1).fill(''));
    for (const subLevels of [Array(MAX_LIST + 1).fill(''), fields, [{ fields }], deep]) {
      expect(thrownBy(MAKE, { input: { subLevels } })).toMatch(/^The variables hold too much: /);
    }
  });
});
