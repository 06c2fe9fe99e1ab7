/** The app in the browser: the files that the build of packages/client left, and its page for every address of the app. */
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { PACKAGE_FOLDER } from '../package-folder.js';
import { PAGE_FILE, readPage, sendPage } from './app-page.js';

const BUILT_APP = join(PACKAGE_FOLDER, '../client/dist');

const ASSETS = 'assets';

/** An asset's name has a hash of what is in it: another content has another name. */
const FOR_A_YEAR = 'public, max-age=31536000, immutable';

/** What lies beside a file for clients that take it compressed. */
const COMPRESSED = ['**/*.br', '**/*.gz'];

/** The first segments of the paths that are not the app's: what isn't there is not found, whatever the client accepts. */
const NOT_THE_APPS: ReadonlySet<string> = new Set([ASSETS, 'graphql', 'uploads', 'downloads', 'healthz', 'readyz']);

/** A segment that is empty or begins with a dot: no address of the app has one, and whoever looks for secrets tries them. */
const SUSPECT_SEGMENT = /(^|[\\/])[.\\/]/;

export interface AppFilesOptions {
  /** Whether users see the server over HTTPS. */
  readonly https: boolean;
  /** Where the built app is; default: where its build puts it. */
  readonly folder?: string;
}

/** Adds the routes, without sign-in. Where the app isn't built it adds none, and the log says so. */
export async function addAppFiles(app: FastifyInstance, { https, folder = BUILT_APP }: AppFilesOptions): Promise<void> {
  const page = await readPage(folder);
  if (page === undefined) {
    app.log.warn('The app in the browser is not built: only programs can use this server');
    return;
  }
  await addFiles(app, folder);
  app.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    if (isOfTheApp(request.params['*'], request.headers.accept)) return sendPage(reply, { page, https });
    reply.callNotFound();
    return reply;
  });
}

/** A route for each file that is there now, so that no path leads to anything else. */
async function addFiles(app: FastifyInstance, folder: string): Promise<void> {
  const assets = join(folder, ASSETS) + sep;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    decorateReply: false,
    preCompressed: true,
    globIgnore: [PAGE_FILE, ...COMPRESSED],
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', path.startsWith(assets) ? FOR_A_YEAR : 'no-cache'),
  });
}

/** Whether a path, decoded and without its first slash, is one of the app's pages and the client wants a page. */
function isOfTheApp(path: string, accept = ''): boolean {
  if (path === '') return true;
  const [first = ''] = path.split('/');
  return accept.includes('text/html') && !NOT_THE_APPS.has(first) && !SUSPECT_SEGMENT.test(path);
}
