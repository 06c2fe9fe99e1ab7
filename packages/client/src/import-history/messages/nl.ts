/** What the pages of this feature say in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { IMPORT_HISTORY_EN } from './en.js';

export const IMPORT_HISTORY_NL: Translation<typeof IMPORT_HISTORY_EN> = {
  title: 'Importgeschiedenis',
  subtitle: 'Elke import en voorvertoning, de nieuwste eerst; de rijen van een import worden 30 dagen bewaard',
  cancelled: 'Toon voorvertoningen die zijn weggegooid of vervangen',
  one: 'Import',
  noFile: 'Zonder bestand, door een programma',
  column: {
    file: 'Bestand',
    status: 'Status',
    when: 'Wanneer',
    who: 'Door',
    where: 'Rol, hiërarchie',
    counts: 'Rijen',
  },
  counts: {
    create: 'één nieuw | {count} nieuw',
    synchronise: 'één gesynchroniseerd | {count} gesynchroniseerd',
    error: 'één met fouten | {count} met fouten',
  },
  empty: {
    title: 'Er is nog niets geïmporteerd',
    text: 'Importeer gebruikers, dan vind je hier wat ervan is gekomen',
  },
  triedBy: 'Geprobeerd door {name} op {moment}',
  importedBy: 'Geïmporteerd door {name} op {moment}',
  users: 'Bekijk de gebruikers van deze import',
  goOn: 'Ga verder met deze voorvertoning',
  missing: {
    title: 'Import niet gevonden',
    text: 'De import bestaat niet meer, of het is de voorvertoning van iemand anders',
    back: 'Naar de importgeschiedenis',
  },
  meaning: {
    preview: 'Er is niets geïmporteerd: dit is wat de import zou doen',
    running: 'De import is aan het werk',
    stale: 'Er is niets geïmporteerd, omdat er gebruikers waren gewijzigd sinds de voorvertoning: dit is wat de import nu zou doen',
    failed: 'Er is niets geïmporteerd: dit is wat de import zou doen',
    cancelled: 'Er is niets geïmporteerd: de voorvertoning is weggegooid of werd te oud',
    undone: 'De import is ongedaan gemaakt: dit zijn de aantallen van wat hij eerder deed',
  },
  mapping: {
    title: 'Kolommen',
    column: 'kolom {column}',
  },
};
