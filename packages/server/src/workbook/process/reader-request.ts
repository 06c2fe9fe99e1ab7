/** What the reading process is given on its standard input: the choices as JSON, behind their length in four bytes, and the file. */
import type { ReadingChoices } from '@intake/shared';

const LENGTH = 4;

export interface ReaderRequest {
  readonly choices: ReadingChoices;
  readonly bytes: Buffer;
}

/** What comes before the file's bytes. */
export function requestHead(choices: ReadingChoices): Buffer {
  const text = Buffer.from(JSON.stringify(choices), 'utf8');
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text]);
}

/** The request that so many bytes are. Both ends are this program, so they are taken at their word. */
export function parseRequest(input: Buffer): ReaderRequest {
  const end = LENGTH + input.readUInt32BE(0);
  return { choices: JSON.parse(input.toString('utf8', LENGTH, end)) as ReadingChoices, bytes: input.subarray(end) };
}
