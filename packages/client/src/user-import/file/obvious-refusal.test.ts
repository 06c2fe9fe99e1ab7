import { describe, expect, it } from 'vitest';
import { obviousRefusal, TELLING_BYTES } from './obvious-refusal.js';

const begin = (text: string) => Uint8Array.from(text.slice(0, TELLING_BYTES), (character) => character.charCodeAt(0));

describe('obviousRefusal()', () => {
  it.each([
    ['%PDF-1.7', 'OTHER_DOCUMENT'],
    ['{\\rtf1\\a', 'OTHER_DOCUMENT'],
    ['\x89PNG\r\n\x1a\n', 'IMAGE'],
    ['\xff\xd8\xff\xe0', 'IMAGE'],
    ['GIF89a', 'IMAGE'],
    ['\x1f\x8b\x08\x00', 'ARCHIVE'],
    ['Rar!\x1a\x07', 'ARCHIVE'],
    ['7z\xbc\xaf\x27\x1c', 'ARCHIVE'],
  ])('says what a file is that begins with %j', (text, reason) => {
    expect(obviousRefusal(100, begin(text))).toBe(reason);
  });

  it.each(['PK\x03\x04', '\xd0\xcf\x11\xe0', 'First name,Last name', '\xff\xfeF\x00', '\xef\xbb\xbfV', '<html>'])(
    'leaves what begins with %j to the server',
    (text) => {
      expect(obviousRefusal(100, begin(text))).toBeUndefined();
    },
  );

  it('refuses an empty file', () => expect(obviousRefusal(0, begin(''))).toBe('EMPTY'));
});
