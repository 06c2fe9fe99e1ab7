/** The records of a zip archive, field by field. Source: PKWARE's APPNOTE, 4.3. Used by tests only. */

/** The fields in order, each with its length in bytes. */
export type Layout = Readonly<Record<string, number>>;

/** Numbers by field; what is left out is zero. */
export type Values = Readonly<Record<string, number>>;

const FACTS = { version: 2, flags: 2, method: 2, time: 2, date: 2, crc: 4, packedSize: 4, size: 4, nameLength: 2, extraLength: 2 };

export const LOCAL: Layout = { signature: 4, ...FACTS };

export const CENTRAL: Layout = { signature: 4, madeBy: 2, ...FACTS, commentLength: 2, disk: 2, internal: 2, external: 4, at: 4 };

export const END: Layout = { signature: 4, disk: 2, startDisk: 2, countHere: 2, count: 2, size: 4, start: 4, commentLength: 2 };

export const END_64: Layout = {
  signature: 4,
  recordSize: 8,
  madeBy: 2,
  version: 2,
  disk: 4,
  startDisk: 4,
  countHere: 8,
  count: 8,
  size: 8,
  start: 8,
};

export const LOCATOR: Layout = { signature: 4, disk: 4, at: 8, disks: 4 };

/** The bytes of a record, little end first; of a number that is too large for its field, what fits. */
export function writeRecord(layout: Layout, values: Values): Buffer {
  const fields = Object.entries(layout).map(([field, length]) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt.asUintN(64, BigInt(values[field] ?? 0)));
    return bytes.subarray(0, length);
  });
  return Buffer.concat(fields);
}
