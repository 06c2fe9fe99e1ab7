/** What the pages of this feature say in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { SETTINGS_EN } from './en.js';

export const SETTINGS_NL: Translation<typeof SETTINGS_EN> = {
  title: 'Regionale instellingen',
  timeZone: {
    title: 'Tijdzone van nieuwe gebruikers',
    text: 'Gebruikers die zonder eigen tijdzone worden toegevoegd of geïmporteerd, krijgen deze; bestaande gebruikers houden die van hen',
    label: 'Tijdzone',
    now: 'Het is daar nu {time}',
    unknown: 'Kies een tijdzone uit de lijst, zoals "Europe/Amsterdam"',
    saved: 'De tijdzone van nieuwe gebruikers is nu "{timeZone}"',
  },
  limits: {
    title: 'Grenzen van deze server',
    text: 'Wie de server beheert, stelt deze in',
    rows: 'Gebruikers per import, hoogstens',
    size: 'Grootte van een bestand, hoogstens',
    days: 'In de prullenbak',
    dayCount: 'Eén dag | {count} dagen',
  },
};
