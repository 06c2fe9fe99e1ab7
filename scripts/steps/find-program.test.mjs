import { describe, expect, it } from 'vitest';
import { findDatabaseServer, findProgram } from './find-program.mjs';

describe('findProgram()', () => {
  it('finds a program in PATH', () => {
    expect(findProgram(['sh'], { PATH: '/nowhere:/bin' })).toBe('/bin/sh');
  });

  it('takes the first name that is there', () => {
    expect(findProgram(['no-such-program', 'sh'], { PATH: '/bin' })).toBe('/bin/sh');
  });

  it('finds nothing where there is nothing', () => {
    expect(findProgram(['no-such-program'], {})).toBeUndefined();
  });
});

describe('findDatabaseServer()', () => {
  it('takes the one that MARIADBD names', () => {
    expect(findDatabaseServer({ MARIADBD: '/opt/mariadb/bin/mariadbd' })).toBe('/opt/mariadb/bin/mariadbd');
  });
});
