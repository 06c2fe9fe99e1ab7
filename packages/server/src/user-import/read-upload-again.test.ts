import { NOTHING_CHOSEN } from '@intake/shared';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../workbook/unreadable-file.js';
import { Turns } from '../workbook/process/turns.js';
import type { ImportServices } from './import-services.js';
import { newUpload } from './keep-upload.js';
import { readUploadAgain } from './read-upload-again.js';

const BYTES = Buffer.from('a;b');

const upload = newUpload({ createdById: 'ada', fileName: 'a.csv', byteSize: BYTES.length, proposedSheet: 0, sha256: '' });

const how = { reading: { kind: 'TEXT', encoding: 'UTF_8', delimiter: ';' }, choices: NOTHING_CHOSEN };

/** Reads an upload again of whose file so much is left, with a reader that fails. */
function readAgain(left: Buffer, failure: Error): Promise<string> {
  const services: unknown = {
    database: { reads: { findOneBy: () => Promise.resolve(upload) } },
    blocks: { read: (_: unknown, { kind }: { kind: string }) => Promise.resolve([kind === 'FILE' ? left : JSON.stringify(how)]) },
    reader: { read: () => Promise.reject(failure) },
    uploadsUnderWay: new Turns({ atOnce: 1, inLine: 0 }),
  };
  return readUploadAgain(services as ImportServices, { uploadId: upload.id, choices: NOTHING_CHOSEN, userId: 'ada' });
}

describe('readUploadAgain()', () => {
  it.each([
    ['gone', Buffer.alloc(0)],
    ['cut', BYTES.subarray(1)],
  ])('says that the file is no longer there where its pieces are %s', async (_, left) => {
    await expect(readAgain(left, new UnreadableFile('EMPTY'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('gives the log what went wrong in the reader, and nothing where it is the file', async () => {
    const failure = new UnreadableFile('READER_FAILED', { cause: new Error('fault') });
    await expect(readAgain(BYTES, failure)).rejects.toMatchObject({ code: 'UNREADABLE_FILE', cause: failure });
    await expect(readAgain(BYTES, new UnreadableFile('WRONG_ENCODING', { cause: failure }))).rejects.toMatchObject({ cause: undefined });
  });
});
