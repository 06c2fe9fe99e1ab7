import { beforeAll, describe, expect, it } from 'vitest';
import { isFileRefusalReason } from '@intake/shared';
import { compareFile, type Difference, type FileComparison, type OurSheet, readOurs } from './test-comparison.js';
import { corpusFiles, READERS, recordedReadings } from './test-readings.js';
import { AGREEMENTS, EXCUSES } from './test-rules.js';
import { EXPLAINED, explains, REFUSED } from './test-tables.js';

const FILES = corpusFiles();
const READINGS = READERS.map((reader) => ({ reader, files: recordedReadings(reader) }));

const read = new Map<string, readonly OurSheet[]>();
const refused: { file: string; reason: string }[] = [];
const comparisons = new Map<string, FileComparison[]>();

const differences = (): Difference[] => [...comparisons.values()].flat().flatMap((comparison) => comparison.differences);

beforeAll(async () => {
  for (const file of FILES) {
    const ours = await readOurs(file);
    if (typeof ours === 'string') refused.push({ file, reason: ours });
    else read.set(file, ours);
  }
  for (const [file, ours] of read) {
    const readings = READINGS.flatMap(({ reader, files }) => ({ reader, theirs: files.get(file) }));
    comparisons.set(
      file,
      readings.flatMap(({ reader, theirs }) => (theirs === undefined ? [] : [compareFile(file, ours, { reader, theirs })])),
    );
  }
}, 120_000);

describe('every file of the corpus', () => {
  it('is read, or refused for the reason that the table gives', () => {
    expect(refused).toEqual(REFUSED.map(({ file, reason }) => ({ file, reason })));
    expect(read.size + refused.length).toBe(FILES.length);
  });

  it('is never refused because the reader itself failed', () => {
    for (const { reason } of refused) expect(reason).toSatisfy((name: string) => isFileRefusalReason(name) && name !== 'READER_FAILED');
  });

  it('without text in a visible sheet has none for other readers either', () => {
    const empty = refused.filter(({ reason }) => ['EMPTY', 'NOTHING_VISIBLE'].includes(reason));
    for (const { file } of empty)
      for (const { files } of READINGS) {
        const visible = (files.get(file) ?? []).filter(({ hidden }) => !hidden);
        expect(visible.flatMap(({ cells }) => [...cells.values()].filter(({ value }) => value.trim() !== ''))).toEqual([]);
      }
  });

  it('offers no sheet that another reader says is hidden', () => {
    for (const [file, sheets] of read)
      for (const { files } of READINGS)
        for (const { name, hidden } of files.get(file) ?? []) if (hidden) expect(sheets.map((sheet) => sheet.name)).not.toContain(name);
  });

  it('that is read is read by at least two other readers', () => {
    expect([...comparisons].filter(([, readings]) => readings.length < 2).map(([file]) => file)).toEqual([]);
  });
});

describe('every cell of the corpus', () => {
  it('is what other readers read, or a rule or a line of the table says why not', () => {
    expect(differences().filter((difference) => !EXPLAINED.some((line) => explains(line, difference)))).toEqual([]);
  });

  it('is confirmed by another reader, but for those that have a line of their own in the table', () => {
    const unconfirmed = [...read].flatMap(([file, sheets]) => {
      const confirmed = comparisons.get(file)?.map((comparison) => comparison.confirmed) ?? [];
      const cells = sheets.flatMap(({ name, cells: ours }) => [...ours.keys()].map((cell) => ({ sheet: name, cell })));
      const open = cells.filter(({ sheet, cell }) => !confirmed.some((set) => set.has(`${sheet}!${cell}`)));
      return open.map((cell) => ({ file, ...cell }));
    });
    const isExplained = ({ file, sheet, cell }: (typeof unconfirmed)[number]): boolean =>
      EXPLAINED.some((line) => line.file === file && line.sheet === sheet && line.cell === cell && line.ours !== '*');
    expect(unconfirmed.filter((cell) => !isExplained(cell))).toEqual([]);
  });

  it('gives each rule and each line of the table something to explain', () => {
    const held = new Set([...comparisons.values()].flat().flatMap(({ rules }) => [...rules.keys()]));
    expect([...AGREEMENTS, ...EXCUSES].map(({ name }) => name).filter((name) => !held.has(name))).toEqual([]);
    const all = differences();
    expect(EXPLAINED.filter((line) => !all.some((difference) => explains(line, difference)))).toEqual([]);
  });
});
