import { ApolloError } from '@apollo/client/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { errorSentence } from './error-sentence.js';
import { useLanguage } from './i18n.js';

const { choose } = useLanguage();
const refusal = { message: 'In use', extensions: { code: 'CONFLICT', sentences: { EN: 'In use', NL: 'In gebruik' } } };

beforeEach(() => choose('EN'));

describe('errorSentence()', () => {
  it('follows the language of the app, whichever the server was asked in', async () => {
    const error = new ApolloError({ graphQLErrors: [refusal] });
    expect(errorSentence(error)).toBe('In use');
    await choose('NL');
    expect(errorSentence(error)).toBe('In gebruik');
  });

  it('follows it too where the answer came with another status', async () => {
    const networkError = Object.assign(new Error('Response not successful'), { statusCode: 429, result: { errors: [refusal] } });
    await choose('NL');
    expect(errorSentence(new ApolloError({ networkError }))).toBe('In gebruik');
  });

  it('is what the server said where it said no more', () => {
    expect(errorSentence(new ApolloError({ graphQLErrors: [{ message: 'Syntax error' }] }))).toBe('Syntax error');
  });

  it('says that the server is out of reach where nothing came', () => {
    expect(errorSentence(new ApolloError({ networkError: new Error('') }))).toContain('server');
  });
});
