import { checkMapping, draftImport, LANGUAGES, planImport, proposeMapping, INITIAL_ROLES, USER_FIELDS, userField } from '@intake/shared';
import { describe, expect, it } from 'vitest';
import { readFile } from '../workbook/test-files.js';
import { exampleWorkbook } from './example-workbook.js';

describe.each(LANGUAGES)('the example workbook in %s', (language) => {
  it('imports as it is: every column is proposed, and every row becomes a user', async () => {
    const { sheets, rows: rowsBySheet } = await readFile(exampleWorkbook(language));
    const [sheet, rows] = [sheets[0], rowsBySheet[0]];
    if (sheet === undefined || rows === undefined) throw new Error('There is no sheet');
    const mapping = proposeMapping(sheet.columns);
    expect(mapping.map(({ field }) => field)).toEqual(USER_FIELDS);
    expect(checkMapping(mapping, sheet.columns, { passwordsFromFile: true })).toEqual([]);
    const forAll = { specialNeeds: null, extraTimePercentage: null };
    const draft = draftImport({ rows, mapping, headerRowNumber: 1, passwords: 'FILE', forAll, corrections: [], removeSpaces: [] });
    const [role] = INITIAL_ROLES.map((initial) => ({ ...initial, id: initial.name }));
    if (role === undefined) throw new Error('There are no roles');
    const importer = { id: 'importer', rank: role, memberships: [] };
    const hierarchies = [{ id: 'exams', name: 'Exams', parentId: null }];
    const plan = planImport(draft, { users: [], hierarchies, role, startHierarchyId: 'exams', timeZone: 'Europe/Amsterdam', importer });
    expect(plan.summary).toMatchObject({ rows: 3, create: 3, error: 0 });
  });

  it('explains every column on a second sheet', async () => {
    const { sheets, rows } = await readFile(exampleWorkbook(language));
    const explained = (rows[1] ?? []).map(({ cells }) => cells[0]?.[1]);
    expect(sheets).toHaveLength(2);
    expect(explained).toEqual(expect.arrayContaining(USER_FIELDS.map((field) => userField(field).label[language])));
  });
});
