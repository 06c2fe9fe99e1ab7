/** What the pages of this feature say in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { USERS_EN } from './en.js';

export const USERS_NL: Translation<typeof USERS_EN> = {
  title: 'Gebruikers',
  one: 'Gebruiker',
  new: { title: 'Nieuwe gebruiker' },
};
