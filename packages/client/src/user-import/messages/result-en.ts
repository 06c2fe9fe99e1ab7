/** What the step "Result" of an import says in English. */
export const RESULT_EN = {
  running: 'The import is running',
  runningText: 'You can leave this page: the import goes on, and the import history shows what came of it',
  progress: 'Progress of the import',
  lost: 'The connection is lost, trying again; the import goes on meanwhile',
  done: 'The import is done',
  doneText: 'One user imported from "{file}" | {count} users imported from "{file}"',
  doneTextPlain: 'One user imported | {count} users imported',
  trash: {
    title: 'One user is in the trash can | {count} users are in the trash can',
    text: 'It was synchronised and stays in the trash can until somebody restores it | They were synchronised and stay in the trash can until somebody restores them',
    show: 'Show who',
    link: 'To the trash can',
  },
  errors: {
    title: 'One row was left out | {count} rows were left out',
    text: 'Put it right in the file and import it again: users who are there already are only synchronised | Put them right in the file and import it again: users who are there already are only synchronised',
    show: 'Show the errors',
  },
  users: 'See the users of this import',
  history: 'See it in the import history',
  another: 'Import another file',
  undone: 'This import was undone',
};
