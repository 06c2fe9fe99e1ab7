/** What the pages of this feature say in English. */
export const IMPORT_HISTORY_EN = {
  title: 'Import history',
  subtitle: 'Every import and preview, newest first; the rows of an import are kept for 30 days',
  cancelled: 'Show previews that were thrown away or replaced',
  one: 'Import',
  noFile: 'Without a file, by a program',
  column: {
    file: 'File',
    status: 'Status',
    when: 'When',
    who: 'By',
    where: 'Role, hierarchy',
    counts: 'Rows',
  },
  counts: {
    create: 'one new | {count} new',
    synchronise: 'one synchronised | {count} synchronised',
    error: 'one with errors | {count} with errors',
  },
  empty: {
    title: 'Nothing has been imported yet',
    text: 'Import users, and you will find here what came of it',
  },
  triedBy: 'Tried by {name} on {moment}',
  importedBy: 'Imported by {name} on {moment}',
  users: 'See the users of this import',
  goOn: 'Go on with this preview',
  missing: {
    title: 'Import not found',
    text: 'It is gone, or it is the preview of somebody else',
    back: 'To the import history',
  },
  meaning: {
    preview: 'Nothing was imported: this is what the import would do',
    running: 'The import is at work',
    stale: 'Nothing was imported, as users had changed since the preview: this is what the import would do now',
    failed: 'Nothing was imported: this is what the import would do',
    cancelled: 'Nothing was imported: the preview was thrown away, or grew too old',
    undone: 'The import was undone: these are the numbers of what it did before',
  },
  mapping: {
    title: 'Columns',
    column: 'column {column}',
  },
};
