/** Finds programs on this machine. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where servers and browsers are kept on the systems we know of, though not always in PATH. */
const MORE_FOLDERS = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/usr/local/bin',
  '/opt/homebrew/bin',
  '/usr/local/mysql/bin',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
];

/** Google's first: where a distribution has Chromium as a snap only, that one sees another temporary folder than we do. */
const BROWSERS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'Google Chrome', 'Chromium'];

/** How long a browser may take to say its version, in milliseconds: slow machines under load included. */
const PATIENCE = 30_000;

/**
 * The path of the first of these programs that is there.
 * @param {readonly string[]} names in the order of preference
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | undefined}
 */
export function findProgram(names, environment = process.env) {
  return programs(names, environment)[0];
}

/** @param {readonly string[]} names @param {NodeJS.ProcessEnv} environment */
function programs(names, environment) {
  const folders = [...(environment['PATH'] ?? '').split(delimiter).filter(Boolean), ...MORE_FOLDERS];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);
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

/** Chromium or Chrome: the one that CHROMIUM names, else the first that is installed and works. */
export function findBrowser(environment = process.env) {
  return environment['CHROMIUM'] || programs(BROWSERS, environment).find(saysItsVersion);
}

/** Ubuntu has a program of Chromium's name that only asks for a snap. @param {string} path */
function saysItsVersion(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: PATIENCE }).status === 0;
}
