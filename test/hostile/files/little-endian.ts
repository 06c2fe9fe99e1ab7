/** Numbers as binary formats of Windows write them. */

export type SizedNumber = readonly [bytes: 2 | 4 | 8, value: number | bigint];

/** Little-endian numbers behind each other; what is too large for its bytes loses the upper ones. */
export function littleEndian(...numbers: readonly SizedNumber[]): Buffer {
  return Buffer.concat(
    numbers.map(([bytes, value]) => {
      const buffer = Buffer.alloc(8);
      buffer.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)));
      return buffer.subarray(0, bytes);
    }),
  );
}
