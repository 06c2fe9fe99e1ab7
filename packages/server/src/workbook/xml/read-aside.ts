/** What stands between tags beside text: comments, CDATA sections and processing instructions. */
import { refuse } from '../unreadable-file.js';
import { isXmlName } from './xml-names.js';
import { literalText } from './xml-text.js';
import type { XmlWindow } from './xml-window.js';

export interface Aside {
  /** The place behind it. */
  readonly end: number;
  /** Of a CDATA section. */
  readonly text?: string;
}

const COMMENT = '<!--';
const CDATA = '<![CDATA[';
const INSTRUCTION = '<?';

const WHITE = '[ \\t\\r\\n]';
const EQUALS = `${WHITE}*=${WHITE}*`;
const DECLARATION = new RegExp(
  `^xml${WHITE}+version${EQUALS}(["'])1\\.0\\1(?:${WHITE}+encoding${EQUALS}(["'])([A-Za-z][\\w.-]*)\\2)?` +
    `(?:${WHITE}+standalone${EQUALS}(["'])(?:yes|no)\\4)?${WHITE}*$`,
);

// Those in which the bytes have been read already: whatever else a document claims to be in is refused.
const ENCODINGS = new Set(['utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be', 'us-ascii']);

/** The aside at the window's place, or false where its end is not there yet. A DTD is refused: no workbook needs one, and attacks do. */
export function readAside(window: XmlWindow, documentBegins: boolean): Aside | false {
  const head = window.characters.slice(window.at, window.at + CDATA.length);
  if (head.startsWith(COMMENT)) return comment(window);
  if (head.startsWith(CDATA)) return cdata(window);
  if (head.startsWith(INSTRUCTION)) return instruction(window, documentBegins);
  if (COMMENT.startsWith(head) || CDATA.startsWith(head)) return false;
  return refuse(head.startsWith('<!D') ? 'UNSAFE' : 'DAMAGED');
}

function comment(window: XmlWindow): Aside | false {
  const dashes = window.characters.indexOf('--', window.at + COMMENT.length);
  if (dashes < 0) return false;
  if (window.characters.charAt(dashes + 2) !== '>') return window.stuck(dashes + 2);
  literalText(window.text(window.at, dashes));
  return { end: dashes + 3 };
}

function cdata(window: XmlWindow): Aside | false {
  const close = window.characters.indexOf(']]>', window.at);
  return close >= 0 && { end: close + 3, text: literalText(window.text(window.at + CDATA.length, close)) };
}

function instruction(window: XmlWindow, documentBegins: boolean): Aside | false {
  const close = window.characters.indexOf('?>', window.at + INSTRUCTION.length);
  if (close < 0) return false;
  const content = literalText(window.text(window.at + INSTRUCTION.length, close));
  const [target = ''] = content.split(/[ \t\r\n]/, 1);
  const allowed = target === 'xml' ? documentBegins && isDeclaration(content) : isXmlName(target) && target.toLowerCase() !== 'xml';
  return allowed ? { end: close + 2 } : refuse('DAMAGED');
}

function isDeclaration(content: string): boolean {
  const found = DECLARATION.exec(content);
  return found !== null && ENCODINGS.has((found[3] ?? 'utf-8').toLowerCase());
}
