/** The whole test: installs what tests need, builds, and runs every check and test. Its last line counts what passed and what failed. */
import { build } from './steps/build.mjs';
import { checkNode } from './steps/check-node.mjs';
import { BUILT_CHECKS, GENERATED_SOURCES, SOURCE_CHECKS } from './steps/checks.mjs';
import { conclude } from './steps/conclude.mjs';
import { installPackages } from './steps/install-packages.mjs';
import { installTestTools } from './steps/install-test-tools.mjs';
import { runChecks } from './steps/run-checks.mjs';
import { ALL_PROJECTS, runTests } from './steps/run-tests.mjs';

checkNode();
await conclude([
  installPackages,
  installTestTools,
  () => runChecks(GENERATED_SOURCES),
  () => runChecks(SOURCE_CHECKS),
  build,
  () => runChecks(BUILT_CHECKS),
  () => runTests(ALL_PROJECTS),
]);
