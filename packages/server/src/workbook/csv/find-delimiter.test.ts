import { describe, expect, it } from 'vitest';
import { findDelimiter } from './find-delimiter.js';

const lines = (...texts: readonly string[]): string => texts.join('\r\n');

describe('findDelimiter()', () => {
  it.each([
    [',', 'commas', lines('a,b,c', '1,2,3')],
    [';', 'semicolons', lines('a;b;c', '1;2;3')],
    ['\t', 'tabs', lines('a\tb\tc', '1\t2\t3')],
    [';', 'semicolons beside decimal commas', lines('name;score', 'Ann;1,5', 'Bob;2,5')],
    [
      ';',
      'semicolons beside a comma in every row',
      lines('Last name, first name;Username;Email', 'Lee, Ann;ann;a@b.c', 'Lee, Bob;bob;b@b.c'),
    ],
    [';', 'semicolons beside more commas in quotes', lines('"Name";"Street, number, town"', '"Ann";"Quay, 1, Ghent"')],
    [',', 'commas beside quoted semicolons', lines('"a;b;c;d",e', '"1;2;3;4",5')],
    [';', 'semicolons beside quoted line ends', lines('a;b', '"x,y\r\nz,w";2', '"x,y";3')],
    [',', 'commas though rows differ in length', lines('a,b,c,d', '1', '1,2,3,4,5,6', '1,2,3,4')],
    ['\t', 'tabs behind blank lines', lines('', ' ', 'a\tb', '1\t2')],
    [';', 'semicolons below titles without any delimiter', lines('Users of 2026', '', 'made in "March"', 'a;b', '1;2,5', '3;4,5')],
    [';', 'semicolons below titles with commas', lines('Users, 1 March, 2026', 'by Ann, Lee', 'a;b;c', '1;2;3', '4;5;6')],
    [',', 'commas below a title with a semicolon', lines('Users; 2026', 'a,b,c', '1,2,3', '4,5,6')],
    [',', 'single values, one of which has a semicolon', lines('Remark', 'none', 'late; ill', 'none', 'none')],
    [',', 'nothing that separates', lines('a', 'b')],
    [',', 'nothing at all', ''],
    [';', 'semicolons where a quote is still open at the end', lines('a;b', '1;2', '"')],
  ])('finds %j: %s', (delimiter, _, text) => {
    expect(findDelimiter(text)).toEqual({ delimiter, start: 0 });
  });

  it.each([
    ['sep=;\r\na,b', ';', 7],
    ['SEP=|\na|b', '|', 6],
    ['sep=\t\ra', '\t', 6],
    ['sep=,', ',', 5],
    ['"sep=;"\r\na;b', ';', 9],
    ['"SEP=,"', ',', 7],
    ['sep=;  \na;b', ';', 8],
    ['sep=;;;;\r\na;b', ';', 10],
    ['"sep=\t"\t\t \ra\tb', '\t', 11],
    ['sep=  \na b', ' ', 7],
  ])('takes the delimiter that %j names, and leaves that line out', (text, delimiter, start) => {
    expect(findDelimiter(text)).toEqual({ delimiter, start });
  });

  it('looks at the header row that was chosen, and below it', () => {
    const titled = lines('Users, candidates', '', 'a;b', '1;2,5', '3;4,5');
    expect([findDelimiter(titled, 3).delimiter, findDelimiter(titled, 0).delimiter]).toEqual([';', ',']);
  });

  it('looks from the first row on where the header row that was chosen is too far down', () => {
    expect(findDelimiter(`a;b\n${'1;2\n'.repeat(30_000)}`, 29_000).delimiter).toBe(';');
  });

  it.each([
    'sep=;;x;\na;b;c;d',
    '"sep=;";x\na;b',
    'sep=; x;\na;b',
    'sep=;,\na;b',
    '"sep=;\na;b"',
    'sep=";"\na;b',
    'sep=\na;b',
    '"sep="\na;b',
  ])('takes %j, with other text in its first line, for rows', (text) => {
    expect(findDelimiter(text).start).toBe(0);
  });

  it.each([' ', ';'])('sees at once that a first line of millions of %j is a row', { timeout: 2000 }, (character) => {
    expect(findDelimiter(`sep=${character.repeat(5_000_000)}x`).start).toBe(0);
  });
});
