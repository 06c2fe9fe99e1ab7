/** What parts without domain say in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { UI_EN } from './en.js';

export const UI_NL: Translation<typeof UI_EN> = {
  cancel: 'Annuleren',
  close: 'Sluiten',
  save: 'Opslaan',
  search: 'Zoeken',
  clear: 'Wissen',
  retry: 'Probeer het opnieuw',
  loading: 'Laden',
  none: 'Geen',
  noMatches: 'Niets gevonden voor "{search}"',
  offline: 'De server is niet bereikbaar: controleer je verbinding en probeer het opnieuw',
  leave: {
    title: 'Deze pagina verlaten?',
    text: 'Wat je hier niet hebt opgeslagen, gaat verloren',
    stay: 'Blijven',
    leave: 'Verlaten',
  },
  required: 'Vul dit veld in',
  showPassword: 'Wachtwoord tonen',
  hidePassword: 'Wachtwoord verbergen',
  table: {
    select: '{name} selecteren',
    selectAll: 'De enige rij selecteren | Alle {count} die geladen zijn selecteren',
    selectOpen: 'De enige rij selecteren die geselecteerd kan worden | Alle {count} selecteren die geselecteerd kunnen worden',
    selected: '{count} geselecteerd',
    clearSelection: 'Niets selecteren',
  },
};
