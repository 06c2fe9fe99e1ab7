/** What the pages of this feature say in English. */
export const USER_IMPORT_EN = {
  title: 'Import users',
};
