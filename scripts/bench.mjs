/** Measures imports on every database, and prints how long each step took. */
import { checkNode } from './steps/check-node.mjs';
import { conclude } from './steps/conclude.mjs';
import { installPackages } from './steps/install-packages.mjs';
import { installTestTools } from './steps/install-test-tools.mjs';
import { BENCH_PROJECTS, runTests } from './steps/run-tests.mjs';

checkNode();
await conclude([installPackages, installTestTools, () => runTests(BENCH_PROJECTS)]);
