import { beforeEach, describe, expect, it } from 'vitest';
import { useLanguage } from '../app/i18n.js';
import { detailLines, gistOf } from './entry-details.js';

const { choose } = useLanguage();

beforeEach(() => choose('EN'));

const detail = (name: string, value: string, called: string | null = null) => ({ name, value, called });
const lines = (...details: ReturnType<typeof detail>[]) => detailLines({ details }).map(({ label, value }) => [label, value]);

describe('the details of an entry', () => {
  it('have words for all that the server knows, in an order of their own', () => {
    expect(
      lines(
        detail('fileSha256', 'ab12'),
        detail('inError', '1'),
        detail('rows', '1234'),
        detail('permissions', 'MANAGE_USERS, VIEW_USERS'),
        detail('roleType', 'ADMIN'),
        detail('operation', 'deleteRole'),
      ),
    ).toEqual([
      ['What was refused', 'deleteRole'],
      ['Rows', '1,234'],
      ['Rows with errors', '1'],
      ['Type of role', 'Admin'],
      ['Permissions', 'Manage users, View users'],
      ['SHA-256 of the file', 'ab12'],
    ]);
  });

  it('say what an ID leads to, that it is gone, or that there is none', () => {
    expect(lines(detail('previousRoleId', 'a', 'Candidate'), detail('roleId', 'b'))).toEqual([
      ['Role before', 'Candidate'],
      ['Role', 'A deleted role'],
    ]);
    expect(lines(detail('previousParentId', 'c'), detail('parentId', ''))).toEqual([
      ['Place before', 'A deleted hierarchy'],
      ['Place', 'At the top'],
    ]);
    expect(lines(detail('permissions', ''))).toEqual([['Permissions', 'None']]);
  });

  it('without words are shown as they are, in the end; empty ones are not', () => {
    expect(lines(detail('toString', 'x'), detail('moons', '4'), detail('timeZone', 'UTC'), detail('fileSha256', ''))).toEqual([
      ['Time zone', 'UTC'],
      ['toString', 'x'],
      ['moons', '4'],
    ]);
    expect(lines(detail('roleType', 'OWNER'), detail('permissions', 'VIEW_USERS, FLY'))).toEqual([
      ['Type of role', 'OWNER'],
      ['Permissions', 'View users, FLY'],
    ]);
  });

  it('are in the language of the app', async () => {
    await choose('NL');
    expect(lines(detail('rows', '1234'), detail('roleType', 'ADMIN'))).toEqual([
      ['Rijen', '1.234'],
      ['Roltype', 'Beheerder'],
    ]);
  });
});

describe('the gist of an entry', () => {
  it.each([
    ['DENIED', [detail('operation', 'POST /uploads')], 'POST /uploads'],
    ['IMPORT_COMMITTED', [detail('created', '2'), detail('synchronised', '0'), detail('inError', '1')], '2 new, one with errors'],
    ['USER_ROLE_CHANGED', [detail('roleId', 'b', 'Author'), detail('previousRoleId', 'a', 'Candidate')], 'Candidate → Author'],
    ['HIERARCHY_UPDATED', [], ''],
    ['ADMINISTRATORS_ADDED', [detail('hierarchyId', 'c', 'Exams › North')], 'Exams › North'],
    ['SIGN_IN_FAILED', [detail('leftOut', '1234')], '1,234 more left out before'],
    ['SIGN_IN', [], ''],
  ] as const)('of %s with %j is "%s"', (action, details, gist) => {
    expect(gistOf({ action, details })).toBe(gist);
  });
});
