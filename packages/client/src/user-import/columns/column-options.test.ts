import { describe, expect, it } from 'vitest';
import { columnOptions, matchesSearch } from './column-options.js';

const COLUMNS = [
  { letter: 'A', header: ' First\n name ', samples: ['Zoë', ' ', 'Jan  Peter'] },
  { letter: 'B', header: '', samples: ['x'.repeat(200)] },
  { letter: 'C', header: 'Password', samples: ['velvet-anchor-93'] },
];

const options = columnOptions(COLUMNS, new Set(['C']), { noHeader: 'no header' });

describe('columnOptions()', () => {
  it('show letter and header on one line, and the first cells', () => {
    expect(options[0]).toMatchObject({ value: 'A', title: 'A · First name', samples: 'Zoë, Jan Peter' });
  });

  it('name a missing header, and shorten long cells', () => {
    expect(options[1]?.title).toBe('B · no header');
    expect(options[1]?.samples).toBe(`${'x'.repeat(39)}…`);
  });

  it('show the letter alone where the sheet has no header row', () => {
    const named = columnOptions(COLUMNS, new Set(), { noHeader: 'no header', columnName: (letter) => `Column ${letter}` });
    expect(named.map(({ title }) => title)).toEqual(['Column A', 'Column B', 'Column C']);
    expect(named[0]?.samples).toBe('Zoë, Jan Peter');
  });

  it('show no passwords, nor find them', () => {
    expect(JSON.stringify(options[2])).not.toContain('velvet');
  });
});

describe('matchesSearch()', () => {
  it('finds columns by letter, header and cells, whatever the case and diacritics', () => {
    const found = (search: string) => options.filter((option) => matchesSearch(option, search)).map(({ value }) => value);
    expect([found('first'), found('zoe'), found('c · pass'), found('velvet')]).toEqual([['A'], ['A'], ['C'], []]);
  });
});
