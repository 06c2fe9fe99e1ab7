/** Takes the one file out of a multipart request, cut off at the limit while it streams. */
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

/** What keeps a file from being taken. */
export type NotReceived = 'NO_FILE' | 'SEVERAL_FILES' | 'FILE_TOO_LARGE';

export interface ReceivedFile {
  readonly bytes: Buffer;
  readonly fileName: string;
}

/** The part named "file" and its bytes, at most so many, where the form holds no other; nothing of it is kept anywhere else. */
export async function receiveFile(request: FastifyRequest, maxBytes: number): Promise<ReceivedFile | NotReceived> {
  if (!request.isMultipart()) return 'NO_FILE';
  try {
    return await onlyFile(request, maxBytes);
  } catch (error) {
    // A form that breaks off, or with more in it than any of ours.
    return isOfSeveralFiles(error) ? 'SEVERAL_FILES' : 'NO_FILE';
  }
}

/** Looks at the form to its end: behind the file may be another. */
async function onlyFile(request: FastifyRequest, maxBytes: number): Promise<ReceivedFile | NotReceived> {
  const limits = { files: 1, fields: 10, parts: 11, fileSize: maxBytes, headerPairs: 20, fieldSize: 1024 };
  let file: ReceivedFile | undefined;
  let hasText = false;
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') hasText ||= part.fieldname === 'file';
    else if (part.fieldname !== 'file') part.file.resume();
    else {
      file = await readFile(part);
      if (file === undefined) return 'FILE_TOO_LARGE';
    }
  }
  if (file === undefined) return 'NO_FILE';
  return hasText ? 'SEVERAL_FILES' : file;
}

/** The form's reader throws this at the second file, whatever its part is called. */
function isOfSeveralFiles(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FST_FILES_LIMIT';
}

/** Undefined where it is too large. A part may be a file by its type, without a name or with an empty one. */
async function readFile(part: Pick<MultipartFile, 'file'> & { readonly filename?: string }): Promise<ReceivedFile | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file as AsyncIterable<Buffer>) chunks.push(chunk);
  return part.file.truncated ? undefined : { bytes: Buffer.concat(chunks), fileName: part.filename ?? '' };
}
