import { describe, expect, it } from 'vitest';
import { type FileRefusalReason, fileRefusalCode, fileRefusalSentence, isFileRefusalReason } from './file-refusals.js';
import { LANGUAGES } from './languages.js';

const CODES: readonly (readonly [FileRefusalReason, string])[] = [
  ['OLD_EXCEL', 'UNSUPPORTED_FILE'],
  ['PASSWORD_PROTECTED', 'UNSUPPORTED_FILE'],
  ['UNKNOWN_FILE', 'UNSUPPORTED_FILE'],
  ['EMPTY', 'UNREADABLE_FILE'],
  ['DAMAGED', 'UNREADABLE_FILE'],
  ['TOOK_TOO_LONG', 'UNREADABLE_FILE'],
  ['UNPACKED_TOO_LARGE', 'FILE_TOO_LARGE'],
  ['TOO_MUCH_MEMORY', 'FILE_TOO_LARGE'],
  ['READER_BUSY', 'TOO_MANY_REQUESTS'],
];

describe('fileRefusalCode', () => {
  it.each(CODES)('answers %s with %s', (reason, code) => {
    expect(fileRefusalCode(reason)).toBe(code);
  });
});

describe('fileRefusalSentence', () => {
  it.each(CODES)('says what is wrong and, after a colon, what to do: %s', (reason) => {
    for (const language of LANGUAGES) expect(fileRefusalSentence(reason, language)).toMatch(/^[A-Z][^:]+: [^:]+[^.]$/);
  });

  it('speaks the language that is asked for', () => {
    expect(fileRefusalSentence('EMPTY', 'EN')).toContain('holds no text');
    expect(fileRefusalSentence('EMPTY', 'NL')).toContain('bevat geen tekst');
  });
});

describe('isFileRefusalReason', () => {
  it('knows the reasons of the table and nothing else', () => {
    expect(isFileRefusalReason('EMPTY')).toBe(true);
    expect(isFileRefusalReason('toString')).toBe(false);
    expect(isFileRefusalReason('__proto__')).toBe(false);
  });
});
