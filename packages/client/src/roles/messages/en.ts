/** What the pages of this feature say in English. */
export const ROLES_EN = {
  title: 'Roles',
};
