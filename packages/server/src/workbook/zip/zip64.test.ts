import { describe, expect, it } from 'vitest';
import { zip64Directory, zip64Sizes } from './zip64.js';

const ELSEWHERE = 0xffffffff;

function field(...values: readonly bigint[]): Buffer {
  const bytes = Buffer.alloc(4 + 8 * values.length);
  bytes.writeUInt16LE(1, 0);
  bytes.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, index) => bytes.writeBigUInt64LE(value, 4 + 8 * index));
  return bytes;
}

describe('zip64Sizes()', () => {
  it('takes from the field only what the ordinary sizes leave out, in order', () => {
    const other = Buffer.from([9, 0, 2, 0, 7, 7]);
    const extra = Buffer.concat([other, field(5n, 4n)]);
    expect(zip64Sizes({ size: ELSEWHERE, packedSize: 3, headerAt: ELSEWHERE }, extra)).toEqual({ size: 5, packedSize: 3, headerAt: 4 });
  });

  it('leaves ordinary sizes alone', () => {
    const sizes = { size: 1, packedSize: 2, headerAt: 3 };
    expect(zip64Sizes(sizes, field(9n, 9n, 9n))).toEqual(sizes);
  });

  it.each([
    ['the field is missing', Buffer.alloc(0)],
    ['the field is too short', field()],
    ['the size is one that no file has', field(2n ** 62n)],
  ])('refuses where %s', (_, extra) => {
    expect(() => zip64Sizes({ size: ELSEWHERE, packedSize: 2, headerAt: 3 }, extra)).toThrow();
  });
});

describe('zip64Directory()', () => {
  it('finds the record through its locator', () => {
    const record = Buffer.alloc(56);
    record.writeUInt32LE(0x06064b50, 0);
    [7n, 300n, 1000n].forEach((value, index) => record.writeBigUInt64LE(value, 32 + 8 * index));
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(10n, 8);
    const bytes = Buffer.concat([Buffer.alloc(10), record, locator, Buffer.alloc(22)]);
    expect(zip64Directory(bytes, 86)).toEqual({ count: 7, length: 300, start: 1000, endsBefore: 10 });
  });

  it('finds nothing where there is no locator', () => {
    expect(zip64Directory(Buffer.alloc(100), 50)).toBeUndefined();
    expect(zip64Directory(Buffer.alloc(30), 8)).toBeUndefined();
  });
});
