/** Takes the one file out of a multipart request, cut off at the limit while it streams. */
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

/** What keeps a file from being taken. */
export type NotReceived = 'NO_FILE' | 'FILE_TOO_LARGE';

export interface ReceivedFile {
  readonly bytes: Buffer;
  readonly fileName: string;
}

/** The part named "file" and its bytes, at most so many; nothing of it is kept anywhere else. */
export async function receiveFile(request: FastifyRequest, maxBytes: number): Promise<ReceivedFile | NotReceived> {
  if (!request.isMultipart()) return 'NO_FILE';
  const limits = { files: 1, fields: 10, parts: 11, fileSize: maxBytes, headerPairs: 20, fieldSize: 1024 };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file' && part.fieldname === 'file') return await readFile(part);
      if (part.type === 'file') part.file.resume();
    }
  } catch {
    // A form that breaks off, or with more in it than any of ours.
    return 'NO_FILE';
  }
  return 'NO_FILE';
}

/** A part may be a file by its type, without a name or with an empty one. */
async function readFile(part: Pick<MultipartFile, 'file'> & { readonly filename?: string }): Promise<ReceivedFile | NotReceived> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file as AsyncIterable<Buffer>) chunks.push(chunk);
  if (part.file.truncated) return 'FILE_TOO_LARGE';
  return { bytes: Buffer.concat(chunks), fileName: part.filename ?? '' };
}
