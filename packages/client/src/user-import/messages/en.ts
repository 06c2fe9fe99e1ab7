/** What the pages of this feature say in English. */
import { COLUMNS_EN } from './columns-en.js';
import { FILE_EN } from './file-en.js';
import { PREVIEW_EN } from './preview-en.js';
import { READING_EN } from './reading-en.js';
import { RESULT_EN } from './result-en.js';
import { CONNECTION_EN, STEPS_EN } from './steps-en.js';

export const USER_IMPORT_EN = {
  title: 'Import users',
  steps: STEPS_EN,
  connection: CONNECTION_EN,
  file: FILE_EN,
  columns: COLUMNS_EN,
  reading: READING_EN,
  preview: PREVIEW_EN,
  result: RESULT_EN,
};
