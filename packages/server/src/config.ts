/** The server's settings: read from the environment here and nowhere else, each checked at the start. */
import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { timeZoneName } from '@intake/shared';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

export interface DatabaseHost {
  readonly host: string;
  readonly port: number;
}

export interface DatabaseServer {
  /** Tried in turn. */
  readonly hosts: readonly [DatabaseHost, ...DatabaseHost[]];
  readonly user: string;
  readonly password: string;
  readonly name: string;
}

export interface Config {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** Undefined: the embedded database in `dataDir`. */
  readonly databaseServer: DatabaseServer | undefined;
  /** Undefined: made and kept in `dataDir`. */
  readonly appSecret: string | undefined;
  readonly adminUsername: string;
  /** Undefined: made up and printed once. */
  readonly adminPassword: string | undefined;
  /** Without a slash at its end; undefined: from host and port. */
  readonly publicUrl: string | undefined;
  /** Addresses and networks whose word is taken for the client's address; undefined: nobody's. */
  readonly trustedProxies: readonly string[] | undefined;
  readonly maxImportRows: number;
  /** Bytes. */
  readonly maxUploadBytes: number;
  readonly trashDays: number;
  readonly defaultTimeZone: string;
  readonly introspection: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** Names every setting that is wrong, and how it should be. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings are not right:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings in an environment, by default the process's; throws a ConfigError that lists all that is wrong. */
export function readConfig(environment: Environment = process.env): Config {
  const problems: string[] = [];
  const read = new SettingReader(environment, problems);
  const databaseServer = read.parsed('DATABASE_URL', parseDatabaseUrl, 'must look like mysql://user:password@host:3306/name');
  const config: Config = {
    host: read.text('HOST') ?? '127.0.0.1',
    port: read.integer('PORT', { fallback: 4000, from: 0, to: 65_535 }),
    dataDir: absolute(read.text('DATA_DIR') ?? './data'),
    databaseServer,
    appSecret: read.parsed('APP_SECRET', (text) => ([...text].length >= 32 ? text : undefined), 'must be 32 characters or more'),
    adminUsername: read.text('ADMIN_USERNAME') ?? 'admin',
    adminPassword: read.text('ADMIN_PASSWORD'),
    publicUrl: read.parsed('PUBLIC_URL', parsePublicUrl, 'must be an address such as https://intake.example.org'),
    trustedProxies: read.parsed('TRUSTED_PROXIES', parseProxies, 'must be addresses or networks such as 10.0.0.5,192.168.0.0/16'),
    maxImportRows: read.integer('MAX_IMPORT_ROWS', { fallback: 2000, from: 1, to: 200_000 }),
    maxUploadBytes: read.integer('MAX_UPLOAD_BYTES', { fallback: 10_485_760, from: 1, to: 1_073_741_824 }),
    trashDays: read.integer('TRASH_DAYS', { fallback: 30, from: 1, to: 36_500 }),
    defaultTimeZone:
      read.parsed('DEFAULT_TIME_ZONE', timeZoneName, 'must be an IANA time zone such as Europe/Amsterdam') ?? 'Europe/Amsterdam',
    introspection: read.flag('INTROSPECTION', environment['NODE_ENV'] !== 'production'),
    logLevel: read.parsed('LOG_LEVEL', parseLogLevel, `must be one of ${LOG_LEVELS.join(', ')}`) ?? 'info',
  };
  if (databaseServer !== undefined && environment['APP_SECRET'] === undefined) {
    problems.push('APP_SECRET is needed with DATABASE_URL, so that every server on that database uses the same key');
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

class SettingReader {
  constructor(
    private readonly environment: Environment,
    private readonly problems: string[],
  ) {}

  text(name: string): string | undefined {
    const text = this.environment[name];
    return text === undefined || text === '' ? undefined : text;
  }

  parsed<T>(name: string, parse: (text: string) => T | undefined, rule: string): T | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined) this.problems.push(`${name} ${rule}`);
    return value;
  }

  integer(name: string, range: { fallback: number; from: number; to: number }): number {
    const parse = (text: string) => {
      const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
      return value >= range.from && value <= range.to ? value : undefined;
    };
    return this.parsed(name, parse, `must be a whole number from ${range.from} to ${range.to}`) ?? range.fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    const words: Readonly<Record<string, boolean>> = {
      true: true,
      on: true,
      '1': true,
      yes: true,
      false: false,
      off: false,
      '0': false,
      no: false,
    };
    return this.parsed(name, (text) => words[text.toLowerCase()], 'must be on or off') ?? fallback;
  }
}

function parseLogLevel(text: string): Config['logLevel'] | undefined {
  return LOG_LEVELS.find((level) => level === text);
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : resolve(path);
}

function parsePublicUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.origin : undefined;
}

function parseProxies(text: string): string[] | undefined {
  const proxies = text.split(',').map((part) => part.trim());
  return proxies.every(isNetwork) ? proxies : undefined;
}

function isNetwork(text: string): boolean {
  const [address = '', bits] = text.split('/');
  const version = isIP(address);
  if (version === 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

// URL can't hold several hosts, so they are taken out first.
function parseDatabaseUrl(text: string): DatabaseServer | undefined {
  const match = /^(?:mysql|mariadb):\/\/([^:@/]*)(?::([^@/]*))?@([^/?]+)\/([^/?]+)$/.exec(text);
  if (match === null) return undefined;
  const [, user = '', password = '', hostList = '', name = ''] = match;
  const [first, ...others] = hostList.split(',').map(parseHost);
  if (first === undefined || !others.every((host) => host !== undefined)) return undefined;
  try {
    return {
      hosts: [first, ...others],
      user: decodeURIComponent(user),
      password: decodeURIComponent(password),
      name: decodeURIComponent(name),
    };
  } catch {
    return undefined;
  }
}

function parseHost(text: string): DatabaseHost | undefined {
  const match = /^(\[[0-9a-fA-F:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, host = '', port = '3306'] = match;
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}
