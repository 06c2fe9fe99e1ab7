/** An Excel workbook: which of its sheets are offered, and their rows. */
import type { ReadingLimits } from '../reading-limits.js';
import { refuse } from '../unreadable-file.js';
import type { WorkbookCollector } from '../workbook-collector.js';
import { openZip, type ZipArchive } from '../zip/open-zip.js';
import type { CellContext } from './cell-value.js';
import { readContentTypes } from './content-types.js';
import { foreignArchive, foreignMainPart } from './foreign-packages.js';
import { partOfKind, readRelationships, type Relationship } from './relationships.js';
import { readSharedStrings } from './shared-strings-part.js';
import { readStyles } from './styles-part.js';
import { type ListedSheet, readWorkbookPart } from './workbook-part.js';
import { readWorksheet } from './worksheet-part.js';

/** Reads the visible sheets into the collector. Of the archive only what they need is ever unpacked. */
export async function readXlsx(bytes: Buffer, limits: ReadingLimits, collector: WorkbookCollector): Promise<void> {
  await readPackage(openZip(bytes, limits), collector);
}

/** Reads the visible sheets of an archive that has been opened. */
export async function readPackage(archive: ZipArchive, collector: WorkbookCollector): Promise<void> {
  const main = await mainPart(archive);
  const { sheets, date1904 } = await readWorkbookPart(archive, main);
  const relationships = await readRelationships(archive, main);
  const visible = visibleSheets(sheets, relationships);
  const context = await cellContext(archive, relationships, date1904);
  for (const { name, part } of visible) {
    await collector.sheet(name, (sheet) =>
      readWorksheet(archive, part, context, (number, cells, isHidden) => sheet.add(number, cells, isHidden)),
    );
  }
  if (collector.outlines.length === 0 && sheets.some(({ hidden }) => hidden)) refuse('NOTHING_VISIBLE');
}

/** The workbook's main part; refused where the archive is a package of another kind. */
async function mainPart(archive: ZipArchive): Promise<string> {
  const foreign = foreignArchive(archive);
  if (foreign !== undefined) refuse(foreign);
  const contentType = await readContentTypes(archive);
  const part = partOfKind(await readRelationships(archive, ''), 'officeDocument') ?? refuse('DAMAGED');
  const other = foreignMainPart(contentType(part));
  return other === undefined ? part : refuse(other);
}

interface VisibleSheet {
  readonly name: string;
  readonly part: string;
}

/** Charts and the like have sheets of their own, which hold no cells. Two sheets in one part are an attack: it would be read twice. */
function visibleSheets(sheets: readonly ListedSheet[], relationships: readonly Relationship[]): VisibleSheet[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const visible = sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name, relationshipId }) => ({ name, relationship: byId.get(relationshipId) ?? refuse('DAMAGED') }))
    .filter(({ relationship }) => relationship.kind === 'worksheet')
    .map(({ name, relationship }) => ({ name, part: relationship.part ?? refuse('UNSAFE') }));
  return new Set(visible.map(({ part }) => part)).size < visible.length ? refuse('UNSAFE') : visible;
}

/** A workbook without shared texts or styles has no such parts; some programs point at parts that they don't write. */
async function cellContext(archive: ZipArchive, relationships: readonly Relationship[], date1904: boolean): Promise<CellContext> {
  const texts = partOfKind(relationships, 'sharedStrings');
  const styles = partOfKind(relationships, 'styles');
  return {
    texts: texts === undefined || !archive.has(texts) ? [] : await readSharedStrings(archive, texts),
    formats: styles === undefined || !archive.has(styles) ? [] : await readStyles(archive, styles),
    date1904,
  };
}
