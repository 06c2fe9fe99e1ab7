/** What the pages of this feature say in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { USER_IMPORT_EN } from './en.js';
import { COLUMNS_NL } from './columns-nl.js';
import { FILE_NL } from './file-nl.js';
import { PREVIEW_NL } from './preview-nl.js';
import { READING_NL } from './reading-nl.js';
import { RESULT_NL } from './result-nl.js';
import { CONNECTION_NL, STEPS_NL } from './steps-nl.js';

export const USER_IMPORT_NL: Translation<typeof USER_IMPORT_EN> = {
  title: 'Gebruikers importeren',
  steps: STEPS_NL,
  connection: CONNECTION_NL,
  file: FILE_NL,
  columns: COLUMNS_NL,
  reading: READING_NL,
  preview: PREVIEW_NL,
  result: RESULT_NL,
};
