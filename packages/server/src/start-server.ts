/** Puts a server together and starts it. */
import { mkdir } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { Denials } from './audit/denials.js';
import { FailedSignIns } from './audit/failed-sign-ins.js';
import type { Config } from './config.js';
import { type Database, openDatabase } from './database/database.js';
import { addRoutes, makeApp } from './http/app.js';
import type { Services } from './services.js';
import { type FirstAdministrator, furnishNewInstance } from './settings/new-instance.js';
import { addPasswordHandoutRoute } from './hand-out/password-handout.route.js';
import type { PasswordHandout } from './hand-out/password-handout.type.js';
import { createRunningWork } from './running-work.js';
import { appSecret } from './sign-in/app-secret.js';
import { LastSeen } from './sign-in/last-seen.js';
import { startHousekeeping } from './trash/housekeeping.js';
import { addExampleWorkbookRoutes } from './user-import/example-workbook.route.js';
import { startImports } from './user-import/start-imports.js';
import { addUploadRoute } from './user-import/upload.route.js';

export interface RunningServer {
  /** Where it listens, without a slash at its end. */
  readonly url: string;
  /** Where users see it, without a slash at its end. */
  readonly publicUrl: string;
  /** Undefined unless it was made just now. */
  readonly firstAdministrator: FirstAdministrator | undefined;
  /** Takes no new requests, lets those under way and all running work end, and closes the database. */
  close(): Promise<void>;
}

/** Resolves when the server listens. Throws a ConfigError for settings that are not right, or whatever keeps it from starting. */
export async function startServer(config: Config): Promise<RunningServer> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const secret = await appSecret(config);
  const database = await openDatabase(config);
  try {
    const firstAdministrator = await furnishNewInstance(config, database);
    return { ...(await serve(config, { database, secret })), firstAdministrator };
  } catch (error) {
    await database.close();
    throw error;
  }
}

interface Opened {
  readonly database: Database;
  readonly secret: string;
}

async function serve(config: Config, opened: Opened): Promise<Omit<RunningServer, 'firstAdministrator'>> {
  const app = makeApp(config);
  const services = makeServices(config, opened, app);
  if (!services.clientsHaveAddresses)
    app.log.warn('Behind HTTPS without TRUSTED_PROXIES: sign-in is limited by account only, not by address');
  const imports = await startImports(services);
  const withImports = { ...services, imports };
  await addRoutes(app, withImports);
  await addUploadRoute(app, services, imports);
  addExampleWorkbookRoutes(app, services);
  addPasswordHandoutRoute(app, services);
  await app.listen({ host: config.host, port: config.port });
  const url = addressOf(app);
  startHousekeeping(services);
  app.log.info({ url }, 'listening');
  return { url, publicUrl: services.publicUrl(), close: () => close(app, services) };
}

function makeServices(config: Config, { database, secret }: Opened, app: FastifyInstance): Services {
  const lastSeen = new LastSeen(database, app.log);
  const denials = new Denials(database, app.log);
  const resets = createRunningWork<PasswordHandout>();
  return {
    config,
    database,
    appSecret: secret,
    https: config.publicUrl?.startsWith('https:') ?? false,
    clientsHaveAddresses: config.trustedProxies !== undefined || !(config.publicUrl?.startsWith('https:') ?? false),
    publicUrl: () => config.publicUrl ?? addressOf(app),
    log: app.log,
    lastSeen,
    denials,
    failedSignIns: new FailedSignIns(),
    resets,
    purgeHooks: [],
    runSights: [],
    tidyHooks: [],
    closeHooks: [() => lastSeen.settled(), () => denials.settled(), () => resets.settled()],
  };
}

// A server that listens on every address is reached on this machine's own.
const ANY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

function addressOf(app: FastifyInstance): string {
  const bound = app.server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server listens nowhere');
  const { address, port } = bound;
  const host = ANY_ADDRESS[address] ?? address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Milliseconds. */
const SWEEP_INTERVAL = 100;

async function close(app: FastifyInstance, { database, closeHooks }: Services): Promise<void> {
  // A connection whose request was under way is idle only afterwards, and would be waited for until the client lets go of it.
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_INTERVAL);
  await app.close();
  clearInterval(sweep);
  for (const hook of closeHooks) await hook();
  await database.close();
}
