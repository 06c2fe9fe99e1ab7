/** Builds the packages, only what changed since the last time. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';

/** What to run, from the checkout, to build the server and the domain. */
const SERVER = ['node_modules/typescript/bin/tsc', '-b', 'packages/server/tsconfig.build.json'];

/** The app for browsers, which Vite bundles with the domain's sources. */
const CLIENT = [
  'packages/client/node_modules/vite/bin/vite.js',
  'build',
  '--config',
  'packages/client/vite.config.mjs',
  '--logLevel',
  'warn',
];

/** Lies beside the app that was built of it. */
const STAMP = `${ROOT}/packages/client/dist/.sources`;

/** Throws, with all that the compiler said, where the build of the domain and the server fails. */
export async function buildServer() {
  await runOrThrow(SERVER);
}

/** Throws, with all that the tools said, where the build fails. */
export async function build() {
  await buildServer();
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  await runOrThrow(CLIENT, { ...process.env, NODE_ENV: 'production' });
  writeFileSync(STAMP, wanted);
}

/** @param {string[]} command of Node.js @param {NodeJS.ProcessEnv} [env] others say what kind of build it is: tests do */
async function runOrThrow(command, env = process.env) {
  const { code, output } = await run(process.execPath, command, { env });
  if (code !== 0) throw new Error(`${output}\nThe build failed: see above`);
}

/** Names all that the app is built of; the compiler keeps track of the server's files itself. */
function fingerprint() {
  const folders = ['packages/client/src', 'packages/client/public', 'packages/shared/src'];
  const configuration = ['index.html', 'package.json', 'tsconfig.json', 'vite.config.mjs', 'generate-operations.mjs'].map(
    (name) => `packages/client/${name}`,
  );
  const files = [...folders.flatMap(filesBelow), ...configuration, 'packages/server/schema.graphql', 'pnpm-lock.yaml'];
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(`${ROOT}/${file}`));
  return hash.digest('hex');
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(`${ROOT}/${folder}`, { withFileTypes: true })
    .filter(({ name }) => name !== 'generated' && !name.includes('.test.'))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort();
}
