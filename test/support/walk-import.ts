/** A walk through an import that stops in every state that its pages have. */
import { userField, type UserField } from '@intake/shared';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { createUser } from './administer.js';
import { pickOption } from './app-page.js';
import type { PageLanguage } from './browser.js';
import type { Client } from './client.js';
import { asksFor, holdRequests, showHalfDone } from './hold-requests.js';
import * as wizard from './import-through-page.js';
import { IMPORT_WORDS } from './import-words.js';
import { makeMotleyUsers, MOTLEY_FILE, MOTLEY_START } from './motley-file.js';

export interface Walk {
  readonly page: Page;
  readonly admin: Client;
  readonly language: PageLanguage;
  /** Called in every state, with its name. */
  readonly look: (state: string) => Promise<void>;
}

type Stretch = (walk: Walk) => Promise<void>;

const STRETCHES: readonly Stretch[] = [
  lookAtFile,
  lookAtColumns,
  lookAtTry,
  lookAtLists,
  lookAtEdits,
  lookAtStale,
  lookAtResult,
  lookAtGone,
];

/** Walks, from a page that asks to sign in for an import. */
export async function walkImport(walk: Walk): Promise<void> {
  await makeMotleyUsers(walk.admin);
  await wizard.beginImport(walk.page, walk.language);
  for (const stretch of STRETCHES) await stretch(walk);
}

async function lookAtFile({ page, language, look }: Walk): Promise<void> {
  await look('file');
  const letter = { name: 'letter.pdf', bytes: Buffer.from('%PDF-1.7') };
  await wizard.openFile(page, letter, wizard.button(page, 'choose', language));
  await page.getByText('letter.pdf').waitFor();
  await look('refused');
  const letGo = await holdRequests(page, (request) => request.url().endsWith('/uploads'));
  await wizard.openFile(page, MOTLEY_FILE, wizard.button(page, 'chooseOther', language));
  await page.getByRole('progressbar').waitFor();
  await look('uploading');
  letGo();
  await wizard.tryButton(page, language).waitFor();
}

async function lookAtColumns({ page, language, look }: Walk): Promise<void> {
  await look('columns-problems');
  await lookAtReading({ page, language, look });
  const username = labelOf('USERNAME', language);
  await page.getByRole('combobox', { name: username, exact: true }).click();
  const nickname = page.getByRole('option', { name: 'C · Nickname' });
  await nickname.waitFor();
  await look('columns-menu');
  await pickOption(nickname);
  await wizard.chooseColumn(page, labelOf('EMAIL', language), 'F · Second email');
  await wizard.chooseRole(page, /^Author/, language);
  await page.getByRole('combobox', { name: IMPORT_WORDS[language].hierarchy }).click();
  await page.getByRole('treeitem', { name: MOTLEY_START.name }).waitFor();
  await look('columns-tree');
  await page.getByRole('treeitem', { name: MOTLEY_START.name }).click();
  await look('columns');
}

async function lookAtReading({ page, language, look }: Omit<Walk, 'admin'>): Promise<void> {
  const words = IMPORT_WORDS[language];
  await wizard.button(page, 'readDifferently', language).click();
  await page.getByRole('radio', { name: words.row2, exact: true }).check();
  await page.getByText(words.headerRow2).waitFor();
  await look('columns-reading');
  await wizard.button(page, 'asAtFirst', language).click();
  await page.getByText(words.headerRow2).waitFor({ state: 'hidden' });
  await wizard.button(page, 'readDifferently', language).click();
}

async function lookAtTry({ page, language, look }: Walk): Promise<void> {
  const letGo = await holdRequests(page, asksFor('TryImport'));
  await wizard.tryButton(page, language).click();
  await page.getByRole('progressbar').waitFor();
  await look('trying');
  letGo();
  await wizard.previewHeading(page, language).waitFor();
}

async function lookAtLists({ page, look }: Walk): Promise<void> {
  for (const [index, name] of ['errors', 'new', 'synchronised', 'unchanged', 'trash'].entries()) {
    const tab = page.getByRole('tab').nth(index);
    await tab.click();
    await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
    await rowsAreThere(page);
    await look(`preview-${name}`);
  }
}

async function lookAtEdits({ page, language, look }: Walk): Promise<void> {
  await page.getByRole('tab').first().click();
  const cell = page.getByRole('textbox', { name: new RegExp(`^${labelOf('EMAIL', language)} .*8$`) });
  await cell.fill('gil@example.org');
  await page.getByRole('textbox', { name: new RegExp(`^${labelOf('USERNAME', language)} .*6$`) }).fill('e va');
  await look('preview-edited');
  await wizard.button(page, 'tryAgain', language).click();
  await expect.poll(() => page.getByRole('tab').first().innerText(), { timeout: 20_000 }).toContain('3');
  await wizard.button(page, 'cancel', language).click();
  await page.getByRole('dialog').waitFor();
  await look('cancelling');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function lookAtStale({ page, admin, language, look }: Walk): Promise<void> {
  await createUser(admin, { username: 'ada', userId: 'id-ada' });
  await wizard.importButton(page, language).click();
  await page.getByText(IMPORT_WORDS[language].stale).waitFor();
  await rowsAreThere(page);
  await look('stale');
}

async function lookAtResult({ page, language, look }: Walk): Promise<void> {
  const letGo = await holdRequests(page, asksFor('CommitImport'));
  await wizard.importButton(page, language).click();
  await look('importing');
  const showAll = await showHalfDone(page);
  await page.getByRole('progressbar').waitFor();
  await look('running');
  showAll();
  letGo();
  await wizard.doneHeading(page, language).waitFor();
  await rowsAreThere(page);
  await look('result');
}

async function lookAtGone({ page, language, look }: Walk): Promise<void> {
  await page.goto(`${wizard.IMPORT_PATH}?upload=gone`);
  await page.getByRole('link', { name: IMPORT_WORDS[language].begin }).waitFor();
  await look('gone');
}

async function rowsAreThere(page: Page): Promise<void> {
  await expect.poll(() => page.getByRole('tabpanel').getAttribute('aria-busy'), { timeout: 20_000 }).toBe('false');
}

function labelOf(field: UserField, language: PageLanguage): string {
  return userField(field).label[language === 'nl' ? 'NL' : 'EN'];
}
