import { beforeEach, describe, expect, it } from 'vitest';
import { arrive } from './arrive.js';
import { NO_EDITS, withEdit } from './cell-edits.js';
import { proposedChoices } from './import-choices.js';
import { columnsState, type ImportState, isUnsaved, LOADING, runState, WAITING_FOR_FILE } from './import-state.js';
import { keepImport } from './kept-choices.js';
import { run, testWizard, upload } from './test-import.js';

const AT_COLUMNS = { kind: 'columns', uploadId: 'upload', runId: null } as const;
const AT_COLUMNS_OF_RUN = { ...AT_COLUMNS, runId: 'run' } as const;
const AT_RUN = { kind: 'run', uploadId: 'upload', runId: 'run' } as const;

const found =
  <Value>(value: Value) =>
  () =>
    Promise.resolve(value);
const NO_RUN = { findRun: found(null), findLatestRun: found(null) };

describe('arrive()', () => {
  beforeEach(() => sessionStorage.clear());

  it('begins with the file where the address names nothing', async () => {
    const { wizard } = testWizard();
    await arrive(wizard, { kind: 'file' });
    expect(wizard.state.value).toBe(WAITING_FOR_FILE);
  });

  it('asks nothing where the address names what is shown', async () => {
    const shown: readonly (readonly [ImportState, typeof AT_RUN | typeof AT_COLUMNS])[] = [
      [runState(run()), AT_RUN],
      [columnsState(upload(), null, null), AT_COLUMNS],
    ];
    for (const [state, address] of shown) {
      const { wizard } = testWizard({}, state);
      await arrive(wizard, address);
      expect(wizard.state.value).toBe(state);
    }
  });

  it('shows the columns of an upload, with what was chosen before a reload', async () => {
    const choices = { ...proposedChoices(upload()), extraTime: '25' };
    keepImport('upload', { choices });
    const { wizard } = testWizard({ ...NO_RUN, findUpload: found(upload()) });
    await arrive(wizard, AT_COLUMNS);
    expect(wizard.state.value).toEqual(columnsState(upload(), null, choices));
  });

  it('builds on a try of the upload that can still be committed, though the address names none', async () => {
    const { wizard } = testWizard({ findUpload: found(upload()), findLatestRun: found(run()) });
    await arrive(wizard, AT_COLUMNS);
    expect(wizard.state.value).toMatchObject({ step: 'columns', before: { run: { id: 'run' } } });
  });

  it('takes the edits of a preview along to its columns, and back', async () => {
    const edits = withEdit(NO_EDITS, { rowNumber: 2, field: 'EMAIL', value: 'new' }, 'old');
    const { wizard } = testWizard({ findUpload: found(upload()), findRun: found(run()) }, runState(run(), edits));
    await arrive(wizard, AT_COLUMNS_OF_RUN);
    expect(wizard.state.value).toMatchObject({ step: 'columns', before: { edits } });
    await arrive(wizard, AT_RUN);
    expect(wizard.state.value).toMatchObject({ step: 'preview', edits });
  });

  it('keeps the edits of a preview, as work that is not saved, while the server cannot be reached', async () => {
    const edits = withEdit(NO_EDITS, { rowNumber: 2, field: 'EMAIL', value: 'new' }, 'old');
    let isAway = true;
    const answer = <Value>(value: Value) => (isAway ? Promise.reject(new Error('Away')) : Promise.resolve(value));
    const server = { findUpload: () => answer(upload()), findRun: () => answer(run()) };
    const { wizard } = testWizard(server, runState(run(), edits));
    const arriving = arrive(wizard, AT_COLUMNS_OF_RUN);
    expect([wizard.state.value.step, isUnsaved(wizard.state.value)]).toEqual(['loading', true]);
    await arriving;
    await arrive(wizard, AT_COLUMNS_OF_RUN);
    expect([wizard.state.value.step, isUnsaved(wizard.state.value)]).toEqual(['unreachable', true]);
    isAway = false;
    await arrive(wizard, AT_COLUMNS_OF_RUN);
    expect(wizard.state.value).toMatchObject({ step: 'columns', before: { edits } });
  });

  it('takes no edits of one run along to another', async () => {
    const edits = withEdit(NO_EDITS, { rowNumber: 2, field: 'EMAIL', value: 'new' }, 'old');
    const { wizard } = testWizard({ findRun: found(run({ id: 'other' })) }, runState(run(), edits));
    await arrive(wizard, { ...AT_RUN, runId: 'other' });
    expect(wizard.state.value).toMatchObject({ step: 'preview', edits: NO_EDITS });
  });

  it('leads from a file that was imported to what came of it', async () => {
    keepImport('upload', { runId: 'run' });
    const { wizard, visited } = testWizard({ findUpload: found(null), findRun: found(run({ status: 'DONE' })) });
    await arrive(wizard, AT_COLUMNS);
    expect(visited).toEqual([[AT_RUN, 'replace']]);
  });

  it('leads from a reading of a file to the one that took its place', async () => {
    keepImport('upload', { successorId: 'again' });
    const { wizard, visited } = testWizard({ ...NO_RUN, findUpload: found(null) });
    await arrive(wizard, AT_COLUMNS);
    expect(visited).toEqual([[{ ...AT_COLUMNS, uploadId: 'again' }, 'replace']]);
  });

  it('leads to it also where it came while the server was asked, or the reading before is there still', async () => {
    for (const there of [null, upload()]) {
      sessionStorage.clear();
      const { wizard, visited } = testWizard({ ...NO_RUN, findUpload: found(there) });
      const arriving = arrive(wizard, AT_COLUMNS);
      keepImport('upload', { successorId: 'again' });
      await arriving;
      expect(visited).toEqual([[{ ...AT_COLUMNS, uploadId: 'again' }, 'replace']]);
    }
  });

  it('stays with the reading before where the address names a try of it', async () => {
    keepImport('upload', { successorId: 'again' });
    const { wizard } = testWizard({ findRun: found(run()), findUpload: found(upload()) });
    await arrive(wizard, AT_COLUMNS_OF_RUN);
    expect(wizard.state.value).toMatchObject({ step: 'columns', upload: { id: 'upload' }, before: { run: { id: 'run' } } });
  });

  it('leads from a preview that was replaced to the one in its place', async () => {
    const { wizard, visited } = testWizard({
      findRun: found(run({ status: 'CANCELLED' })),
      findLatestRun: found(run({ id: 'newer' })),
    });
    await arrive(wizard, AT_RUN);
    expect(visited).toEqual([[{ ...AT_RUN, runId: 'newer' }, 'replace']]);
  });

  it.each([
    [AT_COLUMNS, { ...NO_RUN, findUpload: found(null) }, 'file'],
    [AT_RUN, NO_RUN, 'run'],
    [AT_RUN, { ...NO_RUN, findRun: found(run({ status: 'CANCELLED' })) }, 'cancelled'],
    [AT_RUN, { findRun: found(run({ mayCommit: false })) }, 'not-yours'],
  ] as const)('says that what %j names is gone', async (address, answers, reason) => {
    const { wizard } = testWizard(answers);
    await arrive(wizard, address);
    expect(wizard.state.value).toMatchObject({ step: 'gone', reason });
  });

  it('follows an import that is running to its end', async () => {
    const answers = [run({ status: 'RUNNING' }), run({ status: 'RUNNING', progress: 0.5 }), run({ status: 'DONE' })];
    const { wizard } = testWizard({ findRun: () => Promise.resolve(answers.shift() ?? null) });
    await arrive(wizard, AT_RUN);
    expect([wizard.state.value, answers]).toMatchObject([{ step: 'result', run: { status: 'DONE' } }, []]);
  });

  it('drops the answer when another address was opened meanwhile', async () => {
    const { wizard } = testWizard({ ...NO_RUN, findUpload: found(upload()) });
    const slow = arrive(wizard, AT_COLUMNS);
    await arrive(wizard, { kind: 'file' });
    await slow;
    expect(wizard.state.value).toBe(WAITING_FOR_FILE);
  });

  it('says where the server cannot be reached, after it said that it is loading', async () => {
    const error = new Error('Away');
    const { wizard } = testWizard({ findRun: () => Promise.reject(error) });
    const arriving = arrive(wizard, { ...AT_RUN, uploadId: null });
    expect(wizard.state.value).toEqual(LOADING);
    await arriving;
    expect(wizard.state.value).toEqual({ step: 'unreachable', error, before: null });
  });
});
