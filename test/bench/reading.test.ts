/** How long readers take for the same files, beside the least that it can take: prints a table. */
import { describe, it } from 'vitest';
import { createReader, READERS, type ReaderName } from './readers.js';
import { readingFiles } from './reading-files.js';
import { measureReading, type ReadingFigures } from './reading-process.js';
import { median } from './median.js';

const SIZES = JSON.parse(process.env['SIZES'] ?? '[[2000,5],[100000,3]]') as [number,number][];
const names = (process.env['RD'] ?? READERS.join('|')).split('|') as ReaderName[];
const kinds = process.env['KINDS'] ?? '';
describe('reading', () => {
  it.each(SIZES)('%i people', { timeout: 900000 }, async (count, rounds) => {
    const { files, rows, textBytes } = readingFiles(count);
    for (const { kind, bytes } of files.filter(f => f.kind.includes(kinds))) {
      const all = new Map<ReaderName, ReadingFigures[]>();
      for (let round = 0; round < rounds; round += 1)
        for (const name of names) {
          if (name.startsWith('exceljs') && kind === 'CSV') continue;
          const reader = await createReader(name, count);
          const f = await measureReading(reader.command, bytes);
          if (reader.rows() !== rows) throw new Error(`${name} found ${String(reader.rows())}`);
          all.set(name, [...(all.get(name) ?? []), f]);
        }
      process.stdout.write(`\n${count} ${kind} file ${(bytes.length / 1048576).toFixed(2)} MB, text ${(textBytes/1048576).toFixed(2)} MB\n`);
      for (const [name, figures] of all) process.stdout.write(`${name.padEnd(20)} ms ${median(figures.map((f) => f.ms)).toFixed(0).padStart(6)} cpu ${median(figures.map((f) => f.processorMs)).toFixed(0).padStart(6)} MB ${median(figures.map((f) => f.megabytes)).toFixed(1).padStart(6)}  xfloor ${median(figures.map((f,i) => f.ms/(all.get('floor')?.[i]?.ms??NaN))).toFixed(2)} cpu ${median(figures.map((f,i) => f.processorMs/(all.get('floor')?.[i]?.processorMs??NaN))).toFixed(2)}  [${figures.map(f=>f.processorMs.toFixed(0)).join(' ')}]\n`);
    }
  });
});
