/** Packages that look like a workbook from outside and are something else. */
import type { FileRefusalReason } from '@intake/shared';
import type { ZipArchive } from '../zip/open-zip.js';
import { CONTENT_TYPES } from './content-types.js';

const BY_PART: readonly (readonly [part: string, reason: FileRefusalReason])[] = [
  ['META-INF/manifest.xml', 'OPEN_DOCUMENT'],
  ['Index/Document.iwa', 'APPLE_NUMBERS'],
  ['Index.zip', 'APPLE_NUMBERS'],
  // A workbook all the same, but for the part that says so.
  ['xl/workbook.xml', 'DAMAGED'],
  ['xl/_rels/workbook.xml.rels', 'DAMAGED'],
];

/** Why a zip archive is no package of Office's, by the parts that it has; undefined where it is one. */
export function foreignArchive(archive: ZipArchive): FileRefusalReason | undefined {
  if (archive.has(CONTENT_TYPES)) return undefined;
  return BY_PART.find(([part]) => archive.has(part))?.[1] ?? 'ARCHIVE';
}

/** Why a package is no workbook that is read here, by the content type of its main part; undefined where it may be one. */
export function foreignMainPart(contentType: string | undefined): FileRefusalReason | undefined {
  if (contentType === undefined) return undefined;
  if (contentType.includes('ms-excel.sheet.binary')) return 'BINARY_WORKBOOK';
  return /wordprocessingml|presentationml|ms-word|ms-powerpoint|ms-visio/.test(contentType) ? 'OTHER_DOCUMENT' : undefined;
}
