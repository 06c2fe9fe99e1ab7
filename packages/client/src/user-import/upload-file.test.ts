import { describe, expect, it } from 'vitest';
import { answerOf, type UploadAnswer } from './upload-file.js';

const sentences = { EN: 'Say why', NL: 'Zeg waarom' };
const refusal = (code: string) => JSON.stringify({ error: { code, message: 'Say why', sentences } });

describe('answerOf()', () => {
  it.each<readonly [number, string, UploadAnswer]>([
    [201, '{"id":"upload"}', { kind: 'kept', id: 'upload' }],
    [401, refusal('UNAUTHENTICATED'), { kind: 'signed-out' }],
    [415, refusal('UNSUPPORTED_FILE'), { kind: 'refused', sentences, isBusy: false }],
    [429, refusal('TOO_MANY_REQUESTS'), { kind: 'refused', sentences, isBusy: true }],
    [500, refusal('INTERNAL'), { kind: 'refused', sentences, isBusy: true }],
    [500, '{"error":{"message":"Oops"}}', { kind: 'refused', sentences: { EN: 'Oops', NL: 'Oops' }, isBusy: true }],
    [502, '<h1>Bad gateway</h1>', { kind: 'unreachable' }],
    [200, '"a page of a proxy"', { kind: 'unreachable' }],
    [0, '', { kind: 'unreachable' }],
  ])('of %i %s is %j', (status, text, expected) => {
    expect(answerOf(status, text)).toEqual(expected);
  });
});
