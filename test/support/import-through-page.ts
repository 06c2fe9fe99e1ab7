/** The import as an administrator does it: by what stands on the page. */
import type { Locator, Page } from 'playwright-core';
import type { PageLanguage } from './browser.js';

/** What the controls are called. */
const LABELS = {
  en: { choose: 'Choose a file', tryImport: 'Try import', preview: /^Preview of/, role: 'Role', hierarchy: 'Start hierarchy' },
  nl: {
    choose: 'Kies een bestand',
    tryImport: 'Probeer te importeren',
    preview: /^Voorvertoning van/,
    role: 'Rol',
    hierarchy: 'Top-hiërarchie',
  },
} as const;

export interface ImportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Chooses a file on the first step; resolves when the second step is there. */
export async function chooseFile(page: Page, { name, bytes }: ImportedFile, language: PageLanguage = 'en'): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: LABELS[language].choose, exact: true }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await tryButton(page, language).waitFor();
}

/** The button of the second step. */
export function tryButton(page: Page, language: PageLanguage = 'en'): Locator {
  return page.getByRole('button', { name: LABELS[language].tryImport, exact: true });
}

/** Chooses the root of the tree as the start hierarchy, by name. */
export async function chooseHierarchy(page: Page, name: string, language: PageLanguage = 'en'): Promise<void> {
  await page.getByRole('combobox', { name: LABELS[language].hierarchy }).click();
  await page.getByRole('treeitem', { name }).click();
}

/** Tries the import; resolves when the preview is there. */
export async function tryImport(page: Page, language: PageLanguage = 'en'): Promise<void> {
  await tryButton(page, language).click();
  await previewHeading(page, language).waitFor();
}

/** The heading of the third step. */
export function previewHeading(page: Page, language: PageLanguage = 'en'): Locator {
  return page.getByRole('heading', { name: LABELS[language].preview });
}
