/** What the pages of this feature say in English. */
export const TRASH_EN = {
  title: 'Trash can',
  subtitle: 'Deleted users stay here for one day, and then go for good | Deleted users stay here for {count} days, and then go for good',
  search: 'Search by name, username, user ID or email',
  column: { name: 'Name', deleted: 'Deleted', purged: 'Goes for good', actions: 'Actions' },
  today: 'today',
  inDays: 'tomorrow | in {count} days',
  onDate: '{when}, {date}',
  restore: 'Restore',
  purge: 'Delete for good',
  restoreOne: 'Restore {name}',
  purgeOne: 'Delete {name} for good',
  selected: 'Selected users',
  restored: 'One user is restored | {count} users are restored',
  purged: 'One user is gone for good | {count} users are gone for good',
  empty: {
    title: 'The trash can is empty',
    text: 'A deleted user stays here for one day and can be restored until then | Deleted users stay here for {count} days and can be restored until then',
  },
  nothing: {
    title: 'No users found in the trash can',
    text: 'Search for the beginning of a name, or clear the search',
    clear: 'Clear the search',
  },
  confirm: {
    title: 'Delete one user for good? | Delete {count} users for good?',
    titleOne: 'Delete "{name}" for good?',
    text: 'Everything about them goes, their lines in the import history too, and nobody can bring it back',
    type: 'Type "{word}" to confirm',
    word: 'delete',
    confirm: 'Delete one user for good | Delete {count} users for good',
  },
};
