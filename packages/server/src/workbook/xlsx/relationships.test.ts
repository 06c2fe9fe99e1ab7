import { describe, expect, it } from 'vitest';
import { relationshipKind } from './namespaces.js';
import { targetPart } from './relationships.js';

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

describe('relationshipKind()', () => {
  it('knows the transitional and the strict types', () => {
    expect(relationshipKind('http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet')).toBe('worksheet');
    expect(relationshipKind('http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet')).toBe('worksheet');
    expect(relationshipKind('http://example.org/officeDocument/2006/relationships/worksheet')).toBeUndefined();
  });
});
