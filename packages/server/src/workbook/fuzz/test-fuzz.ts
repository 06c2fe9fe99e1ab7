/**
 * The long run: makes files up, keeps those that reach code that none before did, and changes them further. Arguments: minutes, a seed,
 * and folders with files to begin with. Ends with 1 where a law was broken; the files are then in the folder that it names. Used by tests only.
 */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Coverage } from './test-coverage.js';
import { type Finding, Fuzzer } from './test-fuzzer.js';
import { specimensOf } from './test-mutations.js';

const [minutes = '20', seed = String(Date.now() % 2 ** 31), ...folders] = process.argv.slice(2);

const MOST_BYTES = 40_000;
const REPORT_MS = 60_000;

const files = folders.flatMap((given) =>
  readdirSync(given, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:xlsx|xlsm|csv|tsv|txt)$/i.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    .filter(({ length }) => length <= MOST_BYTES),
);

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

let folder: string | undefined;
let findings = 0;

function keep({ kind, seed: itsSeed, bytes, error }: Finding): void {
  findings += 1;
  folder ??= mkdtempSync(join(tmpdir(), 'intake-fuzz-'));
  const path = join(folder, `${findings}-${kind}.bin`);
  writeFileSync(path, bytes);
  say(`Found with ${kind}, seed ${itsSeed}: ${path}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

const coverage = new Coverage((url) => url.includes('/src/workbook/') && !/\/test-[^/]*$/.test(url));
await coverage.start();
const specimens = (await Promise.all(files.map(specimensOf))).flat();
const fuzzer = new Fuzzer({ specimens, coverage, seed: Number(seed), onFinding: keep });
say(`Seed ${seed}, ${files.length} files to begin with`);

const end = performance.now() + Number(minutes) * 60_000;
let reported = performance.now();
while (performance.now() < end) {
  await fuzzer.round();
  if (performance.now() - reported < REPORT_MS) continue;
  reported = performance.now();
  say(fuzzer.summary());
}
say(fuzzer.summary());
say(`${findings} found`);
process.exitCode = findings > 0 ? 1 : 0;
