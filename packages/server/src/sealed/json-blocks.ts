/** Lists as blocks of JSON, some hundreds of entries each. */

/** Entries a block: a page of a preview then costs one block, rarely two, and the marks of rows with every fault there is fit a text column. */
export const BLOCK_ROWS = 200;

/** A list as blocks; an empty list gives none. */
export function toBlocks(list: readonly unknown[], size = BLOCK_ROWS): Buffer[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, block) => toJson(list.slice(block * size, (block + 1) * size)));
}

/** The list that blocks were made of. */
export function fromBlocks<T>(blocks: readonly Buffer[]): T[] {
  return blocks.flatMap((block) => fromJson<T[]>(block));
}

/** A value as JSON. */
export function toJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

/** What `toJson` wrote: our own sealed data, so its shape is known. */
export function fromJson<T>(content: Buffer): T {
  return JSON.parse(content.toString()) as T;
}
