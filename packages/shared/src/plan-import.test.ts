import { describe, expect, it } from 'vitest';
import { changesOf, issuesOf, plan, role, row, user, world } from './test-world.js';

describe('planImport()', () => {
  it('creates a user whose username nobody has, with the regional time zone', () => {
    const { rows, summary } = plan([row('ada')], { world: { timeZone: 'Asia/Tokyo' } });
    expect(rows[0]).toMatchObject({
      outcome: 'CREATE',
      rowNumber: 2,
      user: { username: 'ada', timeZone: 'Asia/Tokyo', specialNeeds: false },
    });
    expect(summary).toEqual({ rows: 1, create: 1, synchronise: 0, error: 0, unchanged: 0, inTrash: 0, newHierarchies: 0 });
  });

  it('synchronises the user who has the username, in whatever case and Unicode form, and keeps its stored spelling', () => {
    const { rows } = plan([row('zoe\u0308', { USER_ID: '1', EMAIL: 'z@example.org' })], {
      world: { users: [user('ZO\u00cb', { userId: '2' })] },
    });
    expect(rows[0]).toMatchObject({ outcome: 'SYNCHRONISE', user: { username: 'ZO\u00cb', userId: '1' } });
  });

  it('marks a row unchanged when every field equals the stored user', () => {
    const { rows, summary } = plan([row('ada')], { world: { users: [user('ada')] } });
    expect(rows[0]).toMatchObject({ outcome: 'SYNCHRONISE', unchanged: true, changes: [] });
    expect(summary).toMatchObject({ synchronise: 1, unchanged: 1 });
  });

  it('says what differs in the order of the fields, then role and hierarchies', () => {
    const users = [user('ada', { firstName: 'A', role: role('Author'), memberships: [{ hierarchyId: 'library', administrator: false }] })];
    const { rows } = plan([row('ada', { USER_ID: '9', SPECIAL_NEEDS: 'yes', EXTRA_TIME_PERCENTAGE: '25 %' })], { world: { users } });
    expect(changesOf(rows[0])).toEqual([
      'FIRST_NAME A → First',
      'USER_ID ada → 9',
      'SPECIAL_NEEDS false → true',
      'EXTRA_TIME_PERCENTAGE null → 25',
      'ROLE Author → Candidate',
      'HIERARCHIES Library → Exams, Library',
    ]);
  });

  it('takes the spelling of a user ID from the file even if it is the same by comparison', () => {
    const { rows } = plan([row('ada', { USER_ID: 'ADA' })], { world: { users: [user('ada')] } });
    expect(changesOf(rows[0])).toEqual(['USER_ID ada → ADA']);
  });

  it('leaves optional fields as they are where the cell is empty', () => {
    const users = [user('ada', { specialNeeds: true, extraTimePercentage: 25, synchronisationKey: 'k', timeZone: 'Asia/Tokyo' })];
    const empty = { SPECIAL_NEEDS: ' ', EXTRA_TIME_PERCENTAGE: '', SYNCHRONISATION_KEY: '', TIME_ZONE: '' };
    const { rows } = plan([row('ada', empty)], { world: { users } });
    expect(rows[0]).toMatchObject({ unchanged: true });
  });

  it('takes the extra time away with the special needs', () => {
    const users = [user('ada', { specialNeeds: true, extraTimePercentage: 25 })];
    const { rows } = plan([row('ada', { SPECIAL_NEEDS: 'no' })], { world: { users } });
    expect(changesOf(rows[0])).toEqual(['SPECIAL_NEEDS true → false', 'EXTRA_TIME_PERCENTAGE 25 → null']);
  });

  it('counts a filled password cell as a change, and never says what it is', () => {
    const { rows } = plan([row('ada', { PASSWORD: 'correct horse' })], { source: { passwords: 'FILE' }, world: { users: [user('ada')] } });
    expect(rows[0]).toMatchObject({ setsPassword: true, unchanged: false });
    expect(changesOf(rows[0])).toEqual(['PASSWORD null → null']);
    expect(JSON.stringify(rows)).not.toContain('correct horse');
  });

  it('synchronises a user in the trash can and says so', () => {
    const { rows, summary } = plan([row('ada')], { world: { users: [user('ada', { inTrash: true })] } });
    expect(rows[0]).toMatchObject({ outcome: 'SYNCHRONISE', inTrash: true });
    expect(summary).toMatchObject({ inTrash: 1 });
  });

  it('sets special needs and extra time for all rows over their columns', () => {
    const forAll = { specialNeeds: true, extraTimePercentage: 30 };
    const { rows } = plan([row('ada', { SPECIAL_NEEDS: 'perhaps', EXTRA_TIME_PERCENTAGE: 'a lot' })], { source: { forAll } });
    expect(rows[0]).toMatchObject({ outcome: 'CREATE', user: { specialNeeds: true, extraTimePercentage: 30 } });
  });

  it('depends on its arguments only: they stay as they are and give the same plan again (law 5)', () => {
    const rows = [row('ada', { SUB_LEVEL_1: 'A' }), row('joan', { USER_ID: 'ada' })];
    const given = { world: { users: [user('ada')] } };
    const before = JSON.stringify(world(given.world));
    expect(plan(rows, given)).toEqual(plan(rows, given));
    expect(JSON.stringify(world(given.world))).toBe(before);
  });
});

