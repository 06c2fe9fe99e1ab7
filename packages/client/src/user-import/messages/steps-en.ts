/** What the wizard around its steps says in English. */
export const STEPS_EN = {
  label: 'Steps of the import',
  file: 'File',
  columns: 'Columns',
  preview: 'Preview',
  result: 'Result',
  finished: 'finished',
  begin: 'Begin with a new file',
  history: 'To the import history',
  cancelled: 'The import is cancelled: nothing was changed',
  gone: {
    file: {
      title: 'This file is no longer on the server',
      text: 'It was imported or cancelled, or it had been there for 24 hours; upload it again to go on',
    },
    run: { title: 'This import is no longer there', text: 'The address is wrong, or it belongs to somebody else' },
    cancelled: {
      title: 'This preview is no longer there',
      text: 'It was cancelled or replaced by a newer one, or it had been there for 24 hours; nothing was imported',
    },
    'not-yours': { title: 'This preview belongs to {user}', text: 'Only whoever uploaded the file can go on with it' },
  },
};

/** What is said about the connection. */
export const CONNECTION_EN = {
  lost: 'The connection is lost, trying again; if the import has begun it goes on meanwhile, and nothing is done twice',
  notBegun: 'The connection was lost before the import was done: nothing was imported, import again',
};
