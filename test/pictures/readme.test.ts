/** Makes the pictures that the README shows, of the built app with made-up people in it. */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildCsv } from '../support/build-csv.js';
import { commitImport, tryImport, uploadFile } from '../support/import-run.js';
import { beginImport, IMPORT_PATH, tryFileThroughPage } from '../support/import-through-page.js';
import { withBrowser } from '../support/with-browser.js';
import { userOf } from '../bench/search-world.js';

const FOLDER = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

/** Bytes: a README loads quickly. */
const LIMIT = 200_000;

const HEADER = [
  'First name',
  'Last name',
  'Username',
  'Student number',
  'E-mail',
  'Special needs',
  'Extra time',
  'Sub-level 1',
  'Sub-level 2',
];
const CITIES = ['Utrecht', 'Leiden', 'Eindhoven'];

/** A row of the person with a number. */
function rowOf(number: number): string[] {
  const { firstName, lastName, username, userId, email, specialNeeds } = userOf(number);
  const city = CITIES[number % CITIES.length] ?? '';
  const cohort = `Cohort ${String(1 + (number % 4))}`;
  return [firstName, lastName, username, userId, email, specialNeeds ? 'yes' : 'no', specialNeeds ? '25%' : '', city, cohort];
}

/** What people do to lists. */
function withMistakes(rows: string[][]): string[][] {
  const put = (row: number, column: number, text: string) => rows[row]?.splice(column, 1, text);
  put(2, 2, 'emma de vries');
  put(5, 4, 'thomas.example.org');
  put(8, 0, '');
  put(11, 3, rows[12]?.[3] ?? '');
  return rows;
}

async function take(page: Page, name: string): Promise<void> {
  const path = `${FOLDER}/${name}.png`;
  await page.screenshot({ path });
  expect(statSync(path).size).toBeLessThan(LIMIT);
}

const people = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => rowOf(from + index));

describe('the pictures of the README', () => {
  it('show the preview of an import, and the users', async () => {
    await withBrowser(
      'embedded',
      async ({ page, admin, places, server }) => {
        const before = people(0, 300).map((row, index) => (index % 3 === 0 ? ['Jan', ...row.slice(1)] : row));
        const uploadId = await uploadFile(admin, buildCsv([HEADER, ...before]), 'last-year.csv');
        await commitImport(admin, await tryImport(admin, { ...places, uploadId }));
        await beginImport(page);
        const bytes = buildCsv([HEADER, ...withMistakes(people(100, 1334))]);
        await tryFileThroughPage(page, { name: 'candidates-2026.csv', bytes }, 'Exams');
        await page.getByRole('tabpanel').getByRole('textbox').first().waitFor();
        await take(page, 'preview');
        await page.goto(`${server.url}/users?search=van`);
        await page.getByRole('row').nth(8).waitFor();
        await take(page, 'users');
      },
      { path: IMPORT_PATH, height: 960 },
    );
  });
});
