import { ApolloError } from '@apollo/client/core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useLanguage } from '../app/i18n.js';
import { NO_EDITS } from './cell-edits.js';
import { commitRun } from './commit-run.js';
import { type ImportRun, runState } from './import-state.js';
import { keepImport, keptImport } from './kept-choices.js';
import { proposedChoices } from './import-choices.js';
import { refusalIn, run, testWizard, upload } from './test-import.js';
import type { ImportServer } from './use-import-server.js';

const LOST = new Error('No answer');

/** A wizard that previews a run, and gets these answers when it asks what became of it. */
function previewing(answers: Partial<ImportServer>, found: (ImportRun | 'lost')[] = []) {
  const findRun = () => {
    const next = found.shift();
    return next === 'lost' || next === undefined ? Promise.reject(LOST) : Promise.resolve(next);
  };
  return testWizard({ findRun, isConnectionLost: (error) => error === LOST, ...answers }, runState(run())).wizard;
}

describe('commitRun()', () => {
  beforeAll(() => useLanguage().choose('EN'));
  beforeEach(() => sessionStorage.clear());

  it('commits the run that is seen, and shows the result', async () => {
    const asked: ImportRun[] = [];
    const commitImport = (seen: ImportRun) => {
      asked.push(seen);
      return Promise.resolve(run({ status: 'DONE' }));
    };
    const wizard = previewing({ commitImport });
    await commitRun(wizard);
    expect(asked).toEqual([run()]);
    expect(wizard.state.value).toMatchObject({ step: 'result', run: { status: 'DONE' } });
    expect(keptImport('upload').runId).toBe('run');
  });

  it.each([
    ['DONE', null],
    ['STALE', proposedChoices(upload())],
  ] as const)('of what was chosen remembers, once the run is %s, %j', async (status, choices) => {
    keepImport('upload', { choices: proposedChoices(upload()) });
    const wizard = previewing({ commitImport: () => Promise.resolve(run({ status: 'RUNNING' })) }, [run({ status })]);
    await commitRun(wizard);
    expect(keptImport('upload')).toEqual({ choices, runId: 'run', successorId: null });
  });

  it('commits once, however often it is asked for', async () => {
    let commits = 0;
    const commitImport = () => {
      commits += 1;
      return Promise.resolve(run({ status: 'DONE' }));
    };
    const wizard = previewing({ commitImport });
    await Promise.all([commitRun(wizard), commitRun(wizard)]);
    await commitRun(wizard);
    expect(commits).toBe(1);
  });

  it('shows the new preview of a run that became stale', async () => {
    const wizard = previewing({ commitImport: () => Promise.resolve(run({ status: 'STALE', fingerprint: 'new' })) });
    await commitRun(wizard);
    expect(wizard.state.value).toMatchObject({ step: 'preview', run: { status: 'STALE' }, activity: { kind: 'looking' } });
  });

  it('follows a commit that takes longer than its answer', async () => {
    const found = [run({ status: 'RUNNING', progress: 0.9 }), run({ status: 'DONE' })];
    const wizard = previewing({ commitImport: () => Promise.resolve(run({ status: 'RUNNING' })) }, found);
    await commitRun(wizard);
    expect(wizard.state.value).toMatchObject({ step: 'result', run: { status: 'DONE' } });
  });

  it('shows the progress before the answer is there', async () => {
    let answer: ((done: ImportRun) => void) | undefined;
    const commitImport = () => new Promise<ImportRun>((resolve) => (answer = resolve));
    const wizard = previewing({ commitImport }, [run({ status: 'STALE' }), run({ status: 'RUNNING', progress: 0.4 })]);
    const committing = commitRun(wizard);
    await expect.poll(() => wizard.state.value).toMatchObject({ step: 'result', run: { progress: 0.4 } });
    answer?.(run({ status: 'DONE' }));
    await committing;
    expect(wizard.state.value).toMatchObject({ run: { status: 'DONE' } });
  });

  it('asks for the run where the answer was lost, as long as it takes, and commits nothing again', async () => {
    const wizard = previewing({ commitImport: () => Promise.reject(LOST) }, [
      'lost',
      'lost',
      run({ status: 'RUNNING' }),
      run({ status: 'DONE' }),
    ]);
    await commitRun(wizard);
    expect(wizard.state.value).toMatchObject({ step: 'result', run: { status: 'DONE' }, connection: 'ok' });
  });

  it('says that nothing was imported where the commit was lost on its way', async () => {
    const wizard = previewing({ commitImport: () => Promise.reject(LOST) }, [run()]);
    await commitRun(wizard);
    expect(wizard.state.value).toMatchObject({ step: 'preview', activity: { kind: 'refused' } });
    expect(refusalIn(wizard.state.value)).toContain('nothing was imported, import again');
    await useLanguage().choose('NL');
    expect(refusalIn(wizard.state.value)).toContain('er is niets geïmporteerd');
    await useLanguage().choose('EN');
  });

  it('says why the server refuses, and shows a run that is over by now', async () => {
    const refusal = (code: string) => () =>
      Promise.reject(new ApolloError({ graphQLErrors: [{ message: `It is ${code}`, extensions: { code } }] }));
    const forbidden = previewing({ commitImport: refusal('FORBIDDEN') });
    await commitRun(forbidden);
    expect(forbidden.state.value).toMatchObject({ ...runState(run(), NO_EDITS), activity: { kind: 'refused' } });
    expect(refusalIn(forbidden.state.value)).toBe('It is FORBIDDEN');
    const over = previewing({ commitImport: refusal('CONFLICT') }, [run({ status: 'CANCELLED' })]);
    await commitRun(over);
    expect(over.state.value).toMatchObject({ step: 'gone', reason: 'cancelled' });
  });
});
