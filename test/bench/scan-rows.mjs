/**
 * The least that reading a file takes: its parts inflated by zlib, and one scan over their text into rows. It knows the files of these
 * benches only and checks nothing.
 */
import { inflateRawSync } from 'node:zlib';

/** The texts of a file's rows. @param {Buffer} bytes @returns {string[][]} */
export function scanRows(bytes) {
  return bytes.readUInt32LE(0) === 0x04034b50 ? workbookRows(parts(bytes)) : textRows(bytes.toString('utf8'));
}

/**
 * The parts by name. Source of the layout: PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 * @param {Buffer} archive
 */
function parts(archive) {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  /** @type {Map<string, string>} */
  const found = new Map();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const content = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(content, content + archive.readUInt32LE(at + 20));
    found.set(archive.toString('latin1', at + 46, nameEnd), inflateRawSync(packed).toString('utf8'));
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return found;
}

/** @param {Map<string, string>} found */
function workbookRows(found) {
  const shared = found.get('xl/sharedStrings.xml') ?? '';
  const texts = textsBetween(shared, 0, shared.length);
  const sheet = found.get('xl/worksheets/sheet1.xml') ?? '';
  /** @type {string[][]} */
  const scanned = [];
  for (let at = sheet.indexOf('<row '); at >= 0; at = sheet.indexOf('<row ', at + 5)) {
    const end = sheet.indexOf('</row>', at);
    scanned.push(texts.length === 0 ? textsBetween(sheet, at, end) : sharedTexts(sheet, at, end, texts));
    at = end;
  }
  return scanned;
}

/** @param {string} sheet @param {number} from @param {number} to @param {readonly string[]} texts */
function sharedTexts(sheet, from, to, texts) {
  /** @type {string[]} */
  const cells = [];
  for (let at = sheet.indexOf('<v>', from); at >= 0 && at < to; at = sheet.indexOf('<v>', at + 3)) {
    cells.push(texts[Number(sheet.slice(at + 3, sheet.indexOf('<', at + 3)))] ?? '');
  }
  return cells;
}

/** @param {string} part @param {number} from @param {number} to */
function textsBetween(part, from, to) {
  /** @type {string[]} */
  const texts = [];
  for (let at = part.indexOf('<t ', from); at >= 0 && at < to; at = part.indexOf('<t ', at + 3)) {
    const begin = part.indexOf('>', at) + 1;
    texts.push(part.slice(begin, part.indexOf('<', begin)));
  }
  return texts;
}

/** @param {string} text */
function textRows(text) {
  /** @type {string[][]} */
  const scanned = [];
  for (let at = 0, end = text.indexOf('\r\n'); end >= 0; at = end + 2, end = text.indexOf('\r\n', at)) {
    scanned.push(text.slice(at, end).split(','));
  }
  return scanned;
}
