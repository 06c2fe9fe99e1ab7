/** Leaving an import, throwing it away, and files that can't be imported. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { holdFiles } from '../support/drop-file.js';
import { errorRow } from '../support/import-on-page.js';
import {
  beginImport,
  button,
  choose,
  chooseFile,
  chooseHierarchy,
  IMPORT_PATH,
  openFile,
  previewHeading,
  tryImport,
} from '../support/import-through-page.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { withBrowser } from '../support/with-browser.js';

const FILE = { name: 'users.csv', bytes: peopleFile([personRow('ada'), ['Bea', 'Novak', 'b ea', 'id-bea', 'bea@example.org']]) };

/** So large, and so slow a line, in bytes (a second), that a person sees it go. */
const LARGE = 2_000_000;
const SLOW = 400_000;

describe('unsaved work', () => {
  it('is asked about before it is left, and kept or thrown away as one answers', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await beginImport(page);
        await chooseFile(page, FILE);
        await choose(page, 'Special needs of all', 'No, none of them');
        await leave(page, 'Stay');
        await page.getByText('Nobody in the file has extra time then').waitFor();
        await tryImport(page);
        await page.getByRole('textbox', { name: 'Username in row 3' }).fill('bea');
        await leave(page, 'Stay');
        await errorRow(page, 3).getByText('Was "b ea"').waitFor();
        await closeByBrowser(page);
        await leave(page, 'Leave');
        await page.getByRole('heading', { name: 'Roles', exact: true }).waitFor();
        await page.goBack();
        await previewHeading(page).waitFor();
        await expect.poll(() => page.getByRole('textbox', { name: 'Username in row 3' }).inputValue()).toBe('b ea');
        expect(problems()).toEqual([]);
      },
      { path: IMPORT_PATH },
    );
  });
});

describe('cancelling', () => {
  it('throws the preview and the file away, after a question', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await beginImport(page);
        await chooseFile(page, FILE);
        const columns = page.url();
        await chooseHierarchy(page, 'Exams');
        await tryImport(page);
        const preview = page.url();
        await button(page, 'cancel').click();
        await page.getByRole('button', { name: 'Keep the preview' }).click();
        await button(page, 'cancel').click();
        await button(page, 'throwAway').click();
        await page.getByText('The import is cancelled: nothing was changed').waitFor();
        await button(page, 'choose').waitFor();
        await page.goto(columns);
        await page.getByText('This file is no longer on the server').waitFor();
        await page.goto(preview);
        await page.getByText('This preview is no longer there').waitFor();
        await page.getByRole('link', { name: 'Begin with a new file' }).click();
        await button(page, 'choose').waitFor();
        expect(problems()).toEqual([]);
      },
      { path: IMPORT_PATH },
    );
  });
});

describe('the first step', () => {
  it('says of a file that is none, of several at once and of one on its way what there is to do', async () => {
    await withBrowser(
      'embedded',
      async ({ page, problems }) => {
        await beginImport(page);
        await openFile(page, { name: 'letter.pdf', bytes: Buffer.from('%PDF-1.7 letter') }, button(page, 'choose'));
        await page.getByRole('alert').getByText('letter.pdf').waitFor();
        await openFile(page, { name: 'old.xls', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') }, button(page, 'chooseOther'));
        await page.getByRole('alert').getByText('old.xls').waitFor();
        const held = await holdFiles(button(page, 'chooseOther'), [FILE, FILE]);
        await page.getByText('Let go to upload the file').waitFor();
        await button(page, 'chooseOther').dispatchEvent('drop', { dataTransfer: held });
        await page.getByRole('alert').getByText('Drop one file at a time').waitFor();
        await sendSlowly(page);
        await chooseFile(page, FILE);
        expect(problems().filter((problem) => !REFUSED.test(problem))).toEqual([]);
      },
      { path: IMPORT_PATH },
    );
  });
});

/** What the browser itself writes to the console of an upload that is refused. */
const REFUSED = /status of 4(15|22|00)/;

async function sendSlowly(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const line = { offline: false, latency: 0, downloadThroughput: -1 };
  await session.send('Network.emulateNetworkConditions', { ...line, uploadThroughput: SLOW });
  await openFile(page, { name: 'large.csv', bytes: Buffer.alloc(LARGE, 'Ada,Lovelace\r\n') }, button(page, 'chooseOther'));
  await page.getByRole('status').getByText('Uploading "large.csv"').waitFor();
  const progress = page.getByRole('progressbar', { name: 'Progress of the upload' });
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow')), { timeout: 20_000 }).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await button(page, 'choose').waitFor();
  await session.send('Network.emulateNetworkConditions', { ...line, uploadThroughput: -1 });
}

/** By the main navigation. */
async function leave(page: Page, answer: 'Stay' | 'Leave'): Promise<void> {
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Roles' }).click();
  const dialog = page.getByRole('dialog', { name: 'Leave this page?' });
  await dialog.getByRole('button', { name: answer, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The browser's own question, answered by staying. */
async function closeByBrowser(page: Page): Promise<void> {
  const asked = page.waitForEvent('dialog');
  const closed = page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await closed;
}
