import { describe, expect, it } from 'vitest';
import type { Cell } from '@intake/shared';
import { readingLimits } from '../reading-limits.js';
import { buildWorkbook, readFile, sharedXml } from '../test-files.js';

const inline = (reference: string, text: string): string => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

async function firstCell(bytes: Buffer): Promise<Cell | undefined> {
  return (await readFile(bytes)).rows[0]?.[0]?.cells[0]?.[1];
}

describe('readWorksheet()', () => {
  it('takes each run of a text for itself: no escape goes on in the next', async () => {
    const runs = ['_x0041_', '_', 'x0041_'].map((text) => `<r><t>${text}</t></r>`).join('');
    const changes = { 'xl/sharedStrings.xml': sharedXml(`<si>${runs}</si>`) };
    expect(await firstCell(buildWorkbook(`<row><c t="inlineStr"><is>${runs}</is></c></row>`))).toBe('A_x0041_');
    expect(await firstCell(buildWorkbook('<row><c t="s"><v>0</v></c></row>', changes))).toBe('A_x0041_');
  });

  it('refuses more cells than a row can have, before the row ends', async () => {
    const rows = `<row>${inline('A1', 'x').repeat(16_385)}${inline('B1', 'x'.repeat(32_768))}</row>`;
    await expect(readFile(buildWorkbook(rows))).rejects.toMatchObject({ reason: 'DAMAGED' });
  });

  it('counts a long text of spaces that many cells share, in rows without text too', async () => {
    const changes = { 'xl/sharedStrings.xml': sharedXml(`<si><t>${' '.repeat(30_000)}</t></si>`) };
    const bytes = buildWorkbook('<row><c t="s"><v>0</v></c></row>'.repeat(40), changes);
    const limits = { ...readingLimits(0), resultBytes: 1_200_000 };
    await expect(readFile(bytes, limits)).rejects.toMatchObject({ reason: 'EMPTY' });
    await expect(readFile(bytes, { ...limits, resultBytes: 1_199_999 })).rejects.toMatchObject({ reason: 'UNPACKED_TOO_LARGE' });
  });
});
