/**
 * Fuzzes the reading of files for a while, guided by the code that each file reaches: `npm run fuzz -- --minutes 20 --seed 7 FOLDER…`.
 * The files of the folders are what it begins with, beside the fixtures. What it finds is kept in a folder that it names.
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { checkNode } from './steps/check-node.mjs';
import { installPackages } from './steps/install-packages.mjs';
import { ROOT } from './steps/root.mjs';
import { run } from './steps/run.mjs';

const READER = 'packages/server/src/workbook';

checkNode();
const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string', default: '20' }, seed: { type: 'string', default: String(process.pid) } },
  allowPositionals: true,
});
await installPackages();
// Only the server has it among its packages.
const loader = pathToFileURL(`${ROOT}/packages/server/node_modules/@oxc-node/core/register.mjs`);
const program = ['--conditions=source', '--import', loader.href, `${READER}/fuzz/test-fuzz.ts`];
const { code } = await run(process.execPath, [...program, values.minutes, values.seed, `${READER}/fixtures`, ...positionals], {
  show: true,
});
process.exitCode = code;
