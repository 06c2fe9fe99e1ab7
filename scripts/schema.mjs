/** Writes the GraphQL schema that the code says to the file that is committed. */
import { compileServer } from './steps/build.mjs';
import { checkNode } from './steps/check-node.mjs';
import { EMIT_SCHEMA } from './steps/checks.mjs';
import { installPackages } from './steps/install-packages.mjs';
import { run } from './steps/run.mjs';

checkNode();
await installPackages();
// Not the app, which is built of the schema.
await compileServer();
const { code } = await run(process.execPath, EMIT_SCHEMA, { show: true });
process.exitCode = code;
