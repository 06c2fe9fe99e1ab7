import { describe, expect, it } from 'vitest';
import { readingLimits } from '../reading-limits.js';
import { type BuiltEntry, buildZip } from '../test-files.js';
import { openZip } from './open-zip.js';

const limits = readingLimits(0);
const HELLO: BuiltEntry = { name: 'a/hello.txt', content: 'hello '.repeat(100_000) };
const WORLD: BuiltEntry = { name: 'world.txt', content: 'world', stored: true };

async function unpacked(bytes: Buffer, name: string, bounds = limits): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of openZip(bytes, bounds).unpack(name) ?? []) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const refused =
  (entries: readonly BuiltEntry[], bounds = limits) =>
  () =>
    openZip(buildZip(entries), bounds);

describe('openZip()', () => {
  it('unpacks deflated and stored entries', async () => {
    const bytes = buildZip([HELLO, WORLD]);
    expect(await unpacked(bytes, 'a/hello.txt')).toBe(HELLO.content);
    expect(await unpacked(bytes, 'world.txt')).toBe('world');
  });

  it('finds entries whatever their case, and with back slashes in their names', async () => {
    expect(await unpacked(buildZip([{ name: 'XL\\Workbook.xml', content: 'x' }]), 'xl/workbook.xml')).toBe('x');
  });

  it('has no entry of another name', () => {
    const archive = openZip(buildZip([WORLD]), limits);
    expect([archive.has('world.txt'), archive.has('toString'), archive.unpack('toString')]).toEqual([true, false, undefined]);
  });

  it.each<[string, string, readonly BuiltEntry[]]>([
    ['a name that climbs out', 'UNSAFE', [{ name: 'a/../../b', content: '' }]],
    ['a name that climbs out backwards', 'UNSAFE', [{ name: '..\\b', content: '' }]],
    ['a name on a drive', 'UNSAFE', [{ name: 'C:\\b', content: '' }]],
    ['a name with a NUL', 'UNSAFE', [{ name: 'a\0b', content: '' }]],
    ['a name that occurs twice', 'UNSAFE', [WORLD, WORLD]],
    ['a name that occurs twice but for its case', 'UNSAFE', [WORLD, { name: 'WORLD.txt', content: '' }]],
    ['entries on the same bytes', 'UNSAFE', [WORLD, { ...WORLD, name: 'world.txtx', overlapping: true }]],
    ['an entry whose own header tells another name', 'UNSAFE', [{ ...WORLD, localName: 'other.txt' }]],
    ['an encrypted entry', 'PASSWORD_PROTECTED', [{ ...WORLD, flags: 1 }]],
  ])('refuses %s', (_, reason, entries) => {
    expect(refused(entries)).toThrow(expect.objectContaining({ reason }) as Error);
  });

  it('refuses more entries than the limits allow, before looking at them', () => {
    expect(refused([HELLO, WORLD], { ...limits, entries: 1 })).toThrow(expect.objectContaining({ reason: 'UNPACKED_TOO_LARGE' }) as Error);
  });

  it('refuses by the directory what would unpack to too much, in one part or in all', () => {
    const error = expect.objectContaining({ reason: 'UNPACKED_TOO_LARGE' }) as Error;
    expect(refused([HELLO, WORLD], { ...limits, partBytes: 599_999 })).toThrow(error);
    expect(refused([HELLO, WORLD], { ...limits, unpackedBytes: 600_004 })).toThrow(error);
    expect(refused([HELLO, WORLD], { ...limits, partBytes: 600_000, unpackedBytes: 600_005 })).not.toThrow();
  });

  it('refuses parts that together unpack to too much because one is asked for again and again', async () => {
    const archive = openZip(buildZip([HELLO]), { ...limits, unpackedBytes: 1_000_000 });
    const all = async (): Promise<void> => {
      for await (const piece of archive.unpack('a/hello.txt') ?? []) expect(piece.length).toBeGreaterThan(0);
    };
    await all();
    await expect(all()).rejects.toMatchObject({ reason: 'UNPACKED_TOO_LARGE' });
  });

  it.each<[string, BuiltEntry]>([
    ['more comes out than was promised', { ...HELLO, size: 10 }],
    ['less comes out than was promised', { ...HELLO, size: 600_001 }],
    ['the checksum is wrong', { ...HELLO, crc: 1 }],
    ['the checksum of a stored entry is wrong', { ...WORLD, crc: 1 }],
  ])('refuses an entry where %s', async (_, entry) => {
    await expect(unpacked(buildZip([entry]), entry.name)).rejects.toMatchObject({ reason: 'DAMAGED' });
  });

  it('refuses an archive whose end is missing', () => {
    const bytes = buildZip([HELLO, WORLD]);
    expect(() => openZip(bytes.subarray(0, -1), limits)).toThrow(expect.objectContaining({ reason: 'INCOMPLETE' }) as Error);
  });
});
