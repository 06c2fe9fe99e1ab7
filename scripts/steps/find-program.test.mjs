import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, findDatabaseServer, findProgram } from './find-program.mjs';

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

describe('findBrowser()', () => {
  /** @type {string} */
  let folder;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'intake-browsers-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** A program that says its version, or can't. @param {string} name @param {number} code */
  function program(name, code) {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, `#!/bin/sh\nexit ${code}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  it('takes the one that CHROMIUM names', () => {
    expect(findBrowser({ CHROMIUM: '/opt/chrome/chrome', PATH: '' })).toBe('/opt/chrome/chrome');
  });

  it('leaves out a program that only has the name', () => {
    program('first/google-chrome', 1);
    const path = program('second/google-chrome', 0);
    expect(findBrowser({ PATH: `${folder}/first:${folder}/second` })).toBe(path);
  });
});
