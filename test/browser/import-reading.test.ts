/** How a file was read, and reading it again otherwise, without another upload. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe-violations.js';
import { ENGINES } from '../support/engines.js';
import { BARE, DEEP, FIELDS, HIDDEN, MISTAKEN, OLD, TITLED } from '../support/files-to-read.js';
import { asksFor } from '../support/hold-requests.js';
import { importNumbers, saysReading } from '../support/import-on-page.js';
import {
  beginImport,
  button,
  choose,
  chooseColumn,
  chooseFile,
  chooseHierarchy,
  IMPORT_PATH,
  type ImportedFile,
  importPreview,
  tryImport,
} from '../support/import-through-page.js';
import { hasFocus } from '../support/keyboard.js';
import { signInThroughPage } from '../support/sign-in-through-page.js';
import { ADMIN } from '../support/run-server.js';
import { type HeldStage, holdBrowser, withBrowser } from '../support/with-browser.js';

describe.each(ENGINES)('a file with a title above its header row (%s)', (engine) => {
  it('is imported from the row that the page proposes, which holds through reload, back and preview', async () => {
    await withBrowser(
      engine,
      async ({ page, problems }) => {
        page.on('dialog', (dialog) => void dialog.accept());
        await beginImport(page);
        await chooseFile(page, TITLED);
        await saysReading(page, 'UTF-8, separated by semicolons · header row 1 · 4 rows');
        await choose(page, 'Special needs of all', 'No, none of them');
        await page.getByText('Row 4 looks more like the row with the names of the columns').waitFor();
        await page.getByRole('button', { name: 'Use row 4' }).click();
        await saysReading(page, 'header row 4 · 2 rows');
        await expect.poll(() => hasFocus(button(page, 'readDifferently'))).toBe(true);
        await page.reload();
        await expectRow4(page);
        await page.goBack();
        await page.getByRole('button', { name: 'Leave', exact: true }).click();
        await button(page, 'choose').waitFor();
        await page.goForward();
        await expectRow4(page);
        await chooseHierarchy(page, 'Exams');
        await tryImport(page);
        await page.goBack();
        await expectRow4(page);
        await tryImport(page);
        await expect.poll(() => importNumbers(page)).toEqual(['2', '0', '0', '0']);
        await importPreview(page);
        expect(problems()).toEqual([]);
      },
      { path: IMPORT_PATH },
    );
  });
});

describe('a file that was read wrongly', () => {
  let held: HeldStage;
  beforeAll(async () => {
    held = await holdBrowser('embedded', { path: IMPORT_PATH });
    await beginImport(held.stage.page);
  });
  beforeEach(() => held.stage.page.goto(`${held.stage.server.url}${IMPORT_PATH}`));
  afterAll(() => held.end());

  it('is read with the encoding and delimiter that one chooses; a refusal leaves it as it was', async () => {
    const { page, problems } = held.stage;
    await chooseFile(page, MISTAKEN);
    await page.getByText('The columns look separated by semicolons').waitFor();
    await page.getByRole('button', { name: 'Separate them so' }).click();
    await saysReading(page, 'separated by semicolons · header row 1 · 2 rows');
    await correctEncoding(page);
    await chooseAnother(page, OLD);
    await separateOldFile(page);
    await page.context().clearCookies();
    await choose(page, 'Encoding', 'UTF-8');
    await page.getByRole('dialog', { name: 'Sign in again' }).waitFor();
    await signInThroughPage(page, ADMIN);
    await page.getByRole('alert').getByText('The file is not text in the chosen encoding').waitFor();
    await saysReading(page, 'Windows-1252, separated by "|"');
    expect(await axeViolations(page)).toEqual([]);
    await chooseHierarchy(page, 'Exams');
    await tryImport(page);
    await page.getByText('Núñez').first().waitFor();
    expect(problems()).toEqual([]);
  });

  it('is read from a header row further down than the rows that are shown, by its number', async () => {
    const { page, problems } = held.stage;
    await chooseFile(page, DEEP);
    await button(page, 'readDifferently').click();
    const further = page.getByRole('textbox', { name: 'Number of a row further down' });
    await further.fill('99');
    await further.press('Enter');
    await page.getByRole('alert').getByText('Row 99 of sheet "CSV" holds no text').waitFor();
    await expect.poll(() => further.inputValue()).toBe('');
    await further.fill('13');
    await further.press('Enter');
    await saysReading(page, 'header row 13 · 2 rows');
    await expect.poll(() => further.inputValue()).toBe('13');
    await expect.poll(() => page.getByRole('radio', { name: 'Row 1', exact: true }).isChecked()).toBe(false);
    await page.getByText('For example Zoë, Ada').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(problems()).toEqual([]);
  });

  it('says which rows are hidden, and is mapped by letter where it has no header row', async () => {
    const { page, problems } = held.stage;
    await chooseFile(page, HIDDEN);
    await saysReading(page, 'Sheet "Sheet1" · header row 1 · 2 rows');
    await saysReading(page, 'One of them is hidden, and is imported too');
    await chooseAnother(page, BARE);
    await button(page, 'readDifferently').click();
    // Nothing lies over the cell, whose title shows all of it.
    await page.getByTitle('Lovelace').click();
    await saysReading(page, 'header row 2');
    await expect.poll(() => hasFocus(page.getByRole('radio', { name: 'Row 2', exact: true }))).toBe(true);
    await page.getByRole('radio', { name: 'The sheet has no header row' }).check();
    await saysReading(page, 'no header row · 2 rows');
    for (const [index, field] of FIELDS.entries()) await chooseColumn(page, field, `Column ${'ABCDE'.charAt(index)}`);
    await page.getByText('For example zoe, ada').waitFor();
    await chooseHierarchy(page, 'Exams');
    await tryImport(page);
    await expect.poll(() => importNumbers(page)).toEqual(['2', '0', '0', '0']);
    expect(problems()).toEqual([]);
  });
});

async function expectRow4(page: Page): Promise<void> {
  await saysReading(page, 'header row 4 · 2 rows');
  await page.getByText('Nobody in the file has extra time then').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Use row 4' }).count()).toBe(0);
}

async function chooseAnother(page: Page, file: ImportedFile): Promise<void> {
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await chooseFile(page, file);
}

/** To a wrong one, and by the hint back to the right one. */
async function correctEncoding(page: Page): Promise<void> {
  await button(page, 'readDifferently').click();
  await choose(page, 'Encoding', /^Windows-1252/);
  await page.getByText('Letters look garbled, as in "ZoÃ«"').waitFor();
  await page.getByRole('button', { name: 'Read it as UTF-8' }).click();
  await saysReading(page, 'UTF-8, separated by semicolons · header row 1 · 2 rows');
  await page.getByText('For example Zoë, Ada').waitFor();
}

async function separateOldFile(page: Page): Promise<void> {
  await button(page, 'readDifferently').click();
  await choose(page, 'Delimiter', 'Another character');
  const character = page.getByRole('textbox', { name: 'Character between the columns' });
  const read: string[] = [];
  page.on('request', (request) => (asksFor('ReadUploadAgain')(request) ? read.push(request.postData() ?? '') : 0));
  await character.fill('"');
  await expect.poll(() => character.getAttribute('aria-invalid')).toBe('true');
  expect(read).toEqual([]);
  await character.fill('|');
  await saysReading(page, 'Windows-1252, separated by "|" · header row 1 · 2 rows');
  await page.getByText('For example Zoë, Ada').waitFor();
}
