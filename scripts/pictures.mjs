/** Makes the pictures that the README shows. */
import { checkNode } from './steps/check-node.mjs';
import { conclude } from './steps/conclude.mjs';
import { installPackages } from './steps/install-packages.mjs';
import { installTestTools } from './steps/install-test-tools.mjs';
import { PICTURE_PROJECTS, runTests } from './steps/run-tests.mjs';

checkNode();
await conclude([installPackages, installTestTools, () => runTests(PICTURE_PROJECTS)]);
