/** What stands on the pages of an import, in both languages: what its tests look for. */
import type { PageLanguage } from './browser.js';

const EN = {
  choose: 'Choose a file',
  chooseOther: 'Choose another file',
  readDifferently: 'Read it differently',
  asAtFirst: 'Read it as at first',
  headerRow2: /header row 2/,
  row2: 'Row 2',
  role: 'Role',
  hierarchy: 'Start hierarchy',
  tryImport: 'Try import',
  preview: /^Preview of/,
  tryAgain: 'Try again',
  import: /^Import (one|[\d,]+) users?/,
  done: 'The import is done',
  cancel: 'Cancel the import',
  throwAway: 'Throw it away',
  stale: 'Users changed since this preview was made',
  begin: 'Begin with a new file',
};

const NL: Readonly<Record<keyof typeof EN, string | RegExp>> = {
  choose: 'Kies een bestand',
  chooseOther: 'Kies een ander bestand',
  readDifferently: 'Anders inlezen',
  asAtFirst: 'Inlezen zoals in het begin',
  headerRow2: /kolomkoppen in rij 2/,
  row2: 'Rij 2',
  role: 'Rol',
  hierarchy: 'Top-hiërarchie',
  tryImport: 'Probeer te importeren',
  preview: /^Voorvertoning van/,
  tryAgain: 'Probeer opnieuw',
  import: /^Importeer (één|[\d.]+) gebruikers?/,
  done: 'De import is klaar',
  cancel: 'Annuleer de import',
  throwAway: 'Gooi weg',
  stale: 'Er zijn gebruikers gewijzigd sinds deze voorvertoning',
  begin: 'Begin met een nieuw bestand',
};

export type ImportWords = typeof NL;

export const IMPORT_WORDS: Readonly<Record<PageLanguage, ImportWords>> = { en: EN, nl: NL };
