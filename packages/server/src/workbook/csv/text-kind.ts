/** What a text is that is no table of delimited values, by how it begins and by what it holds. */
import type { FileRefusalReason } from '@intake/shared';

const STARTS: readonly (readonly [start: RegExp, reason: FileRefusalReason])[] = [
  [/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|table|meta|style|script|div)\b/i, 'WEB_PAGE'],
  [/^\s*<(?:\?|!|Workbook\b|\w+:Workbook\b|office:)/, 'XML_SPREADSHEET'],
  // Other tags, such as a heading, where a table follows; and a web page saved as one file.
  [/^\s*<[a-z][^<>]*>[^]*?<(?:table|tr|td)[\s>]/i, 'WEB_PAGE'],
  [/^MIME-Version:\s*\d[^]*?\nContent-Type:\s*(?:multipart\/related|text\/html)\b/i, 'WEB_PAGE'],
  [/^TABLE\r?\n0,1\r?\n"/, 'OLD_TABLE'],
  [/^ID;P(?:WXL|SCALC3|MP|\w*(?:;[NE])+)\r?\n/, 'OLD_TABLE'],
  // Other programs name themselves otherwise: their cells tell.
  [/^ID;P\w+(?:;[NE])*\r?\n(?:[^\n]*\n)*?[BCF];[XY]\d+;/, 'OLD_TABLE'],
];

const START = 4096;

// A stray control character is a matter for the row that it is in; many are no text.
const CONTROLS = /[^\P{Cc}\t\n\f\r\u007F-\u009F]/gu;
const STRAY_CONTROLS = 10;
const STRAY_SHARE = 0.01;

/** Why a text is not read as a table, or undefined where it may be one. */
export function notATable(text: string): FileRefusalReason | undefined {
  const start = text.slice(0, START);
  return STARTS.find(([pattern]) => pattern.test(start))?.[1] ?? (isBinary(text) ? 'UNKNOWN_FILE' : undefined);
}

function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const allowed = Math.max(STRAY_CONTROLS, text.length * STRAY_SHARE);
  let found = 0;
  // One by one, as all of them at once could be millions.
  while (found <= allowed && CONTROLS.exec(text) !== null) found += 1;
  CONTROLS.lastIndex = 0;
  return found > allowed;
}
