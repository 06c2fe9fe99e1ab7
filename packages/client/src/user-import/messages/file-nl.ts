/** What the step "File" of an import says in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { FILE_EN } from './file-en.js';

export const FILE_NL: Translation<typeof FILE_EN> = {
  title: 'Kies een bestand met gebruikers',
  drop: 'Sleep een Excel- of CSV-bestand hierheen',
  dropNow: 'Laat los om het bestand te uploaden',
  choose: 'Kies een bestand',
  chooseOther: 'Kies een ander bestand',
  kinds: 'Excel (.xlsx) of CSV, hoogstens {size} en {rows} gebruikers',
  sending: '"{file}" wordt geüpload',
  reading: '"{file}" wordt gelezen',
  readingText: 'De server leest het bestand en stelt voor welke kolom wat is',
  progress: 'Voortgang van het uploaden',
  again: 'Verzend het opnieuw',
  lost: 'De verbinding viel onderweg weg: verzend het bestand opnieuw',
  changed: 'Het bestand is gewijzigd of verplaatst nadat je het koos: kies het opnieuw',
  unreadable: 'Het bestand is op deze computer niet te lezen: sluit het in andere programma’s, en kies een bestand in plaats van een map',
  tooLarge: 'Het bestand is {size} en mag {limit} zijn: splits het, of verwijder wat niet nodig is',
  several: 'Sleep één bestand tegelijk hierheen',
  required: 'Wat het bestand nodig heeft',
  requiredText: 'Een rij met kolomkoppen, dan een rij per gebruiker; de kolomvolgorde is vrij',
  optional: 'Wat er ook in mag staan',
  subLevels: 'Subniveau 1 tot en met 5',
  noSettings: 'De voorbeeldwerkmap en de grenzen van een bestand zijn nu niet bekend',
  example: 'Download de voorbeeldwerkmap',
};
