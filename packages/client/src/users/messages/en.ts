/** What the pages of this feature say in English. */
export const USERS_EN = {
  title: 'Users',
  one: 'User',
  new: { title: 'New user' },
};
