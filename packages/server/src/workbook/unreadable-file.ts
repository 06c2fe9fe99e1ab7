/** The one error of reading a file: refused, with a reason of the table in the domain and the API's code for it. */
import { type FileRefusalCode, type FileRefusalReason, fileRefusalCode, fileRefusalSentence } from '@intake/shared';

/** A file that is not read. `cause`, where there is one, is for the log only. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly reason: FileRefusalReason;
  readonly code: FileRefusalCode;

  constructor(reason: FileRefusalReason, options?: ErrorOptions) {
    super(fileRefusalSentence(reason, 'EN'), options);
    this.reason = reason;
    this.code = fileRefusalCode(reason);
  }
}

/** The error as far as it is for the log: where the reader is at fault, not the file. */
export function readersFault(error: UnreadableFile): UnreadableFile | undefined {
  return error.reason === 'READER_FAILED' ? error : undefined;
}

/** Throws the refusal; for places where an expression is wanted. */
export function refuse(reason: FileRefusalReason): never {
  throw new UnreadableFile(reason);
}
