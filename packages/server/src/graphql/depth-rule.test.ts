import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { depthRule } from './depth-rule.js';

const schema = buildSchema('type Query { node: Query, name: String }');
const errors = (query: string) => validate(schema, parse(query), [depthRule(3)]).map(({ message }) => message);

describe('depthRule()', () => {
  it('lets fields as deep as the limit through', () => {
    expect(errors('{ node { node { name } } }')).toEqual([]);
  });

  it('refuses one level more', () => {
    expect(errors('{ node { node { node { name } } } }')).toEqual(['Fields are nested 4 deep: at most 3']);
  });

  it('follows fragments and inline fragments', () => {
    expect(errors('{ node { ...a } } fragment a on Query { node { ... on Query { node { name } } } }')).toHaveLength(1);
  });

  it('does not count introspection', () => {
    expect(errors('{ __schema { types { fields { type { name } } } } }')).toEqual([]);
  });

  it('ends on a fragment within itself', () => {
    expect(errors('{ ...a } fragment a on Query { node { ...a } }')).toEqual([]);
  });

  it('ends soon on fragments that double twenty times', () => {
    const names = Array.from({ length: 20 }, (_, index) => `f${index}`);
    const fragments = names.map(
      (name, index) => `fragment ${name} on Query { ${index < 19 ? `...f${index + 1} ...f${index + 1}` : 'name'} }`,
    );
    expect(errors(`{ ...f0 } ${fragments.join(' ')}`)).toEqual([]);
  });
});
