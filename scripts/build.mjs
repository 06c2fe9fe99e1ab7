/** Builds the packages, only what changed since the last time. */
import { build } from './steps/build.mjs';
import { checkNode } from './steps/check-node.mjs';
import { installPackages } from './steps/install-packages.mjs';

checkNode();
try {
  await installPackages();
  await build();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
