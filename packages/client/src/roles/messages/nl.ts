/** What the pages of this feature say in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { ROLES_EN } from './en.js';

export const ROLES_NL: Translation<typeof ROLES_EN> = {
  title: 'Rollen',
};
