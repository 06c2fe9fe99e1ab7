import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { loggableError } from './loggable-error.js';

const failedStatement = () => {
  const cause = Object.assign(new Error("Duplicate entry 'ada' for key"), { code: 'ER_DUP_ENTRY', sql: "INSERT 'ada'" });
  return new QueryFailedError("INSERT INTO users VALUES ('ada')", ['ada', 'ada@example.org'], cause);
};

describe('loggableError()', () => {
  it('keeps type, code and place of a failed statement, and none of its values', () => {
    const logged = loggableError(failedStatement());
    expect(logged).toMatchObject({ type: 'QueryFailedError', code: 'ER_DUP_ENTRY', message: 'A statement failed' });
    expect(logged.stack).toContain('loggable-error.test');
    expect(JSON.stringify(logged)).not.toContain('ada');
  });

  it('leaves out what a message quotes', () => {
    const parse = () => JSON.parse('{"name": ada}') as unknown;
    try {
      parse();
      expect.unreachable();
    } catch (error) {
      expect(JSON.stringify(loggableError(error))).not.toContain('ada}');
    }
  });

  it('leaves no control character in a message', () => {
    expect(loggableError(new Error('one\ntwo \u001b[31m')).message).toBe('one two  [31m');
  });

  it('follows causes, but not for ever', () => {
    const error = new Error('outer');
    error.cause = error;
    expect(loggableError(error).cause).toMatchObject({ message: 'outer' });
  });

  it('says what was thrown that is no error, without its text', () => {
    expect(loggableError('ada')).toEqual({ type: 'string', message: 'Something that is no error was thrown', stack: '' });
  });
});