describe('planImport() on who may be changed', () => {
  const importer = { id: 'importer', rank: role('Administrator'), memberships: [{ hierarchyId: 'exams', administrator: true }] };

  it('refuses a row about a user of a higher role type', () => {
    const users = [user('boss', { role: role('System Administrator') })];
    expect(issuesOf(plan([row('boss')], { world: { users, importer } }).rows[0])).toEqual(['NOT_PERMITTED']);
  });

  it('refuses a row about a user whose role has a permission that the importer lacks', () => {
    const users = [user('clerk', { role: { id: 'c', name: 'Clerk', type: 'AUTHOR', permissions: ['MANAGE_SETTINGS'] } })];
    expect(issuesOf(plan([row('clerk')], { world: { users, importer } }).rows[0])).toEqual(['NOT_PERMITTED']);
  });

  it('refuses a password for a user who administers what the importer does not, and no other change', () => {
    const marks = [
      { hierarchyId: 'exams', administrator: false },
      { hierarchyId: 'library', administrator: true },
    ];
    const given = { world: { users: [user('head', { memberships: marks })], importer }, source: { passwords: 'FILE' as const } };
    const rows = (PASSWORD: string) => [row('head', { PASSWORD }), row('other', { PASSWORD: 'wandering teapot' })];
    expect(issuesOf(plan(rows('wandering teapot'), given).rows[0])).toEqual(['NOT_PERMITTED']);
    expect(plan(rows(''), given).rows[0]?.outcome).toBe('SYNCHRONISE');
  });

  it('refuses a password for the importer’s own account, and no other change of it', () => {
    const users = [user('me', { id: 'importer', role: role('Administrator') })];
    const given = { world: { users, importer, role: role('Administrator') }, source: { passwords: 'FILE' as const } };
    const rows = (PASSWORD: string) => [row('me', { FIRST_NAME: 'New', PASSWORD }), row('other', { PASSWORD: 'wandering teapot' })];
    expect(issuesOf(plan(rows('wandering teapot'), given).rows[0])).toEqual(['PASSWORD NOT_PERMITTED']);
    expect(plan(rows(''), given).rows[0]?.outcome).toBe('SYNCHRONISE');
  });

  it('names what else is wrong beside a password for the importer’s own account', () => {
    const users = [user('me', { id: 'importer', role: role('Administrator') }), user('joan')];
    const given = { world: { users, importer }, source: { passwords: 'FILE' as const } };
    const rows = ['me', 'other'].map((username) =>
      row(username, { USER_ID: username === 'me' ? 'joan' : username, PASSWORD: 'wandering teapot', EXTRA_TIME_PERCENTAGE: '25' }),
    );
    expect(issuesOf(plan(rows, given).rows[0])).toEqual([
      'USER_ID IN_USE',
      'PASSWORD NOT_PERMITTED',
      'EXTRA_TIME_PERCENTAGE NEEDS_SPECIAL_NEEDS',
      'OWN_ROLE',
    ]);
  });

  it('names beside NOT_PERMITTED only what the file alone shows', () => {
    const users = [user('boss', { role: role('System Administrator') }), user('joan')];
    const rows = [row('boss', { USER_ID: 'joan', EXTRA_TIME_PERCENTAGE: '25', EMAIL: 'nobody' })];
    expect(issuesOf(plan(rows, { world: { users, importer } }).rows[0])).toEqual(['EMAIL INVALID_EMAIL', 'NOT_PERMITTED']);
  });

  it('refuses a change of the importer’s own role, and nothing else of their account', () => {
    const users = [user('me', { id: 'importer', role: role('Administrator') })];
    expect(issuesOf(plan([row('me')], { world: { users, importer } }).rows[0])).toEqual(['OWN_ROLE']);
    const same = plan([row('me', { FIRST_NAME: 'New' })], { world: { users, importer, role: role('Administrator') } });
    expect(changesOf(same.rows[0])).toEqual(['FIRST_NAME First → New']);
  });
});

describe('planImport() on extra time', () => {
  const extra = { EXTRA_TIME_PERCENTAGE: '25' };

  it.each([
    ['a new user without special needs', row('ada', extra), []],
    ['a new user whose cell says no', row('ada', { ...extra, SPECIAL_NEEDS: 'no' }), []],
    ['an existing user without', row('ada', extra), [user('ada')]],
  ])('needs special needs after the import: %s', (_, given, users) => {
    expect(issuesOf(plan([given], { world: { users } }).rows[0])).toEqual(['EXTRA_TIME_PERCENTAGE NEEDS_SPECIAL_NEEDS']);
  });

  it('is fine where the stored user has special needs', () => {
    const users = [user('ada', { specialNeeds: true })];
    expect(changesOf(plan([row('ada', extra)], { world: { users } }).rows[0])).toEqual(['EXTRA_TIME_PERCENTAGE null → 25']);
  });

  it('may be 0 for anybody, and means none without special needs', () => {
    expect(plan([row('ada', { EXTRA_TIME_PERCENTAGE: '0%' })]).rows[0]).toMatchObject({
      outcome: 'CREATE',
      user: { extraTimePercentage: null },
    });
  });

  it('is not judged where the special needs are faulty', () => {
    const given = row('ada', { ...extra, SPECIAL_NEEDS: 'perhaps' });
    expect(issuesOf(plan([given]).rows[0])).toEqual(['SPECIAL_NEEDS INVALID_YES_NO']);
  });
});
