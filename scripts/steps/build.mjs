/** Builds the packages, only what changed since the last time. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';

/** What to run, from the checkout, to compile the server and the domain: the compiler keeps track of what changed itself. */
const COMPILE = ['node_modules/typescript/bin/tsc', '-b', 'packages/server/tsconfig.build.json'];

/** @typedef {{ folder: string, sources: readonly string[] }} Bundle a package whose dist Vite makes, and the files and folders that it is made of */

/** Of what was compiled: it is decorated, which the bundler can't do. @type {Bundle} */
const SERVER = {
  folder: 'packages/server',
  sources: ['packages/server/dist/modules', 'packages/shared/dist', 'packages/server/package.json', 'packages/server/vite.config.mjs'],
};

/** For browsers, of the sources. @type {Bundle} */
const CLIENT = {
  folder: 'packages/client',
  sources: [
    ...['src', 'public', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.mjs', 'generate-operations.mjs'].map(
      (name) => `packages/client/${name}`,
    ),
    'packages/shared/src',
    'packages/server/schema.graphql',
  ],
};

/** Throws, with all that the compiler said, where the domain or the server can't be compiled. */
export async function compileServer() {
  await runOrThrow(COMPILE);
}

/** Throws, with all that the tools said, where the build fails. */
export async function build() {
  await compileServer();
  for (const part of [SERVER, CLIENT]) await bundle(part);
}

/** @param {Bundle} bundle */
async function bundle({ folder, sources }) {
  // Lies beside what was made of them.
  const stamp = `${ROOT}/${folder}/dist/.sources`;
  const wanted = fingerprint([...sources, 'pnpm-lock.yaml']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  // While it isn't whole, nothing may pass for it.
  rmSync(stamp, { force: true });
  const vite = `${folder}/node_modules/vite/bin/vite.js`;
  const command = [vite, 'build', '--config', `${folder}/vite.config.mjs`, '--logLevel', 'warn'];
  await runOrThrow(command, { ...process.env, NODE_ENV: 'production' });
  writeFileSync(stamp, wanted);
}

/** @param {string[]} command of Node.js @param {NodeJS.ProcessEnv} [env] others say what kind of build it is: tests do */
async function runOrThrow(command, env = process.env) {
  const { code, output } = await run(process.execPath, command, { env });
  if (code !== 0) throw new Error(`${output}\nThe build failed: see above`);
}

/** Names files, and what is in them. @param {readonly string[]} sources files and folders */
function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf)) hash.update(`${file}\n`).update(readFileSync(`${ROOT}/${file}`));
  return hash.digest('hex');
}

/** @param {string} path of a file or a folder @returns {string[]} */
function filesOf(path) {
  if (statSync(`${ROOT}/${path}`).isFile()) return [path];
  return readdirSync(`${ROOT}/${path}`)
    .filter((name) => name !== 'generated' && !name.includes('.test.'))
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`));
}
