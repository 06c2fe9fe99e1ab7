/** What the pages of this feature say in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { TRASH_EN } from './en.js';

export const TRASH_NL: Translation<typeof TRASH_EN> = {
  title: 'Prullenbak',
  subtitle:
    'Verwijderde gebruikers blijven hier één dag en gaan dan definitief weg | Verwijderde gebruikers blijven hier {count} dagen en gaan dan definitief weg',
  search: 'Zoek op naam, gebruikersnaam, gebruikers-ID of e-mailadres',
  column: { name: 'Naam', deleted: 'Verwijderd', purged: 'Gaat definitief weg', actions: 'Acties' },
  today: 'vandaag',
  inDays: 'morgen | over {count} dagen',
  onDate: '{when}, {date}',
  restore: 'Herstellen',
  purge: 'Definitief verwijderen',
  restoreOne: '{name} herstellen',
  purgeOne: '{name} definitief verwijderen',
  selected: 'Geselecteerde gebruikers',
  restored: 'Eén gebruiker is hersteld | {count} gebruikers zijn hersteld',
  purged: 'Eén gebruiker is definitief weg | {count} gebruikers zijn definitief weg',
  empty: {
    title: 'De prullenbak is leeg',
    text: 'Een verwijderde gebruiker blijft hier één dag en kan tot dan worden hersteld | Verwijderde gebruikers blijven hier {count} dagen en kunnen tot dan worden hersteld',
  },
  nothing: {
    title: 'Geen gebruikers gevonden in de prullenbak',
    text: 'Zoek op het begin van een naam, of wis de zoekopdracht',
    clear: 'Zoekopdracht wissen',
  },
  confirm: {
    title: 'Eén gebruiker definitief verwijderen? | {count} gebruikers definitief verwijderen?',
    titleOne: '"{name}" definitief verwijderen?',
    text: 'Alles over hen verdwijnt, ook hun regels in de importgeschiedenis, en niemand kan het terughalen',
    type: 'Typ "{word}" om te bevestigen',
    word: 'verwijderen',
    confirm: 'Eén gebruiker definitief verwijderen | {count} gebruikers definitief verwijderen',
  },
};
