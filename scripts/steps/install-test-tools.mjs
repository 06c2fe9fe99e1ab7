/** Installs what tests need beside the packages, on Debian and Ubuntu; elsewhere it must be there. */
import { spawnSync } from 'node:child_process';
import { findBrowser, findDatabaseServer, findProgram } from './find-program.mjs';

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {() => string | undefined} find
 * @property {readonly string[]} packages names in turn, of which the first that can be installed is taken
 * @property {string} [variable] the environment variable that may name the program
 */

/** @type {readonly Tool[]} */
const TOOLS = [
  {
    name: 'a MariaDB or MySQL server',
    find: findDatabaseServer,
    // The server without its service, and the script that makes a data folder; Ubuntu 22.04 puts the version in its name.
    packages: ['mariadb-server-core', 'mariadb-server-core-10.6'],
    variable: 'MARIADBD',
  },
  // It brings a font to write with; Ubuntu has it as a snap only, which needs more of a machine than a container has.
  { name: 'Chromium or Chrome', find: findBrowser, packages: ['chromium'], variable: 'CHROMIUM' },
  { name: 'curl', find: () => findProgram(['curl']), packages: ['curl'] },
];

/** Throws where a tool is lacking and can't be installed. */
export async function installTestTools() {
  const lacking = TOOLS.filter((tool) => tool.find() === undefined);
  if (lacking.length === 0) return;
  if (findProgram(['apt-get']) === undefined) throw new Error(toInstall(lacking));
  console.log(`Installing ${namesOf(lacking)} …`);
  apt('update');
  const known = lacking.map((tool) => ({ ...tool, taken: tool.packages.find((name) => isInstallable(describePackage(name))) }));
  const unknown = known.filter(({ taken }) => taken === undefined);
  if (unknown.length > 0) throw new Error(toInstall(unknown));
  apt('install', '--yes', '--no-install-recommends', ...known.flatMap(({ taken }) => taken ?? []));
}

/**
 * What whoever runs the tests has to do.
 * @param {readonly Pick<Tool, 'name' | 'variable'>[]} lacking at least one
 */
export function toInstall(lacking) {
  const variables = lacking.flatMap(({ variable }) => variable ?? []);
  const orName = variables.length === 0 ? '' : `, or name the program in the environment variable ${variables.join(' or ')}`;
  return `Tests need ${namesOf(lacking)}: install what is lacking${orName}`;
}

/** @param {readonly Pick<Tool, 'name'>[]} tools */
function namesOf(tools) {
  return tools.map(({ name }) => name).join(' and ');
}

/**
 * Whether a package holds what its name says, by apt's description of it: a name that only other packages provide, or that nobody
 * knows, has none, and a package that needs snapd holds nothing itself.
 * @param {string} description
 */
export function isInstallable(description) {
  return /^Package: /m.test(description) && !/^(Pre-)?Depends:.*\bsnapd\b/m.test(description);
}

/** @param {string} name of a Debian package */
function describePackage(name) {
  return spawnSync('apt-cache', ['show', '--no-all-versions', name], { encoding: 'utf8' }).stdout;
}

/** @param {string[]} args */
function apt(...args) {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
  // Without a terminal sudo can't ask for a password, and would wait for one.
  const asRoot = process.getuid?.() === 0 ? [] : process.stdin.isTTY ? ['sudo'] : ['sudo', '-n'];
  const [program = '', ...rest] = [...asRoot, ...command];
  const { status } = spawnSync(program, rest, { stdio: ['inherit', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`Tests need more than is installed, and this failed: ${[...asRoot, ...command].join(' ')}`);
}
