/** What parts without domain say in English. */
export const UI_EN = {
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  search: 'Search',
  clear: 'Clear',
  retry: 'Try again',
  loading: 'Loading',
  loadingMore: 'Loading more',
  none: 'None',
  noMatches: 'Nothing matches "{search}"',
  offline: 'The server cannot be reached: check your connection and try again',
  failed: 'This did not work: {reason}',
  leave: {
    title: 'Leave this page?',
    text: 'What you have not saved here is lost',
    stay: 'Stay',
    leave: 'Leave',
  },
  required: 'Fill in this field',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
};
