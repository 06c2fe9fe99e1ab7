/** What the wizard around its steps says in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { CONNECTION_EN, STEPS_EN } from './steps-en.js';

export const STEPS_NL: Translation<typeof STEPS_EN> = {
  label: 'Stappen van de import',
  file: 'Bestand',
  columns: 'Kolommen',
  preview: 'Voorvertoning',
  result: 'Resultaat',
  finished: 'klaar',
  begin: 'Begin met een nieuw bestand',
  history: 'Naar de importgeschiedenis',
  cancelled: 'De import is geannuleerd: er is niets gewijzigd',
  gone: {
    file: {
      title: 'Dit bestand staat niet meer op de server',
      text: 'Het is geïmporteerd of geannuleerd, of het stond er al 24 uur; upload het opnieuw om verder te gaan',
    },
    run: { title: 'Deze import is er niet meer', text: 'Het adres klopt niet, of de import is van iemand anders' },
    cancelled: {
      title: 'Deze voorvertoning is er niet meer',
      text: 'Ze is geannuleerd of vervangen door een nieuwere, of ze stond er al 24 uur; er is niets geïmporteerd',
    },
    'not-yours': { title: 'Deze voorvertoning is van {user}', text: 'Alleen wie het bestand heeft geüpload, kan ermee verder' },
  },
};

/** What is said about the connection. */
export const CONNECTION_NL: Translation<typeof CONNECTION_EN> = {
  lost: 'De verbinding is weg en wordt opnieuw geprobeerd; als de import begonnen is gaat die intussen door, en niets gebeurt twee keer',
  notBegun: 'De verbinding viel weg voordat de import klaar was: er is niets geïmporteerd, importeer opnieuw',
};
