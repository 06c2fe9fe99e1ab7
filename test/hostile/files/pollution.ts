/** Names that change what all objects share, where a reader keys objects by what a file says. */
import type { HostileLine } from './hostile-file.js';
import { HEADER, people } from './people.js';
import { DECLARATION, MAIN, OFFICE, sheetXml } from './sheet-xml.js';
import { CONTENT_TYPES, honestParts, override, type Part, relationshipsPart, withPart, workbook, workbookParts } from './workbook-parts.js';

function withType(parts: readonly Part[], part: string, type: string): Part[] {
  return withPart(parts, CONTENT_TYPES, (xml) => xml.replace('</Types>', `${override(part, type)}</Types>`));
}

/** A workbook of two users with properties of this XML. */
export function withProperties(xml: string): Part[] {
  const part = 'docProps/core.xml';
  const start = `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`;
  const parts = withType(honestParts(2), part, 'application/vnd.openxmlformats-package.core-properties+xml');
  return [...parts, [part, `${start}${xml}</cp:coreProperties>`]];
}

function customProperty(): Buffer {
  const part = 'docProps/custom.xml';
  const start = `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">`;
  const property =
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="__proto__"><vt:lpwstr>polluted</vt:lpwstr></property>';
  const parts = withType(honestParts(2), part, 'application/vnd.openxmlformats-officedocument.custom-properties+xml');
  return workbook([...parts, [part, `${start}${property}</Properties>`]]);
}

function commentOn(reference: string): Buffer {
  const relationships = relationshipsPart([`<Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/>`]);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
  const comment = `<comment ref="${reference}" authorId="0"><text><t>polluted</t></text></comment>`;
  const xml = `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>evil</author></authors><commentList>${comment}</commentList></comments>`;
  const parts = workbookParts({
    sheets: [{ name: 'Users', xml: sheetXml([HEADER, ...people(2)]), relationships }],
    contentTypes: override('xl/comments1.xml', type),
  });
  return workbook([...parts, ['xl/comments1.xml', xml]]);
}

function sheetName(): Buffer {
  return workbook(workbookParts({ sheets: [{ name: '__proto__', xml: sheetXml([HEADER, ...people(2)]) }] }));
}

export const POLLUTION: readonly HostileLine[] = [
  ['b19-proto-comment.xlsx', 'either:2', 'a comment on the cell "__proto__" (CVE-2023-30533)', () => commentOn('__proto__')],
  ['b19-proto-comment-ctor.xlsx', 'either:2', 'a comment on the cell "constructor"', () => commentOn('constructor')],
  ['b19-proto-comment-ref.xlsx', 'either:2', 'a comment on the cell "!ref"', () => commentOn('!ref')],
  ['b19-proto-sheetname.xlsx', 'either:2', 'a sheet called __proto__', sheetName],
  ['b19-proto-custprop.xlsx', 'either:2', 'a property called __proto__', customProperty],
];
