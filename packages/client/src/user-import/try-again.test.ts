import { ApolloError } from '@apollo/client/core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useLanguage } from '../app/i18n.js';
import type { TryImportInput } from '../generated/user-import.js';
import { NO_EDITS } from './cell-edits.js';
import { proposedChoices } from './import-choices.js';
import { columnsState, runState } from './import-state.js';
import { keptImport } from './kept-choices.js';
import { refusalIn, run, testWizard, upload } from './test-import.js';
import { tryChoices, tryMended } from './try-again.js';

const choices = { ...proposedChoices(upload()), roleId: 'candidate', startHierarchyId: 'exams' };
const AT_NEW_RUN = { kind: 'run', uploadId: 'upload', runId: 'new' } as const;

const refusal = (code: string) => new ApolloError({ graphQLErrors: [{ message: `It is ${code}`, extensions: { code } }] });

/** A server that refuses the first tries, and notes each. */
function trying(...refusals: readonly Error[]) {
  const asked: TryImportInput[] = [];
  const tryImport = (input: TryImportInput) => {
    const refused = refusals[asked.length];
    asked.push(input);
    return refused === undefined ? Promise.resolve(run({ id: 'new' })) : Promise.reject(refused);
  };
  return { asked, tryImport };
}

describe('tryChoices()', () => {
  beforeEach(() => sessionStorage.clear());

  it('shows the preview at an address of its own, so that going back leads to the columns', async () => {
    const { asked, tryImport } = trying();
    const { wizard, visited } = testWizard({ tryImport }, columnsState(upload(), null, null));
    await tryChoices(wizard, choices);
    expect(asked).toHaveLength(1);
    expect(wizard.state.value).toMatchObject({ step: 'preview', run: { id: 'new' } });
    expect(visited).toEqual([[AT_NEW_RUN, 'push']]);
    expect(keptImport('upload').runId).toBe('new');
  });

  it('takes the place of the preview that it builds on, which is gone', async () => {
    const { asked, tryImport } = trying();
    const { wizard, visited } = testWizard({ tryImport }, columnsState(upload(), { run: run(), edits: NO_EDITS }, null));
    await tryChoices(wizard, choices);
    expect([asked[0]?.basedOn, visited]).toEqual(['run', [[AT_NEW_RUN, 'replace']]]);
  });

  it('stays at the columns where the server refuses, and says why', async () => {
    const state = columnsState(upload(), null, null);
    const { wizard, visited } = testWizard({ tryImport: trying(refusal('TOO_MANY_ROWS')).tryImport }, state);
    await tryChoices(wizard, choices);
    expect(wizard.state.value).toMatchObject({ ...state, activity: { kind: 'refused' } });
    expect(refusalIn(wizard.state.value)).toBe('It is TOO_MANY_ROWS');
    expect(visited).toEqual([]);
  });

  it('says that the file is gone where it is', async () => {
    const { tryImport } = trying(refusal('NOT_FOUND'));
    const { wizard } = testWizard({ tryImport, findUpload: () => Promise.resolve(null) }, columnsState(upload(), null, null));
    await tryChoices(wizard, choices);
    expect(wizard.state.value).toMatchObject({ step: 'gone', reason: 'file' });
  });

  it('asks nothing while something is missing', async () => {
    const state = columnsState(upload(), null, null);
    const { wizard } = testWizard({}, state);
    await tryChoices(wizard, { ...choices, roleId: null });
    expect(wizard.state.value).toBe(state);
  });
});

describe('tryMended()', () => {
  beforeAll(() => useLanguage().choose('EN'));
  beforeEach(() => sessionStorage.clear());

  const mending = { corrections: [{ rowNumber: 2, field: 'EMAIL', value: 'ada@example.org' }], removeSpaces: [] } as const;

  it('tries the run again with what was put right', async () => {
    const { asked, tryImport } = trying();
    const { wizard, visited } = testWizard({ tryImport }, runState(run()));
    await tryMended(wizard, mending);
    expect(asked).toMatchObject([{ basedOn: 'run', corrections: mending.corrections }]);
    expect([wizard.state.value, visited]).toMatchObject([{ step: 'preview', edits: NO_EDITS }, [[AT_NEW_RUN, 'replace']]]);
  });

  it('builds on the try whose answer was lost', async () => {
    const { asked, tryImport } = trying(refusal('NOT_FOUND'));
    const answers = { tryImport, findLatestRun: () => Promise.resolve(run({ id: 'lost' })) };
    const { wizard } = testWizard(answers, runState(run()));
    await tryMended(wizard, mending);
    expect(asked.map(({ basedOn }) => basedOn)).toEqual(['run', 'lost']);
    expect(wizard.state.value).toMatchObject({ step: 'preview', run: { id: 'new' } });
  });

  it('tries nothing without what was put right before, and says in the language of the page that it is gone', async () => {
    const { asked, tryImport } = trying(refusal('NOT_FOUND'));
    const answers = { tryImport, findLatestRun: () => Promise.resolve(null), findUpload: () => Promise.resolve(upload()) };
    const { wizard } = testWizard(answers, runState(run()));
    await tryMended(wizard, mending);
    expect(asked).toHaveLength(1);
    expect(refusalIn(wizard.state.value)).toContain('is gone, and the cells that you put right with it');
    await useLanguage().choose('NL');
    expect(refusalIn(wizard.state.value)).toContain('met de cellen die je verbeterd hebt');
    await useLanguage().choose('EN');
  });

  it('says that the file is gone where it is, with the try that it built on', async () => {
    const gone = () => Promise.resolve(null);
    const { wizard } = testWizard(
      { tryImport: trying(refusal('NOT_FOUND')).tryImport, findLatestRun: gone, findUpload: gone },
      runState(run()),
    );
    await tryMended(wizard, mending);
    expect(wizard.state.value).toMatchObject({ step: 'gone', reason: 'file' });
  });

  it('keeps the edits where the server refuses', async () => {
    const { wizard } = testWizard({ tryImport: trying(refusal('FORBIDDEN')).tryImport }, runState(run()));
    await tryMended(wizard, mending);
    expect(wizard.state.value).toMatchObject({ ...runState(run()), activity: { kind: 'refused' } });
    expect(refusalIn(wizard.state.value)).toBe('It is FORBIDDEN');
  });
});
