import { describe, expect, it } from 'vitest';
import { NO_EDITS } from './cell-edits.js';
import { columnsState, type ImportState, LOADING, runState, WAITING_FOR_FILE } from './import-state.js';
import { stepAddresses, stepOf } from './step-links.js';
import { run, upload } from './test-import.js';

const steps = (state: ImportState): string => Object.keys(stepAddresses(state)).join(' ');
const before = { run: run(), edits: NO_EDITS };

describe('stepAddresses()', () => {
  it('leads back to what was done, and from the columns to the preview that is there already', () => {
    expect(steps(columnsState(upload(), null, null))).toBe('file');
    expect(steps(columnsState(upload(), before, null))).toBe('file preview');
    expect(stepAddresses(runState(run()))).toEqual({
      file: { kind: 'file' },
      columns: { kind: 'columns', uploadId: 'upload', runId: 'run' },
    });
  });

  it('leads nowhere while the server is at work, or where all is done', () => {
    const states: readonly ImportState[] = [
      WAITING_FOR_FILE,
      { ...columnsState(upload(), before, null), activity: { kind: 'trying' } },
      { step: 'preview', ...before, activity: { kind: 'committing', connection: 'ok' } },
      runState(run({ status: 'RUNNING' })),
      runState(run({ status: 'DONE' })),
    ];
    expect(states.map(steps)).toEqual(['', '', '', '', '']);
  });

  it('leads to no columns of a run whose file is gone', () => {
    expect(steps(runState(run({ upload: null })))).toBe('file');
  });
});

describe('stepOf()', () => {
  const AT_RUN = { kind: 'run', uploadId: 'upload', runId: 'run' } as const;
  it('is what is shown', () => {
    const states = [WAITING_FOR_FILE, columnsState(upload(), null, null), runState(run()), runState(run({ status: 'DONE' }))];
    expect(states.map((state) => stepOf(state, AT_RUN))).toEqual(['file', 'columns', 'preview', 'result']);
  });

  it('is what the address names while that is loaded, and the first where it is gone', () => {
    expect(stepOf(LOADING, AT_RUN)).toBe('preview');
    expect(stepOf(LOADING, { kind: 'columns', uploadId: 'upload', runId: null })).toBe('columns');
    expect(stepOf(runState(run({ status: 'CANCELLED' })), AT_RUN)).toBe('file');
  });
});
