/** The one fast check: types, lint, format and unit tests. Its last line counts what passed and what failed. */
import { checkNode } from './steps/check-node.mjs';
import { GENERATED_SOURCES, SOURCE_CHECKS } from './steps/checks.mjs';
import { conclude } from './steps/conclude.mjs';
import { installPackages } from './steps/install-packages.mjs';
import { runChecks } from './steps/run-checks.mjs';
import { runTests, UNIT_PROJECTS } from './steps/run-tests.mjs';

checkNode();
await conclude([installPackages, () => runChecks(GENERATED_SOURCES), () => runChecks(SOURCE_CHECKS), () => runTests(UNIT_PROJECTS)]);
