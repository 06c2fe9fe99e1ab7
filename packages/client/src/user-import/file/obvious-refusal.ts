/** Refuses before it is sent what can't be a file of users: empty, or by its first bytes something else. */
import type { FileRefusalReason } from '@intake/shared';

/** How many bytes tell what a file is. */
export const TELLING_BYTES = 8;

/** Only kinds that no file of users can be: what is packed or old may be one under another name, and the server looks inside. */
const SIGNATURES: readonly (readonly [bytes: string, reason: FileRefusalReason])[] = [
  ['%PDF-', 'OTHER_DOCUMENT'],
  ['{\\rtf', 'OTHER_DOCUMENT'],
  ['\x89PNG', 'IMAGE'],
  ['\xff\xd8\xff', 'IMAGE'],
  ['GIF8', 'IMAGE'],
  ['\x1f\x8b\x08', 'ARCHIVE'],
  ['Rar!\x1a', 'ARCHIVE'],
  ['7z\xbc\xaf\x27', 'ARCHIVE'],
];

/** What is wrong with a file that begins with these bytes; undefined where the server has to tell. */
export function obviousRefusal(size: number, begin: Uint8Array): FileRefusalReason | undefined {
  if (size === 0) return 'EMPTY';
  const text = String.fromCharCode(...begin);
  return SIGNATURES.find(([bytes]) => text.startsWith(bytes))?.[1];
}
