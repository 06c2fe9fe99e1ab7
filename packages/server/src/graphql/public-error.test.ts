import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Refusal } from './errors.js';
import { errorToLog, isUnexpected, maskUnexpected, publicError } from './public-error.js';

const reader = { language: 'NL', requestId: 'request-1' } as const;
const formatted = { message: 'secret', path: ['me'], extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['secret'] } };
const wrapped = (originalError: Error) => new GraphQLError(originalError.message, { originalError });

describe('publicError()', () => {
  it("shows a refusal's code, what programs get beside it, and its sentence in the reader's language", () => {
    const refusal = new Refusal('BAD_USER_INPUT', { fields: { userId: 'IN_USE' }, sentence: { EN: 'In use', NL: 'In gebruik' } });
    expect(publicError(wrapped(refusal), formatted, reader)).toEqual({
      message: 'In gebruik',
      path: ['me'],
      extensions: { code: 'BAD_USER_INPUT', fields: { userId: 'IN_USE' }, sentences: { EN: 'In use', NL: 'In gebruik' } },
    });
  });

  it('finds a refusal that is wrapped twice', () => {
    expect(publicError(wrapped(wrapped(new Refusal('FORBIDDEN'))), formatted, reader).extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('shows of anything else one sentence with the ID of the request', () => {
    const shown = publicError(wrapped(new Error('secret')), formatted, reader);
    expect(shown.message).toContain('request-1');
    const ofRequest = expect.stringContaining('request-1') as string;
    expect(shown.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', sentences: { EN: ofRequest, NL: ofRequest } });
    expect(JSON.stringify(shown)).not.toContain('secret');
  });

  it("leaves graphql-js's own errors as they are", () => {
    const invalid = { message: 'Cannot query field "x"', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
    expect(publicError(new GraphQLError('x'), invalid, reader)).toBe(invalid);
    expect(isUnexpected(new GraphQLError('x'), invalid)).toBe(false);
  });
});

describe('errorToLog()', () => {
  it('is an error that nobody expected, the cause of a refusal, and nothing of a refusal without', () => {
    const fault = new Error('fault');
    const wanted = wrapped(new Refusal('UNREADABLE_FILE', { cause: fault }));
    expect(errorToLog(fault, formatted)).toBe(fault);
    expect(errorToLog(wanted, formatted)).toBe(fault);
    expect(errorToLog(wrapped(new Refusal('FORBIDDEN')), formatted)).toBeUndefined();
    expect(JSON.stringify(publicError(wanted, formatted, reader))).not.toContain('fault');
  });
});

describe('maskUnexpected()', () => {
  it('lets no text of an unexpected error through', () => {
    expect(JSON.stringify(maskUnexpected(formatted, new Error('secret')))).not.toContain('secret');
  });
});
