import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { aliasRule } from './alias-rule.js';

const schema = buildSchema('type Query { name: String }');
const errors = (query: string) => validate(schema, parse(query), [aliasRule(2)]).map(({ message }) => message);

describe('aliasRule()', () => {
  it('lets as many aliases as the limit through', () => {
    expect(errors('{ a: name b: name name }')).toEqual([]);
  });

  it('refuses one more, in fragments too, and says so once', () => {
    expect(errors('{ a: name b: name ...f } fragment f on Query { c: name d: name }')).toEqual(['More than 2 aliases']);
  });
});
