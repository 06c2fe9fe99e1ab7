/** What the pages of this feature say in English. */
export const TRASH_EN = {
  title: 'Trash can',
};
