/** Installs what tests need beside the packages, on Debian and Ubuntu; elsewhere it must be there. */
import { spawnSync } from 'node:child_process';
import { findDatabaseServer, findProgram } from './find-program.mjs';

/** @typedef {{ name: string, find: () => string | undefined, packages: readonly string[] }} Tool packages: names in turn, of which the first that exists is taken */

/** @type {readonly Tool[]} */
const TOOLS = [
  // The server without its service, and the script that makes a data folder; Ubuntu 22.04 puts the version in its name.
  { name: 'a MariaDB or MySQL server', find: findDatabaseServer, packages: ['mariadb-server-core', 'mariadb-server-core-10.6'] },
  { name: 'curl', find: () => findProgram(['curl']), packages: ['curl'] },
];

/** Throws where a tool is lacking and can't be installed. */
export async function installTestTools() {
  const lacking = TOOLS.filter((tool) => tool.find() === undefined);
  if (lacking.length === 0) return;
  const names = lacking.map((tool) => tool.name).join(' and ');
  if (findProgram(['apt-get']) === undefined) {
    throw new Error(`Tests need ${names}: install it, or name the database server in the environment variable MARIADBD`);
  }
  console.log(`Installing ${names} …`);
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...lacking.map(({ packages }) => packages.find(exists) ?? packages.join(' or ')));
}

/**
 * Whether the package can be installed: a name that only other packages provide, or that nobody knows, has no description.
 * @param {string} name of a Debian package
 */
function exists(name) {
  const { stdout } = spawnSync('apt-cache', ['show', '--no-all-versions', name], { encoding: 'utf8' });
  return stdout.includes('Package: ');
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
