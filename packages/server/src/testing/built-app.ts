/** A built app for tests, in a temporary folder, and servers that have it. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { addAppFiles } from '../http/app-files.js';
import { handleErrors } from '../http/error-handler.js';
import { addSecurityHeaders } from '../http/security-headers.js';
import { newFolder } from './instance.js';

const PAGE = '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__">p{}</style><div id="app"></div>';
export const SCRIPT = 'console.info("the app");'.repeat(50);

const FILES = {
  'index.html': PAGE,
  'favicon.svg': '<svg/>',
  '.secret': 'secret',
  'assets/app-1a2b.js': SCRIPT,
  'assets/app-1a2b.js.br': brotliCompressSync(SCRIPT),
  'assets/app-1a2b.js.gz': gzipSync(SCRIPT),
  'assets/small-3c4d.css': 'p{}',
  '../package.json': 'secret',
} as const;

/** What browsers send when somebody goes to an address. */
export const NAVIGATION = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

export interface BuiltApp {
  /** Where the files are. */
  readonly folder: string;
  remove(): Promise<void>;
}

/** Writes the files of an app as its build leaves them, and some beside them that are nobody's business. */
export async function buildApp(): Promise<BuiltApp> {
  const around = await newFolder();
  const folder = join(around, 'dist');
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return { folder, remove: () => rm(around, { recursive: true }) };
}

export interface ServingOptions {
  readonly folder: string;
  readonly https?: boolean;
  /** Where warnings go. */
  readonly log?: Writable;
}

/** A server of the app in a folder, with a route of each kind beside it. */
export async function serveApp({ folder, https = false, log }: ServingOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify(log === undefined ? {} : { logger: { level: 'warn', stream: log } });
  handleErrors(app);
  await addSecurityHeaders(app, https);
  app.get('/healthz', () => ({ status: 'ok' }));
  app.post('/graphql', () => ({ data: null }));
  await addAppFiles(app, { https, folder });
  return app;
}
