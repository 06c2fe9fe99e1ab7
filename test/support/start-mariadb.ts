/** A MariaDB or MySQL server of the tests' own: an empty data folder, a free port of 127.0.0.1, fast rather than durable unless asked. */
import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { findDatabaseServer } from '../../scripts/steps/find-program.mjs';
import { killProcess, spawnBound, stopProcess } from './child-process.js';
import { makeDatabaseFolder } from './database-folder.js';
import { freePort, greeting } from './ports.js';
import { temporaryFolder } from './temporary-folder.js';

export interface DatabaseServer {
  /** mysql://user:password@host:port, with a user who may do everything; a database's name goes behind it. */
  readonly url: string;
  /** Where its files lie. */
  readonly folder: string;
  /** Ends the server by SIGKILL; what it has on disk stays. */
  readonly kill: () => Promise<void>;
  /** Starts it again, on the same port and files. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What a crash may cost: with `durable` nothing that was committed. */
export type Durability = 'fast' | 'durable';

const DURABILITY: Readonly<Record<Durability, readonly string[]>> = {
  fast: ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0'],
  durable: ['--innodb-flush-log-at-trx-commit=1', '--innodb-doublewrite=1'],
};

/** How long the server may take to greet, in milliseconds: slow machines under load included. */
const DEADLINE = 60_000;

/** An account of our own, as the server's differ between MariaDB and MySQL and from version to version. */
const ACCOUNT = ['localhost', '127.0.0.1']
  .map((host) => `CREATE USER IF NOT EXISTS intake@'${host}' IDENTIFIED BY 'intake';\nGRANT ALL ON *.* TO intake@'${host}';\n`)
  .join('');

/** Throws where no server is installed, or it doesn't come up. */
export async function startMariadb(durability: Durability = 'fast'): Promise<DatabaseServer> {
  const program = findDatabaseServer();
  if (program === undefined) throw new Error('Found no MariaDB or MySQL server: name one in the environment variable MARIADBD');
  const folder = temporaryFolder('mariadb');
  makeDatabaseFolder(program, join(folder.path, 'data'));
  writeFileSync(join(folder.path, 'account.sql'), ACCOUNT);
  const port = await freePort();
  const options = [...serverOptions(folder.path, port), ...DURABILITY[durability]];
  const start = (): ChildProcess => spawnBound(program, options, { stdio: 'ignore' });
  let child = start();
  const stop = async (): Promise<void> => {
    await stopProcess(child);
    folder.remove();
  };
  const restart = (): Promise<void> => {
    child = start();
    return greeting(port, DEADLINE);
  };
  await greeting(port, DEADLINE).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url: `mysql://intake:intake@127.0.0.1:${String(port)}`, folder: folder.path, kill: () => killProcess(child), restart, stop };
}

/** `loose`: only one of the two servers knows the option. */
function serverOptions(folder: string, port: number): string[] {
  return [
    '--no-defaults',
    `--user=${userInfo().username}`,
    `--datadir=${join(folder, 'data')}`,
    `--init-file=${join(folder, 'account.sql')}`,
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    '--bind-address=127.0.0.1',
    `--port=${String(port)}`,
    '--loose-mysqlx=OFF',
    '--skip-log-bin',
    '--performance-schema=OFF',
    '--character-set-server=utf8mb4',
    '--default-time-zone=+00:00',
  ];
}
