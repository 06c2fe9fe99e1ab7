/** What the documents say of the repository is so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function read(path: string): string {
  return readFileSync(`${ROOT}/${path}`, 'utf8');
}

function manifest(path: string): { scripts: Record<string, string>; dependencies: Record<string, string> } {
  return JSON.parse(read(path)) as ReturnType<typeof manifest>;
}

const DECISIONS = readdirSync(`${ROOT}/docs/decisions`).map((name) => `docs/decisions/${name}`);
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...DECISIONS];
const { scripts } = manifest('package.json');

describe('the documents', () => {
  it('begin, in the README, with the two commands, a line each', () => {
    const blocks = [...read('README.md').matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block);
    expect(blocks.slice(0, 2)).toEqual(['npm start\n', 'npm test\n']);
  });

  it.each(DOCUMENTS)('name only commands that package.json has: %s', (path) => {
    const named = [...read(path).matchAll(/(?:^|`)npm (?:run )?([a-z]+)/gm)].map(([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it.each(DOCUMENTS)('link only to files that are there: %s', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(fileURLToPath(new URL(link, `file://${ROOT}${path}`))))).toEqual([]);
  });
});

describe('package.json', () => {
  it.each(Object.entries(scripts).filter(([, command]) => command.startsWith('node ')))(
    'has a script "%s" whose file is there',
    (_name, command) => {
      expect(existsSync(`${ROOT}/${command.replace('node ', '')}`)).toBe(true);
    },
  );
});

describe('the page of dependencies', () => {
  it('has a line for each package that the server needs when it runs, and no other', () => {
    const lines = [...read('docs/decisions/0006-dependencies.md').matchAll(/^\| (`.*?) \|/gm)].map(([, packages = '']) => packages);
    const named = lines.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    const needed = Object.keys(manifest('packages/server/package.json').dependencies).filter((name) => name !== '@intake/shared');
    expect(named.sort()).toEqual(needed.sort());
  });
});

describe('the lockfile', () => {
  it('names no host: packages come from whichever registry is set', () => {
    expect(read('pnpm-lock.yaml')).not.toMatch(/https?:\/\/|tarball:/);
  });
});
