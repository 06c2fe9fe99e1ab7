/** The namespaces of a workbook's parts, each in its transitional and its strict form, and the short names that the readers use. */
import type { NamespaceNames } from '../xml/xml-names.js';

/** Source: ECMA-376, parts 1 (strict), 2 (packages) and 4 (transitional). */
export const WORKBOOK_NAMESPACES: NamespaceNames = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'main'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'main'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'rel'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'relationships'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'types'],
]);

const RELATIONSHIP_TYPE =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships\/(\w+)$/;

/** The short name of a relationship's type (`worksheet`), or undefined where it is none of Office's. */
export function relationshipKind(type: string): string | undefined {
  return RELATIONSHIP_TYPE.exec(type)?.[1];
}
