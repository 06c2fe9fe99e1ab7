import { NOTHING_CHOSEN } from '@intake/shared';
import { describe, expect, it } from 'vitest';
import { type CellEdits, NO_EDITS, withEdit } from './cell-edits.js';
import {
  columnsState,
  type ImportState,
  isAtWork,
  isUnsaved,
  LOADING,
  type PreviewState,
  runState,
  WAITING_FOR_FILE,
  withChoices,
  withEdits,
} from './import-state.js';
import { run, upload } from './test-import.js';

const EDITED: CellEdits = withEdit(NO_EDITS, { rowNumber: 2, field: 'EMAIL', value: 'ada@example.org' }, 'ada');
const columns = columnsState(upload(), null, null);
const preview: PreviewState = { step: 'preview', run: run(), edits: NO_EDITS, activity: { kind: 'looking' } };

describe('runState()', () => {
  it.each([
    ['PREVIEW', 'preview'],
    ['STALE', 'preview'],
    ['FAILED', 'preview'],
    ['RUNNING', 'result'],
    ['DONE', 'result'],
    ['UNDONE', 'result'],
    ['CANCELLED', 'gone'],
  ] as const)('shows a run that is %s as %s', (status, step) => {
    expect(runState(run({ status })).step).toBe(step);
  });

  it("doesn't go on with somebody else's preview, but shows what became of their import", () => {
    expect(runState(run({ mayCommit: false }))).toMatchObject({ step: 'gone', reason: 'not-yours' });
    expect(runState(run({ status: 'DONE', mayCommit: false })).step).toBe('result');
  });

  it('keeps the edits of a preview', () => {
    expect(runState(run(), EDITED)).toMatchObject({ edits: EDITED });
  });
});

describe('columnsState()', () => {
  it('begins with what is proposed, with the settings of an earlier try, or with what was chosen before a reload', () => {
    expect(columns.choices).toMatchObject({ sheet: 0, roleId: null, extraTime: '' });
    const before = { run: run({ specialNeedsForAll: true, extraTimePercentageForAll: 25 }), edits: NO_EDITS };
    const again = columnsState(upload(), before, null);
    expect(again.choices).toMatchObject({ roleId: 'candidate', startHierarchyId: 'exams', specialNeeds: 'yes', extraTime: '25' });
    const kept = { ...again.choices, extraTime: '30' };
    expect(columnsState(upload(), before, kept).choices).toBe(kept);
  });
});

describe('withChoices()', () => {
  it('forgets an earlier refusal, and changes nothing while the import is tried', () => {
    const choices = { ...columns.choices, sheet: 1 };
    const refused: ImportState = { ...columns, activity: { kind: 'refused', sentence: () => 'Too many' } };
    expect(withChoices(refused, choices)).toEqual({ ...columns, choices });
    const trying: ImportState = { ...columns, activity: { kind: 'trying' } };
    expect(withChoices(trying, choices)).toBe(trying);
    expect(withChoices(LOADING, choices)).toBe(LOADING);
  });

  it('takes choices while the file is read again', () => {
    const reading: ImportState = { ...columns, activity: { kind: 'reading', wanted: NOTHING_CHOSEN } };
    const choices = { ...columns.choices, sheet: 1 };
    expect(withChoices(reading, choices)).toEqual({ ...reading, choices });
  });
});

describe('withEdits()', () => {
  it('takes edits, but none while the import is tried or committed', () => {
    expect(withEdits(preview, EDITED)).toEqual({ ...preview, edits: EDITED });
    for (const activity of [{ kind: 'trying' }, { kind: 'committing', connection: 'ok' }] as const) {
      const busy: ImportState = { ...preview, activity };
      expect(withEdits(busy, EDITED)).toBe(busy);
    }
  });
});

describe('isUnsaved()', () => {
  const sending: ImportState = { step: 'file', activity: { kind: 'sending', fileName: 'people.xlsx', share: 0.5 } };
  const otherSheet: ImportState = { ...columns, choices: { ...columns.choices, sheet: 1 } };
  const carried = columnsState(upload(), { run: run(), edits: EDITED }, null);
  it.each<readonly [string, ImportState, boolean]>([
    ['no file yet', WAITING_FOR_FILE, false],
    ['a file on its way', sending, true],
    ['columns as proposed', columns, false],
    ['another sheet chosen', otherSheet, true],
    ['the settings of a try', columnsState(upload(), { run: run(), edits: NO_EDITS }, null), false],
    ['edits that were taken along', carried, true],
    ['a preview', preview, false],
    ['an edited preview', { ...preview, edits: EDITED }, true],
    ['an edited preview that is committed', { ...preview, edits: EDITED, activity: { kind: 'committing', connection: 'ok' } }, false],
    ['a step on its way, with edits', { step: 'loading', before: { run: run(), edits: EDITED } }, true],
    ['a step that cannot be reached, with edits', { step: 'unreachable', error: 'Away', before: { run: run(), edits: EDITED } }, true],
    ['a step on its way, with a try but no edits', { step: 'loading', before: { run: run(), edits: NO_EDITS } }, false],
    ['a first step on its way', LOADING, false],
    ['a result', runState(run({ status: 'DONE' })), false],
  ])('%s: %o', (_name, state, expected) => {
    expect(isUnsaved(state)).toBe(expected);
  });

  it("doesn't count columns of a sheet that isn't imported", () => {
    const choices = { ...columns.choices, columns: { 1: { EMAIL: 'F' } } };
    expect(isUnsaved({ ...columns, choices })).toBe(false);
    expect(isUnsaved({ ...columns, choices: { ...choices, columns: { 0: { EMAIL: 'F' } } } })).toBe(true);
  });
});

describe('isAtWork()', () => {
  it('is so while a file is read or read again, an import is tried or committed', () => {
    const activities: readonly ImportState[] = [
      { step: 'file', activity: { kind: 'reading', fileName: 'people.xlsx' } },
      { ...columns, activity: { kind: 'reading', wanted: NOTHING_CHOSEN } },
      { ...columns, activity: { kind: 'trying' } },
      { ...preview, activity: { kind: 'trying' } },
      { ...preview, activity: { kind: 'committing', connection: 'lost' } },
    ];
    expect(activities.map(isAtWork)).toEqual([true, true, true, true, true]);
    expect([WAITING_FOR_FILE, columns, preview, LOADING].map(isAtWork)).toEqual([false, false, false, false]);
  });
});
