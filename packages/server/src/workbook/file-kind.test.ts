import { describe, expect, it } from 'vitest';
import { fileKind } from './file-kind.js';

const compound = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(504), Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(64)]);

describe('fileKind()', () => {
  it.each([
    ['ZIP', Buffer.from('PK\u0003\u0004rest')],
    ['TEXT', Buffer.from('Name;ID')],
    ['TEXT', Buffer.from('PK;ID')],
    ['TEXT', Buffer.alloc(0)],
    ['OTHER_DOCUMENT', Buffer.from('%PDF-1.4')],
    ['OTHER_DOCUMENT', Buffer.from('{\\rtf1')],
    ['IMAGE', Buffer.from('89504E470D0A1A0A', 'hex')],
    ['IMAGE', Buffer.from('FFD8FFE0', 'hex')],
    ['ARCHIVE', Buffer.from('1F8B08', 'hex')],
    ['UNKNOWN_FILE', Buffer.from('4D5A9000', 'hex')],
    ['OLD_EXCEL', Buffer.from('0904060000001000', 'hex')],
    ['OLD_EXCEL', compound('Workbook')],
    ['OLD_EXCEL', compound('Book')],
    ['PASSWORD_PROTECTED', compound('EncryptedPackage')],
    ['OTHER_DOCUMENT', compound('WordDocument')],
  ] as const)('%s', (kind, bytes) => {
    expect(fileKind(bytes)).toBe(kind);
  });
});
