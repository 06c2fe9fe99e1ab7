/** What the page of this feature says in English. */
export const ACCOUNT_EN = {
  title: 'My account',
  name: 'Name',
  password: {
    title: 'Change password',
    text: 'Your other sessions end then, and your API tokens are revoked',
    current: 'Current password',
    new: 'New password',
    again: 'New password again',
    different: 'This is not the new password that you typed above: type it again',
    inDoubt: 'It may be changed all the same: if the current one is refused, sign in with the new one',
    done: 'Your password is changed: your other sessions were ended and your API tokens revoked',
  },
};
