/** What keeps the server from starting, said to whoever started it. */
import { ConfigError } from './config.js';
import { loggableError } from './http/loggable-error.js';

const NO_DATABASE = 'DATABASE_URL: no database answers there';
const NO_ENTRY = 'DATABASE_URL: the database server lets nobody in with this user, password and database name';

/** By the error's code. Sources: the manuals of Node.js (os.constants.errno) and MariaDB (error codes). */
const SENTENCES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'PORT: another program listens there already',
  EADDRNOTAVAIL: 'HOST: this machine has no such address',
  EACCES: 'DATA_DIR or PORT: not permitted to this user of the machine',
  EROFS: 'DATA_DIR: the disk can only be read',
  ENOSPC: 'DATA_DIR: the disk is full',
  ECONNREFUSED: NO_DATABASE,
  ETIMEDOUT: NO_DATABASE,
  EHOSTUNREACH: NO_DATABASE,
  ENOTFOUND: NO_DATABASE,
  ER_ACCESS_DENIED_ERROR: NO_ENTRY,
  ER_DBACCESS_DENIED_ERROR: NO_ENTRY,
  ER_BAD_DB_ERROR: NO_ENTRY,
};

/** One or more lines: settings that are wrong as they are, known troubles as a sentence, all else with its place in the code. */
export function startProblem(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code = '', ...rest } = loggableError(error);
  const sentence = SENTENCES[code];
  return `Intake cannot start\n${sentence === undefined ? `${rest.type} ${code}: ${rest.message}\n${rest.stack}` : `- ${sentence}`}`;
}
