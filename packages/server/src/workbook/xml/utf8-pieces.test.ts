import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Pieces } from './utf8-pieces.js';

// Of one to four bytes in UTF-8.
const character = fc.constantFrom('a', '\n', '\u0000', 'é', '\u0085', '€', '\uFEFF', '\uFFFF', '😀');

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function read(bytes: Buffer, size: number): Promise<string[]> {
  const texts: string[] = [];
  for await (const piece of utf8Pieces(cut(bytes, size))) texts.push(piece.toString('utf8'));
  return texts;
}

const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('utf8Pieces()', () => {
  it('hands over whole characters, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: character, maxLength: 20 }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const texts = await read(Buffer.from(text), size);
        expect(texts.join('')).toBe(text.replace(/^\uFEFF/, ''));
      }),
    );
  });

  it.each([1, 2, 3, 5])('reads UTF-16 by its byte-order mark, either way round, %d bytes at a time', async (size) => {
    expect((await read(utf16('<é😀/>'), size)).join('')).toBe('<é😀/>');
    expect((await read(utf16('<é😀/>').swap16(), size)).join('')).toBe('<é😀/>');
  });

  it('drops a byte-order mark', async () => {
    expect(await read(Buffer.from('\uFEFF<a/>'), 100)).toEqual(['<a/>']);
  });

  it.each([
    ['a byte that no character begins with', Buffer.from([0x61, 0xff])],
    ['a surrogate', Buffer.from([0xed, 0xa0, 0x80])],
    ['a longer sequence than needed', Buffer.from([0xc0, 0x80])],
    ['half a character at the end', Buffer.from([0x61, 0xe2, 0x82])],
    ['half a pair at the end, in UTF-16', Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8])],
    ['half a character at the end, in UTF-16', Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x61])],
    ['half a pair in UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00])],
  ])('refuses %s', async (_, bytes) => {
    await expect(read(bytes, 3)).rejects.toMatchObject({ reason: 'DAMAGED' });
  });
});
