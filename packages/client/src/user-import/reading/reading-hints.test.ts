import { NOTHING_CHOSEN } from '@intake/shared';
import { describe, expect, it } from 'vitest';
import type { ImportUpload } from '../import-choices.js';
import { upload } from '../test-import.js';
import { type ReadingHint, readingHints } from './reading-hints.js';

const HEADER = ['First name', 'Last name', 'Username'];

type Changes = Pick<Partial<ImportUpload>, 'reading' | 'choices'>;

/** The hints for a text file with these first rows, whose first one is the header row. */
function hintsOf(rows: readonly (readonly string[])[], changes: Changes = {}, headerRow = 1): ReadingHint[] {
  const [sheet] = upload().sheets;
  if (sheet === undefined) throw new Error('The upload of the tests has a sheet');
  const firstRows = rows.map((cells, index) => ({ number: index + 1, cells }));
  const reading = { kind: 'TEXT', encoding: 'UTF_8', delimiter: ',' } as const;
  return readingHints(upload({ reading, ...changes }), { ...sheet, columns: [], headerRow, firstRows });
}

describe('readingHints()', () => {
  it('finds nothing to say of a file whose first row is the header row', () => {
    expect(hintsOf([HEADER, ['Zoë', 'Núñez', 'zoe']])).toEqual([]);
  });

  it('names a later row that proposes more fields, the first of the best', () => {
    expect(hintsOf([['Autumn 2026'], ['Username', 'Email'], HEADER, HEADER])).toEqual([{ kind: 'header-row', row: 3 }]);
    expect(hintsOf([HEADER, HEADER])).toEqual([]);
  });

  it('takes one header among the cells of a row for an accident', () => {
    expect(hintsOf([['Autumn 2026'], ['Ada', 'Email']])).toEqual([]);
  });

  it('names the row in a file that is read without a header row, but not where the person chose it so', () => {
    expect(hintsOf([HEADER, ['Ada']], {}, 0)).toEqual([{ kind: 'header-row', row: 1 }]);
    expect(hintsOf([HEADER], { choices: { ...NOTHING_CHOSEN, headerRows: [{ sheet: 0, row: 0 }] } }, 0)).toEqual([]);
    expect(hintsOf([['x'], HEADER], { choices: { ...NOTHING_CHOSEN, headerRows: [{ sheet: 1, row: 1 }] } })).toHaveLength(1);
  });

  it('names the delimiter with which a row proposes more fields, unless the person chose one', () => {
    expect(hintsOf([[HEADER.join(';')], ['Ada;L', 'x']])).toEqual([{ kind: 'delimiter', name: 'semicolon' }]);
    expect(hintsOf([['Autumn 2026'], [HEADER.join(';')]])).toEqual([{ kind: 'delimiter', name: 'semicolon' }]);
    expect(hintsOf([[HEADER.join('\t')]])).toEqual([{ kind: 'delimiter', name: 'tab' }]);
    expect(hintsOf([[HEADER.join(';')]], { choices: { ...NOTHING_CHOSEN, delimiter: ',' } })).toEqual([]);
    expect(hintsOf([[HEADER.join(';')]], { reading: { kind: 'WORKBOOK', encoding: null, delimiter: null } })).toEqual([]);
  });

  it.each([
    'ZoÃ«',
    'NÃºÃ±ez',
    'Åukasz'.replace('Å', 'Å\u0081'),
    'Dâ€™Arcy',
    'Ä°nci',
    'Ã\u00a0 la',
    'È˜tefan',
    'IonuÈ›',
    'Î\u009dÎ¯ÎºÎ¿Ï‚',
    'Ð˜Ð²Ð°Ð½',
    'ÐžÐ»ÐµÑ\u0081Ñ\u008f Ò\u0090Ð¾Ð½Ñ‚Ð°',
  ])('knows UTF-8 read as windows-1252 by "%s"', (name) => {
    const windows = { kind: 'TEXT', encoding: 'WINDOWS_1252', delimiter: ',' } as const;
    expect(hintsOf([HEADER, [name]], { reading: windows })).toEqual([{ kind: 'utf-8', example: name }]);
    expect(hintsOf([HEADER, [name]])).toEqual([]);
  });

  it.each(['Zoë', 'Ângela', 'JOÃO', 'Åse', 'Çâ', 'À la “carte”', 'Señor Ñ', 'ANDRÉ”', 'naïve – café', 'ESPAÑ”', '„Spaß“ – É™'])(
    'takes "%s" for what it is',
    (name) => {
      expect(hintsOf([HEADER, [name]], { reading: { kind: 'TEXT', encoding: 'WINDOWS_1252', delimiter: ',' } })).toEqual([]);
    },
  );

  it('says that letters were lost before the file came, with what is around them', () => {
    const text = `${'x'.repeat(100)} Zo\ufffd de Boer ${'y'.repeat(100)}`;
    const [hint] = hintsOf([HEADER, [text]]);
    expect(hint).toMatchObject({ kind: 'lost-letters' });
    expect(JSON.stringify(hint)).toContain('Zo\ufffd de Boer');
    expect(JSON.stringify(hint).length).toBeLessThan(90);
  });
});
