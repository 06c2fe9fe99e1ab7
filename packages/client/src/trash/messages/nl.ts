/** What the pages of this feature say in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { TRASH_EN } from './en.js';

export const TRASH_NL: Translation<typeof TRASH_EN> = {
  title: 'Prullenbak',
};
