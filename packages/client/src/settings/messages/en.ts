/** What the pages of this feature say in English. */
export const SETTINGS_EN = {
  title: 'Regional settings',
};
