import { describe, expect, it } from 'vitest';
import { relationshipKind } from './namespaces.js';
import { readRelationships, targetPart } from './relationships.js';

describe('targetPart()', () => {
  it.each([
    ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/workbook.xml', '/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/workbook.xml', './../xl//sheet1.xml', 'xl/sheet1.xml'],
    ['xl/workbook.xml', 'worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
    ['xl/workbook.xml', '../../etc/passwd', undefined],
    ['xl/workbook.xml', '/../etc/passwd', undefined],
  ])('from %s, %s is %s', (from, target, part) => {
    expect(targetPart(from, target)).toBe(part);
  });
});

describe('readRelationships()', () => {
  const askedFor = async (part: string): Promise<string[]> => {
    const asked: string[] = [];
    await readRelationships({ names: [], has: (name) => asked.push(name) === 0, unpack: () => undefined }, part);
    return asked;
  };

  it.each([
    ['', '_rels/.rels'],
    ['workbook.xml', '_rels/workbook.xml.rels'],
    ['xl/a/workbook.xml', 'xl/a/_rels/workbook.xml.rels'],
  ])('of %j stand in %s', async (part, list) => {
    expect(await askedFor(part)).toEqual([list]);
  });

  it('are found at once, however long the name of the part is', { timeout: 5000 }, async () => {
    const folder = 'a'.repeat(200_000);
    expect(await askedFor(`${folder}/x`)).toEqual([`${folder}/_rels/x.rels`]);
  });
});

describe('relationshipKind()', () => {
  it('knows the transitional and the strict types', () => {
    expect(relationshipKind('http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet')).toBe('worksheet');
    expect(relationshipKind('http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet')).toBe('worksheet');
    expect(relationshipKind('http://example.org/officeDocument/2006/relationships/worksheet')).toBeUndefined();
  });
});
