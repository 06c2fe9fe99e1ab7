/** Makes the data folder of a MariaDB or MySQL server. */
import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { findProgram } from '../../scripts/steps/find-program.mjs';

const INSTALLERS = ['mariadb-install-db', 'mysql_install_db'];

/** Fills a folder that isn't there yet: MariaDB has a program for it, MySQL's server does it itself. */
export function makeDatabaseFolder(server: string, folder: string): void {
  const options = ['--no-defaults', `--user=${userInfo().username}`, `--datadir=${folder}`];
  const isMariadb = execFileSync(server, ['--version'], { encoding: 'utf8' }).includes('MariaDB');
  if (isMariadb)
    execFileSync(installer(server), [...options, '--auth-root-authentication-method=normal', '--skip-test-db'], { stdio: 'pipe' });
  else execFileSync(server, [...options, '--initialize-insecure'], { stdio: 'pipe' });
}

/** The one that came with the server, where it lies near it. */
function installer(server: string): string {
  const near = ['.', '../bin', '../scripts'].map((folder) => join(dirname(server), folder)).join(':');
  const found = findProgram(INSTALLERS, { PATH: `${near}:${process.env['PATH'] ?? ''}` });
  if (found === undefined) throw new Error(`Found no mariadb-install-db, which makes a data folder for ${server}`);
  return found;
}
