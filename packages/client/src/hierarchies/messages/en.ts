/** What the pages of this feature say in English. */
export const HIERARCHIES_EN = {
  title: 'Hierarchies',
};
