/** Installs the packages that the lockfile names, with the pnpm that package.json names; does nothing where that is done already. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { childEnvironment } from './child-environment.mjs';
import { MANIFEST, ROOT } from './root.mjs';
import { run } from './run.mjs';

const STAMP = `${ROOT}/node_modules/.cache/intake-installed`;

/** Throws, with all that pnpm said, where the packages can't be installed. */
export async function installPackages() {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.error(`Installing packages with ${MANIFEST.packageManager} …`);
  const { code, output } = await run('npx', ['--yes', MANIFEST.packageManager, ...INSTALL], {
    env: { ...childEnvironment(process.env), NO_UPDATE_NOTIFIER: '1', npm_config_update_notifier: 'false' },
  });
  if (code !== 0) throw new Error(`${output}\nThe packages can't be installed: see above`);
  mkdirSync(`${ROOT}/node_modules/.cache`, { recursive: true });
  writeFileSync(STAMP, wanted);
}

// Development packages too, whatever NODE_ENV says: the build needs the compiler. Nobody is there to confirm anything.
const INSTALL = ['install', '--frozen-lockfile', '--prod=false', '--reporter=append-only', '--config.confirm-modules-purge=false'];

/** Names all that an installation rests on: the manifests, the lockfile, pnpm's settings and the platform. */
function fingerprint() {
  const packages = readdirSync(`${ROOT}/packages`).map((name) => `packages/${name}/package.json`);
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'test/package.json', ...packages];
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const file of files.map((name) => `${ROOT}/${name}`).filter((path) => existsSync(path)))
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}
