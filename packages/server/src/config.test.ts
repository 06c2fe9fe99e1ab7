import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.js';

const SECRET = 'a secret of thirty-two characters';

function problems(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('readConfig()', () => {
  it('needs nothing: everything has a default', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      databaseServer: undefined,
      maxImportRows: 2000,
      maxUploadBytes: 10_485_760,
      trashDays: 30,
      defaultTimeZone: 'Europe/Amsterdam',
      adminUsername: 'admin',
      logLevel: 'info',
    });
  });

  it('takes an empty variable for one that is not there', () => {
    expect(readConfig({ PORT: '', ADMIN_PASSWORD: '' })).toMatchObject({ port: 4000, adminPassword: undefined });
  });

  it.each([
    ['mysql://intake:p%40ss@db:3307/exams', { hosts: [{ host: 'db', port: 3307 }], user: 'intake', password: 'p@ss', name: 'exams' }],
    ['mariadb://root@127.0.0.1/exams', { hosts: [{ host: '127.0.0.1', port: 3306 }], user: 'root', password: '' }],
    [
      'mysql://a:b@one:1,two,[::1]:3/c',
      {
        hosts: [
          { host: 'one', port: 1 },
          { host: 'two', port: 3306 },
          { host: '::1', port: 3 },
        ],
      },
    ],
  ])('reads the database of %s', (DATABASE_URL, expected) => {
    expect(readConfig({ DATABASE_URL, APP_SECRET: SECRET }).databaseServer).toMatchObject(expected);
  });

  it.each([
    [{ PORT: 'http' }, /^PORT must be a whole number from 0 to 65535$/],
    [{ MAX_IMPORT_ROWS: '200001' }, /^MAX_IMPORT_ROWS must be/],
    [{ APP_SECRET: 'short' }, /^APP_SECRET must be 32 characters or more$/],
    [{ DATABASE_URL: 'mysql://a:b@db/c' }, /^APP_SECRET is needed with DATABASE_URL/],
    [{ DATABASE_URL: 'postgres://a:b@db/c', APP_SECRET: SECRET }, /^DATABASE_URL must look like mysql:/],
    [{ DEFAULT_TIME_ZONE: '+01:00' }, /^DEFAULT_TIME_ZONE must be an IANA time zone/],
    [{ PUBLIC_URL: 'intake.example.org' }, /^PUBLIC_URL must be an address/],
    [{ TRUSTED_PROXIES: 'everybody' }, /^TRUSTED_PROXIES must be addresses or networks/],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, /^TRUSTED_PROXIES must be/],
    [{ INTROSPECTION: 'maybe' }, /^INTROSPECTION must be on or off$/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
  ])('refuses %j with a sentence that says how it should be', (environment, sentence) => {
    expect(problems(environment)).toEqual([expect.stringMatching(sentence)]);
  });

  it('names everything that is wrong at once', () => {
    expect(problems({ PORT: 'x', TRASH_DAYS: '0' })).toHaveLength(2);
  });

  it('shows GraphQL’s schema to nobody in production, unless told to', () => {
    expect(readConfig({}).introspection).toBe(true);
    expect(readConfig({ NODE_ENV: 'production' }).introspection).toBe(false);
    expect(readConfig({ NODE_ENV: 'production', INTROSPECTION: 'on' }).introspection).toBe(true);
  });
});
