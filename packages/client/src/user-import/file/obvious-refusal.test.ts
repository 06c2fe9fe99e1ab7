import { describe, expect, it } from 'vitest';
import { obviousRefusal, TELLING_BYTES } from './obvious-refusal.js';

const begin = (text: string) => Uint8Array.from(text.slice(0, TELLING_BYTES), (character) => character.charCodeAt(0));

describe('obviousRefusal()', () => {
  it.each([
    ['%PDF-1.7', 'document'],
    ['{\\rtf1\\a', 'document'],
    ['\x89PNG\r\n\x1a\n', 'image'],
    ['\xff\xd8\xff\xe0', 'image'],
    ['GIF89a', 'image'],
    ['\x1f\x8b\x08\x00', 'archive'],
    ['Rar!\x1a\x07', 'archive'],
    ['7z\xbc\xaf\x27\x1c', 'archive'],
  ])('says what a file is that begins with %j', (text, word) => {
    expect(obviousRefusal(100, begin(text), 'EN')).toContain(word);
  });

  it.each(['PK\x03\x04', '\xd0\xcf\x11\xe0', 'First name,Last name', '\xff\xfeF\x00', '\xef\xbb\xbfV', '<html>'])(
    'leaves what begins with %j to the server',
    (text) => {
      expect(obviousRefusal(100, begin(text), 'EN')).toBeUndefined();
    },
  );

  it('refuses an empty file in the language asked for', () => {
    expect(obviousRefusal(0, begin(''), 'NL')).toContain('bevat geen tekst');
  });
});
