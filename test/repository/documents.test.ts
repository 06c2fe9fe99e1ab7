/** What the documents say of the repository is so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function read(path: string): string {
  return readFileSync(`${ROOT}/${path}`, 'utf8');
}

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

function manifest(path: string): Manifest {
  return { scripts: {}, dependencies: {}, devDependencies: {}, ...(JSON.parse(read(path)) as Partial<Manifest>) };
}

const DECISIONS = readdirSync(`${ROOT}/docs/decisions`).map((name) => `docs/decisions/${name}`);
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/api.md',
  'docs/operations.md',
  'docs/security.md',
  'test/hostile/README.md',
  ...DECISIONS,
];
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

describe('the page of security', () => {
  it('names only tests that are there, for every rule from 1 to 28', () => {
    const page = read('docs/security.md');
    const rows = [...page.matchAll(/^\| (\d+) \|.*\| ([^|]*) \|$/gm)].map(([, number, shown = '']) => ({ number: Number(number), shown }));
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
    const named = rows.map(({ shown }) => [...shown.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path));
    expect(named.filter((paths) => paths.length === 0)).toEqual([]);
    expect(named.flat().filter((path) => !existsSync(`${ROOT}/${path}`))).toEqual([]);
  });
});

describe('package.json', () => {
  // With exec, the shell between npm and Node.js makes way: it would keep signals to itself.
  it.each(Object.entries(scripts))('has a script "%s" whose file is there', (_name, command) => {
    expect(command).toMatch(/^exec node scripts\/[a-z]+\.mjs$/);
    expect(existsSync(`${ROOT}/${command.replace('exec node ', '')}`)).toBe(true);
  });
});

describe('the page of dependencies', () => {
  const [forRunning, forBrowsers, forBuilding] = read('docs/decisions/0006-dependencies.md')
    .split(/What the app in the browser is built of|What only building and testing need/)
    .map(packagesInTable);
  const [server, client, ...others] = ['packages/server', 'packages/client', '.', 'packages/shared', 'test'].map((folder) =>
    manifest(`${folder}/package.json`),
  );
  const needed = external(server?.dependencies);
  const bundled = external(client?.dependencies).filter((name) => !needed.includes(name));

  it('has a line for each package that the server needs when it runs, and no other', () => {
    expect(forRunning).toEqual(needed);
  });

  it('has a line for each package that the app in the browser is built of, and no other', () => {
    expect(forBrowsers).toEqual(bundled);
  });

  it('has a line for each package that only building and testing need, and no other', () => {
    const named = others.flatMap(({ dependencies, devDependencies }) => external({ ...dependencies, ...devDependencies }));
    const building = [server, client].flatMap((each) => external(each?.devDependencies));
    const only = [...new Set([...named, ...building])].filter((name) => !needed.includes(name) && !bundled.includes(name));
    expect(forBuilding).toEqual(only.sort());
  });
});

/** The names of the packages that are not our own, in order. */
function external(dependencies: Readonly<Record<string, string>> = {}): string[] {
  return Object.keys(dependencies)
    .filter((name) => name !== '@intake/shared')
    .sort();
}

/** What stands in the first column of a page's tables, in order. */
function packagesInTable(page: string): string[] {
  const cells = [...page.matchAll(/^\| (`.*?) \|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)).sort();
}

describe('the lockfile', () => {
  it('names no host: packages come from whichever registry is set', () => {
    expect(read('pnpm-lock.yaml')).not.toMatch(/https?:\/\/|tarball:/);
  });
});
