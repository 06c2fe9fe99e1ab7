import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../testing/instance.js';
import { makeUser } from '../testing/people.js';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance({ DEFAULT_TIME_ZONE: 'Asia/Tokyo', MAX_IMPORT_ROWS: '3000', MAX_UPLOAD_BYTES: '1000', TRASH_DAYS: '7' });
});

afterAll(() => instance.stop());

const UPDATE = 'mutation ($timeZone: String!) { updateSettings(timeZone: $timeZone) { timeZone } }';
const timeZoneOf = (id: string) => instance.admin.get('query ($id: ID!) { user(id: $id) { timeZone } }', { id });

describe('settings', () => {
  it('tell what the server was started with', async () => {
    expect(await instance.admin.get('{ settings { timeZone maxImportRows maxUploadBytes trashDays } }')).toEqual({
      timeZone: 'Asia/Tokyo',
      maxImportRows: 3000,
      maxUploadBytes: 1000,
      trashDays: 7,
    });
  });

  it('give new users their time zone, and leave the others theirs', async () => {
    const before = await makeUser(instance.admin, 'before');
    expect(await instance.admin.get(UPDATE, { timeZone: 'europe/london' })).toEqual({ timeZone: 'Europe/London' });
    const after = await makeUser(instance.admin, 'after');
    expect(await timeZoneOf(before)).toEqual({ timeZone: 'Asia/Tokyo' });
    expect(await timeZoneOf(after)).toEqual({ timeZone: 'Europe/London' });
  });

  it.each([
    ['+01:00', 'INVALID_TIME_ZONE'],
    ['', 'REQUIRED'],
  ])('refuse %j as a time zone', async (timeZone, code) => {
    expect(await instance.admin.refusal(UPDATE, { timeZone })).toEqual({ code: 'BAD_USER_INPUT', fields: { timeZone: code } });
  });
});
