/** The import as an administrator does it: by what stands on the page. */
import type { Locator, Page } from 'playwright-core';
import { pickOption } from './app-page.js';
import type { PageLanguage } from './browser.js';
import { IMPORT_WORDS, type ImportWords } from './import-words.js';
import { ADMIN } from './run-server.js';
import { signInThroughPage, type Credentials } from './sign-in-through-page.js';

export interface ImportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where an import begins. */
export const IMPORT_PATH = '/users/import';

/** How long an import of many rows may take, in milliseconds: on slow machines. */
const COMMIT_DEADLINE = 60_000;

/** Signs in on the way to the first step, for a page that began there. */
export async function beginImport(page: Page, language: PageLanguage = 'en', who: Credentials = ADMIN): Promise<void> {
  await signInThroughPage(page, who, { language });
  await button(page, 'choose', language).waitFor();
}

/** Chooses a file on the first step; resolves when the second step is there. */
export async function chooseFile(page: Page, file: ImportedFile, language: PageLanguage = 'en'): Promise<void> {
  await openFile(page, file, button(page, 'choose', language));
  await tryButton(page, language).waitFor();
}

/** Chooses a file by a button that asks for one. */
export async function openFile(page: Page, file: ImportedFile, by: Locator): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), by.click()]);
  await chooser.setFiles(payloadOf(file));
}

/** A file as a file chooser takes it. */
export function payloadOf({ name, bytes }: ImportedFile): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

/** The button of the second step. */
export function tryButton(page: Page, language: PageLanguage = 'en'): Locator {
  return button(page, 'tryImport', language);
}

/** Chooses the column of a field on the second step, by the fields' and columns' names. */
export async function chooseColumn(page: Page, field: string, column: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).click();
  await pickOption(page.getByRole('option', { name: column }));
}

/** Chooses the role on the second step, by name. */
export async function chooseRole(page: Page, name: string | RegExp, language: PageLanguage = 'en'): Promise<void> {
  await choose(page, IMPORT_WORDS[language].role, name);
}

/** Chooses from a drop-down. */
export async function choose(page: Page, label: string | RegExp, name: string | RegExp): Promise<void> {
  // What is chosen lies over the field itself, and would take a click for it.
  await page.getByRole('combobox', { name: label }).press('ArrowDown');
  await pickOption(page.getByRole('option', { name }));
}

/** Chooses a start hierarchy that the tree shows at once, by name. */
export async function chooseHierarchy(page: Page, name: string, language: PageLanguage = 'en'): Promise<void> {
  await page.getByRole('combobox', { name: IMPORT_WORDS[language].hierarchy }).click();
  await page.getByRole('treeitem', { name }).click();
}

/** Tries the import; resolves when the preview is there. */
export async function tryImport(page: Page, language: PageLanguage = 'en'): Promise<void> {
  await tryButton(page, language).click();
  await previewHeading(page, language).waitFor();
}

/** The heading of the third step. */
export function previewHeading(page: Page, language: PageLanguage = 'en'): Locator {
  return page.getByRole('heading', { name: IMPORT_WORDS[language].preview });
}

/** From the first step to the preview, into a start hierarchy that the tree shows at once. */
export async function tryFileThroughPage(page: Page, file: ImportedFile, start: string, language: PageLanguage = 'en'): Promise<void> {
  await chooseFile(page, file, language);
  await chooseHierarchy(page, start, language);
  await tryImport(page, language);
}

/** The button that imports what the preview shows, whatever it comes to. */
export function importButton(page: Page, language: PageLanguage = 'en'): Locator {
  return button(page, 'import', language);
}

/** Imports what the preview shows; resolves when it is done. */
export async function importPreview(page: Page, language: PageLanguage = 'en'): Promise<void> {
  await importButton(page, language).click();
  await doneHeading(page, language).waitFor({ timeout: COMMIT_DEADLINE });
}

/** The heading of the fourth step, at its end. */
export function doneHeading(page: Page, language: PageLanguage = 'en'): Locator {
  return page.getByRole('heading', { name: IMPORT_WORDS[language].done });
}

/** A button of the wizard. */
export function button(page: Page, name: keyof ImportWords, language: PageLanguage = 'en'): Locator {
  const label = IMPORT_WORDS[language][name];
  return page.getByRole('button', { name: label, exact: typeof label === 'string' });
}
