/** Numbers as binary formats of Windows write them. */

export type SizedNumber = readonly [bytes: 2 | 4 | 8, value: number | bigint];

/** Little-endian numbers behind each other. */
export function littleEndian(...numbers: readonly SizedNumber[]): Buffer {
  const buffer = Buffer.alloc(numbers.reduce((length, [bytes]) => length + bytes, 0));
  let at = 0;
  for (const [bytes, value] of numbers) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(Number(value), at, bytes);
    at += bytes;
  }
  return buffer;
}
