import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { seededChoices, seeds } from '../fuzz/test-choices.js';
import { spiltWorkbook } from '../fuzz/test-soup.js';
import { readingLimits } from '../reading-limits.js';
import { UnreadableFile } from '../unreadable-file.js';
import { openZip, type ZipArchive } from '../zip/open-zip.js';
import { documents } from './test-xml.js';
import { utf8Pieces } from './utf8-pieces.js';
import type { XmlAttributes } from './xml-attributes.js';
import { XmlTokeniser } from './xml-tokeniser.js';

type Event = readonly ['open', string, ...string[]] | readonly ['text', string] | readonly ['close'];

/** Texts that come in pieces are one text, and an empty one is none. */
function joined(events: readonly Event[]): Event[] {
  const result: Event[] = [];
  for (const event of events) {
    const last = result.at(-1);
    if (event[0] === 'text' && last?.[0] === 'text') result[result.length - 1] = ['text', last[1] + event[1]];
    else if (event[0] !== 'text' || event[1] !== '') result.push(event);
  }
  return result;
}

const named = (uri: string, local: string): string => (uri === '' ? local : `{${uri}}${local}`);
const pair = ([name, value]: readonly [string, string]): string => `${name}=${value}`;

/** What our reader tells, fed in pieces, or undefined where it refuses. */
function ours(pieces: readonly Buffer[]): Event[] | undefined {
  const events: Event[] = [];
  const tokeniser = new XmlTokeniser(
    {
      open: (name: string, attributes: XmlAttributes) => events.push(['open', name, ...attributes.entries().map(pair).sort()]),
      text: (text) => events.push(['text', text]),
      close: () => events.push(['close']),
    },
    new Map(),
  );
  try {
    for (const piece of pieces) tokeniser.write(piece);
    tokeniser.end();
    return joined(events);
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}

/** What a known strict parser tells, or undefined where it refuses. */
function theirs(xml: string): Event[] | undefined {
  const events: Event[] = [];
  const parser = new SaxesParser({ xmlns: true, position: false, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const shown = Object.values(attributes).filter(({ prefix, local: name }) => prefix !== 'xmlns' && name !== 'xmlns');
    events.push([
      'open',
      named(uri, local),
      ...shown.map((attribute) => pair([named(attribute.uri, attribute.local), attribute.value])).sort(),
    ]);
  });
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    // Of itself, it doesn't mind what encoding the document claims to be in.
    if (!/^(?:utf-?8|utf-16(?:le|be)?|us-ascii)$/i.test(encoding)) throw new Error(encoding);
  });
  parser.on('doctype', () => {
    throw new Error('Ours takes no DTD');
  });
  parser.on('text', (text) => events.push(['text', text]));
  parser.on('cdata', (text) => events.push(['text', text]));
  parser.on('closetag', () => events.push(['close']));
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  // Text outside the root is white space, which our reader doesn't tell of.
  const first = events.findIndex(([kind]) => kind === 'open');
  const last = events.findLastIndex(([kind]) => kind === 'close');
  return joined(events.slice(first, last + 1));
}

async function piecesOf(archive: ZipArchive, part: string): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  const unpacked = archive.unpack(part);
  if (unpacked !== undefined) for await (const piece of utf8Pieces(unpacked)) pieces.push(piece);
  return pieces;
}

/** The bytes cut at some places, though not within a character. */
function cut(xml: string, places: readonly number[]): Buffer[] {
  const characters = [...xml];
  const at = [0, ...places.map((place) => place % (characters.length + 1)).sort((one, other) => one - other), characters.length];
  return at.slice(1).map((end, index) => Buffer.from(characters.slice(at[index], end).join(''), 'utf8'));
}

describe('XmlTokeniser and a known strict parser', { timeout: 60_000 }, () => {
  it('tell the same of XML, well-formed or not, however it is cut into pieces', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.nat(), { maxLength: 4 }), (xml, places) => {
        expect(ours(cut(xml, places))).toEqual(theirs(xml));
      }),
      { numRuns: 3000 },
    );
  });

  it('tell the same of XML in which characters were changed', () => {
    const edit = fc.record({
      at: fc.nat(),
      remove: fc.nat(2),
      insert: fc.constantFrom('', '<', '>', '/', '"', '&', ' ', ':', '=', 'a', '\u0000', ']]>', '--'),
    });
    fc.assert(
      fc.property(documents, edit, (xml, { at, remove, insert }) => {
        const place = at % (xml.length + 1);
        const changed = (xml.slice(0, place) + insert + xml.slice(place + remove)).replaceAll(/\p{Surrogate}/gu, '?');
        // The other parser doesn't mind what a name goes on with behind its colon, and what follows the name of an instruction.
        fc.pre(!/:[-.\d]|<\?[^\s?>]*\?[^>]/.test(changed));
        expect(ours([Buffer.from(changed)])).toEqual(theirs(changed));
      }),
      { numRuns: 3000 },
    );
  });

  it('tell the same of parts of a workbook in which something is wrong', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { content } of spiltWorkbook(seededChoices(seed))) {
          // A byte-order mark is taken off where the encoding is told; the other parser takes off another one, which is none.
          const xml = content.toString().replace(/^\uFEFF+/, '');
          // As above.
          fc.pre(!/:[-.\d]|<\?[^\s?>]*\?[^>]/.test(xml));
          expect(ours([Buffer.from(xml)])).toEqual(theirs(xml));
        }
      }),
      { numRuns: 200 },
    );
  });

  const folder = new URL('../fixtures/', import.meta.url);
  const workbooks = readdirSync(folder).filter((file) => file.endsWith('.xlsx') && !/password|dtd/.test(file));

  it.each(workbooks)('tell the same of the parts of %s', async (file) => {
    const archive = openZip(readFileSync(new URL(file, folder)), readingLimits(0));
    for (const part of archive.names.filter((entry) => /\.(?:xml|rels)$/i.test(entry))) {
      const pieces = await piecesOf(archive, part);
      const events = theirs(Buffer.concat(pieces).toString('utf8'));
      expect(events?.length ?? 0, part).toBeGreaterThan(0);
      // A drawing may be nested deeper than what is read.
      if (!part.includes('drawing')) expect(ours(pieces), part).toEqual(events);
    }
  });
});
