/** Every case of the domain's rules, through HTTP and GraphQL. */
import { fileURLToPath } from 'node:url';
import { afterAll, describe, it } from 'vitest';
import { buildCsv, fitsCsv } from '../support/build-csv.js';
import { buildWorkbook } from '../support/build-workbook.js';
import type { ImportCase, NamedCase } from '../support/case.js';
import { ENGINES } from '../support/engines.js';
import { lendServers } from '../support/lend-servers.js';
import { readCases } from '../support/read-cases.js';
import { runCase, type FileKind } from '../support/run-case.js';

const CASES = readCases(fileURLToPath(new URL('../fixtures/cases.yaml', import.meta.url)));

const XLSX: FileKind = { fileName: 'users.xlsx', build: buildWorkbook };
const CSV: FileKind = { fileName: 'users.csv', build: buildCsv };

function named(cases: readonly NamedCase[]): [string, NamedCase][] {
  return cases.map((each) => [each.name, each]);
}

function holdsTextOnly({ rows, then }: ImportCase): boolean {
  return fitsCsv(rows) && (then === undefined || holdsTextOnly(then));
}

describe.each(ENGINES)('from a workbook into the %s database', (engine) => {
  const { lend, end } = lendServers(engine);

  afterAll(end);

  it.concurrent.each(named(CASES))('%s', async (_name, given) => {
    await lend((lent) => runCase(given, lent, XLSX));
  });
});

describe('from a CSV file into the embedded database', () => {
  const { lend, end } = lendServers('embedded');

  afterAll(end);

  it.concurrent.each(named(CASES.filter(holdsTextOnly)))('%s', async (_name, given) => {
    await lend((lent) => runCase(given, lent, CSV));
  });
});
