import { describe, expect, it } from 'vitest';
import { isInstallable, toInstall } from './install-test-tools.mjs';

describe('isInstallable()', () => {
  it.each([
    ['a package with its program', 'Package: chromium\nDepends: libc6, chromium-common\nDescription-en: web browser', true],
    ['one that stands for a snap', 'Package: chromium-browser\nPre-Depends: debconf, snapd\nDescription-en: Transitional package', false],
    ['a name that nobody knows', '', false],
  ])('says of %s: %s', (_what, description, expected) => {
    expect(isInstallable(description)).toBe(expected);
  });
});

describe('toInstall()', () => {
  it('names all that is lacking, and where another program of each can be named', () => {
    expect(toInstall([{ name: 'a server', variable: 'MARIADBD' }, { name: 'a browser', variable: 'CHROMIUM' }, { name: 'curl' }])).toBe(
      'Tests need a server and a browser and curl: install what is lacking, or name the program in the environment variable MARIADBD or CHROMIUM',
    );
    expect(toInstall([{ name: 'curl' }])).toBe('Tests need curl: install what is lacking');
  });
});
