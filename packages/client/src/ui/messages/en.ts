/** What parts without domain say in English. */
export const UI_EN = {
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  search: 'Search',
  clear: 'Clear',
  retry: 'Try again',
  loading: 'Loading',
  none: 'None',
  noMatches: 'Nothing matches "{search}"',
  offline: 'The server cannot be reached: check your connection and try again',
  leave: {
    title: 'Leave this page?',
    text: 'What you have not saved here is lost',
    stay: 'Stay',
    leave: 'Leave',
  },
  required: 'Fill in this field',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  table: {
    select: 'Select {name}',
    selectAll: 'Select the only row | Select all {count} that are loaded',
    selectOpen: 'Select the only row that can be selected | Select all {count} that can be selected',
    selected: '{count} selected',
    clearSelection: 'Select none',
  },
};
