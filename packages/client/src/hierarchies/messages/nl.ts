/** What the pages of this feature say in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { HIERARCHIES_EN } from './en.js';

export const HIERARCHIES_NL: Translation<typeof HIERARCHIES_EN> = {
  title: 'Hiërarchieën',
};
