/** What the page of this feature says in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { ACCOUNT_EN } from './en.js';

export const ACCOUNT_NL: Translation<typeof ACCOUNT_EN> = {
  title: 'Mijn account',
  name: 'Naam',
  password: {
    title: 'Wachtwoord wijzigen',
    text: 'Je andere sessies worden dan beëindigd, en je API-tokens ingetrokken',
    current: 'Huidig wachtwoord',
    new: 'Nieuw wachtwoord',
    again: 'Nieuw wachtwoord nog eens',
    different: 'Dit is niet het nieuwe wachtwoord van hierboven: typ het nog eens',
    inDoubt: 'Misschien is het toch gewijzigd: als het huidige niet meer klopt, log dan in met het nieuwe',
    done: 'Je wachtwoord is gewijzigd: je andere sessies zijn beëindigd en je API-tokens ingetrokken',
  },
};
