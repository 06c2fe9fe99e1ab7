/** Sends a server every hostile or odd file, the largest included, and prints what became of each and what it cost. */
import { checkNode } from './steps/check-node.mjs';
import { conclude } from './steps/conclude.mjs';
import { installPackages } from './steps/install-packages.mjs';
import { installTestTools } from './steps/install-test-tools.mjs';
import { HOSTILE_PROJECTS, runTests } from './steps/run-tests.mjs';

checkNode();
await conclude([installPackages, installTestTools, () => runTests(HOSTILE_PROJECTS)]);
