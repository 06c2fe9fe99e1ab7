/** Builds the packages, only what changed since the last time. */
import { run } from './run.mjs';

/** What to run, from the checkout, to build. */
export const BUILD = ['node_modules/typescript/bin/tsc', '-b', 'packages/server/tsconfig.build.json'];

/** Throws, with all that the compiler said, where the build fails. */
export async function build() {
  const { code, output } = await run(process.execPath, BUILD);
  if (code !== 0) throw new Error(`${output}\nThe build failed: see above`);
}
