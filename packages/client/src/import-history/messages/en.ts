/** What the pages of this feature say in English. */
export const IMPORT_HISTORY_EN = {
  title: 'Import history',
  one: 'Import',
};
