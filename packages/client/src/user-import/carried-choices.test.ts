import { describe, expect, it } from 'vitest';
import { carriedChoices } from './carried-choices.js';
import { columnsOf, type ImportChoices, type ImportUpload, proposedChoices, type UploadSheet, withColumn } from './import-choices.js';
import { upload } from './test-import.js';

const from = upload();
const [people] = from.sheets;

if (people === undefined) throw new Error('The upload of the tests has a sheet');

/** The file read again, with its first sheet so. */
function readAs(changes: Partial<UploadSheet>): ImportUpload {
  return upload({ id: 'again', sheets: from.sheets.map((sheet) => (sheet.index === 0 ? { ...sheet, ...changes } : sheet)) });
}

const chosen = withColumn(withColumn(proposedChoices(from), people, ['EMAIL', 'F']), people, ['USER_ID', null]);
const readings = (to: ImportUpload, before = from) => ({ from: before, to, earlier: [] });
const columnsIn = (choices: ImportChoices, to: ImportUpload) =>
  to.sheets[0] === undefined ? {} : columnsOf(carriedChoices(choices, readings(to)), to.sheets[0]);

describe('carriedChoices()', () => {
  it('keep what holds for all rows, whatever the columns are', () => {
    const forAll = { ...chosen, roleId: 'author', startHierarchyId: 'exams', passwords: 'FILE', extraTime: '25' } as const;
    expect(carriedChoices(forAll, readings(readAs({ columns: [], proposedMapping: [] })))).toEqual({ ...forAll, columns: {} });
  });

  it('keep columns chosen by hand that have their header still, beside what is proposed now', () => {
    const to = readAs({
      proposedMapping: [
        { field: 'USERNAME', column: 'A' },
        { field: 'EMAIL', column: 'B' },
        { field: 'USER_ID', column: 'D' },
      ],
    });
    expect(columnsIn(chosen, to)).toEqual({ USERNAME: 'A', EMAIL: 'F' });
  });

  it('take what is proposed where the column of the choice has another header, or is gone', () => {
    const columns = people.columns.map((column) => ({ ...column, header: `${column.header} 2` }));
    const proposedMapping = [{ field: 'EMAIL', column: 'E' }] as const;
    expect(columnsIn(chosen, readAs({ columns, proposedMapping }))).toEqual({ EMAIL: 'E' });
    expect(columnsIn(chosen, readAs({ columns: [], proposedMapping: [] }))).toEqual({});
  });

  it('take what is proposed for fields that nobody chose, and call it no choice', () => {
    const back = withColumn(withColumn(proposedChoices(from), people, ['EMAIL', 'F']), people, ['EMAIL', 'E']);
    expect(carriedChoices(back, readings(readAs({ proposedMapping: [] }))).columns).toEqual({});
  });

  it('keep columns by letter in a sheet that had no headers, and has none', () => {
    const bare = people.columns.map((column) => ({ ...column, header: '' }));
    const before = readAs({ columns: bare, proposedMapping: [], headerRow: 0 });
    const choices = withColumn(proposedChoices(before), before.sheets[0] ?? people, ['USERNAME', 'C']);
    expect(carriedChoices(choices, readings(before, before)).columns).toEqual({ 0: { USERNAME: 'C' } });
  });

  it('come back with the header row that they were made under, as they were there last', () => {
    const slip = readAs({ headerRow: 2, columns: people.columns.map((column) => ({ ...column, header: 'Ada' })), proposedMapping: [] });
    const later = carriedChoices(chosen, readings(slip));
    expect(later.columns).toEqual({});
    const back = carriedChoices({ ...later, roleId: 'author' }, { from: slip, to: from, earlier: [{ upload: from, choices: chosen }] });
    expect(back).toEqual({ ...chosen, roleId: 'author' });
    const undone = { upload: from, choices: proposedChoices(from) };
    const earlier = [{ upload: from, choices: chosen }, undone];
    expect(carriedChoices(later, { from: slip, to: from, earlier }).columns).toEqual({});
  });

  it('keep the sheet as long as it is there', () => {
    const others = { ...proposedChoices(from), sheet: 1 };
    expect(carriedChoices(others, readings(from)).sheet).toBe(1);
    expect(carriedChoices(others, readings(upload({ sheets: [people] }))).sheet).toBe(0);
  });
});
