/** Finds programs on this machine. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where servers are kept on the systems we know of, though not always in PATH. */
const MORE_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec', '/usr/local/bin', '/opt/homebrew/bin', '/usr/local/mysql/bin'];

/**
 * The path of the first of these programs that is there.
 * @param {readonly string[]} names in the order of preference
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | undefined}
 */
export function findProgram(names, environment = process.env) {
  const folders = [...(environment['PATH'] ?? '').split(delimiter).filter(Boolean), ...MORE_FOLDERS];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The MariaDB or MySQL server: the one that MARIADBD names, else the one that is installed. */
export function findDatabaseServer(environment = process.env) {
  return environment['MARIADBD'] || findProgram(['mariadbd', 'mysqld'], environment);
}
