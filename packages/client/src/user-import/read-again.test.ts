import { ApolloError } from '@apollo/client/core';
import { NOTHING_CHOSEN, type ReadingChoices } from '@intake/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import { NO_EDITS } from './cell-edits.js';
import { type ImportUpload, proposedChoices, withColumn } from './import-choices.js';
import { columnsState, LOADING, WAITING_FOR_FILE } from './import-state.js';
import { keepImport, keptImport } from './kept-choices.js';
import { readAgain } from './read-again.js';
import { refusalIn, run, testWizard, upload } from './test-import.js';

const SEMICOLON: ReadingChoices = { ...NOTHING_CHOSEN, delimiter: ';' };
const TAB: ReadingChoices = { ...NOTHING_CHOSEN, delimiter: '\t' };

const refusal = (code: string) => new ApolloError({ graphQLErrors: [{ message: `It is ${code}`, extensions: { code } }] });
const begin = () => columnsState(upload(), null, null);

/** A server whose readings are answered by hand, in the order in which they were asked for. */
function reading() {
  const asked: (readonly [id: string, choices: ReadingChoices])[] = [];
  const waiting: ((answer: ImportUpload | Error) => void)[] = [];
  const readUploadAgain = (id: string, choices: ReadingChoices): Promise<ImportUpload> => {
    asked.push([id, choices]);
    return new Promise((resolve, reject) => {
      waiting.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
    });
  };
  const answer = async (given: ImportUpload | Error) => {
    waiting.shift()?.(given);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { asked, readUploadAgain, answer };
}

const read = (id: string, choices: ReadingChoices) => upload({ id, choices });

describe('readAgain()', () => {
  beforeEach(() => sessionStorage.clear());

  it('shows the new reading at its own address, in the place of the one before, with what was chosen', async () => {
    const { readUploadAgain, answer } = reading();
    const state = begin();
    const { wizard, visited } = testWizard({ readUploadAgain }, { ...state, choices: { ...state.choices, extraTime: '25' } });
    const done = readAgain(wizard, SEMICOLON);
    expect(wizard.state.value).toMatchObject({ upload: { id: 'upload' }, activity: { kind: 'reading', wanted: SEMICOLON } });
    await answer(read('again', SEMICOLON));
    await done;
    expect(wizard.state.value).toMatchObject({ upload: { id: 'again' }, choices: { extraTime: '25' }, activity: { kind: 'choosing' } });
    expect(visited).toEqual([[{ kind: 'columns', uploadId: 'again', runId: null }, 'replace']]);
    expect(keptImport('again').choices).toMatchObject({ extraTime: '25' });
  });

  it('reads once more what was wanted last, from what was read meanwhile, and nothing in between', async () => {
    const { asked, readUploadAgain, answer } = reading();
    const { wizard } = testWizard({ readUploadAgain }, begin());
    const done = readAgain(wizard, SEMICOLON);
    await readAgain(wizard, { ...SEMICOLON, encoding: 'UTF_8' });
    await readAgain(wizard, TAB);
    await answer(read('second', SEMICOLON));
    expect(wizard.state.value).toMatchObject({ upload: { id: 'second' }, activity: { kind: 'reading', wanted: TAB } });
    await answer(read('third', TAB));
    await done;
    expect(asked).toEqual([
      ['upload', SEMICOLON],
      ['second', TAB],
    ]);
    expect(wizard.state.value).toMatchObject({ upload: { id: 'third' }, activity: { kind: 'choosing' } });
  });

  it('keeps the reading before where the server refuses, and says why', async () => {
    const { readUploadAgain, answer } = reading();
    const { wizard, visited } = testWizard({ readUploadAgain }, begin());
    const done = readAgain(wizard, SEMICOLON);
    await answer(refusal('UNREADABLE_FILE'));
    await done;
    expect(wizard.state.value).toMatchObject({ ...begin(), activity: { kind: 'unread' } });
    expect([refusalIn(wizard.state.value), visited]).toEqual(['It is UNREADABLE_FILE', []]);
  });

  it('says nothing of a refusal of what is no longer wanted', async () => {
    const { readUploadAgain, answer } = reading();
    const { wizard } = testWizard({ readUploadAgain }, begin());
    const done = readAgain(wizard, SEMICOLON);
    await readAgain(wizard, TAB);
    await answer(refusal('UNREADABLE_FILE'));
    await answer(read('again', TAB));
    await done;
    expect(wizard.state.value).toMatchObject({ upload: { id: 'again' }, activity: { kind: 'choosing' } });
  });

  it('says that the file is gone where it is', async () => {
    const { readUploadAgain, answer } = reading();
    const { wizard } = testWizard({ readUploadAgain, findUpload: () => Promise.resolve(null) }, begin());
    const done = readAgain(wizard, SEMICOLON);
    await answer(refusal('NOT_FOUND'));
    await done;
    expect(wizard.state.value).toMatchObject({ step: 'gone', reason: 'file' });
  });

  it('leads to the reading in its place where the file was read again meanwhile', async () => {
    const { readUploadAgain, answer } = reading();
    const { wizard, visited } = testWizard({ readUploadAgain, findUpload: () => Promise.resolve(null) }, begin());
    const done = readAgain(wizard, SEMICOLON);
    keepImport('upload', { successorId: 'again' });
    await answer(refusal('NOT_FOUND'));
    await done;
    expect([wizard.state.value, visited]).toEqual([LOADING, [[{ kind: 'columns', uploadId: 'again', runId: null }, 'replace']]]);
  });

  it('keeps the reading before where the answer is lost, and asks to choose again', async () => {
    const { asked, readUploadAgain, answer } = reading();
    const { wizard } = testWizard({ readUploadAgain, isConnectionLost: () => true }, begin());
    const lost = readAgain(wizard, SEMICOLON);
    await answer(new Error('Lost'));
    await lost;
    expect(refusalIn(wizard.state.value)).toBe('The connection was lost before the answer came: check it, and choose again');
    const done = readAgain(wizard, SEMICOLON);
    await answer(read('again', SEMICOLON));
    await done;
    expect(asked.map(([id]) => id)).toEqual(['upload', 'upload']);
    expect(wizard.state.value).toMatchObject({ upload: { id: 'again' }, activity: { kind: 'choosing' } });
  });

  it('brings back columns with the header row that they were chosen under', async () => {
    const { readUploadAgain, answer } = reading();
    const first = upload();
    const state = begin();
    const [people] = first.sheets;
    if (people === undefined) throw new Error('The upload of the tests has a sheet');
    const { wizard } = testWizard({ readUploadAgain }, { ...state, choices: withColumn(state.choices, people, ['EMAIL', 'F']) });
    const slip = { ...people, headerRow: 2, columns: [], proposedMapping: [] };
    for (const [id, row, sheet] of [
      ['slip', 2, slip],
      ['back', 1, people],
    ] as const) {
      const choices = { ...NOTHING_CHOSEN, headerRows: [{ sheet: 0, row }] };
      const done = readAgain(wizard, choices);
      await answer(upload({ id, choices, sheets: [sheet] }));
      await done;
    }
    expect(wizard.state.value).toMatchObject({ upload: { id: 'back' }, choices: { columns: { 0: { EMAIL: 'F' } } } });
  });

  it('leaves whoever went elsewhere alone, and leads them to the new reading when they come back', async () => {
    const { readUploadAgain, answer } = reading();
    const { wizard, visited } = testWizard({ readUploadAgain }, begin());
    const done = readAgain(wizard, SEMICOLON);
    keepImport('upload', { choices: { ...proposedChoices(upload()), roleId: 'author' } });
    wizard.takeTurn();
    wizard.state.value = WAITING_FOR_FILE;
    await answer(read('again', SEMICOLON));
    await done;
    expect([wizard.state.value, visited]).toEqual([WAITING_FOR_FILE, []]);
    expect(keptImport('upload').successorId).toBe('again');
    expect(keptImport('again').choices).toMatchObject({ roleId: 'author' });
  });

  it('builds on no try of the reading before', async () => {
    const { readUploadAgain, answer } = reading();
    const { wizard } = testWizard({ readUploadAgain }, columnsState(upload(), { run: run(), edits: NO_EDITS }, null));
    const done = readAgain(wizard, SEMICOLON);
    await answer(read('again', SEMICOLON));
    await done;
    expect(wizard.state.value).toMatchObject({ before: null, choices: { roleId: 'candidate' } });
  });

  it('asks nothing where the file is read so already, or the import is tried', async () => {
    const trying = { ...begin(), activity: { kind: 'trying' } } as const;
    for (const [state, wanted] of [
      [begin(), NOTHING_CHOSEN],
      [trying, SEMICOLON],
    ] as const) {
      const { wizard } = testWizard({}, state);
      await readAgain(wizard, wanted);
      expect(wizard.state.value).toBe(state);
    }
  });

  it('takes along what is chosen while the file is read', async () => {
    const { readUploadAgain, answer } = reading();
    const { wizard } = testWizard({ readUploadAgain }, begin());
    const done = readAgain(wizard, SEMICOLON);
    const shown = wizard.state.value;
    if (shown.step === 'columns') wizard.state.value = { ...shown, choices: { ...proposedChoices(upload()), roleId: 'author' } };
    await answer(read('again', SEMICOLON));
    await done;
    expect(wizard.state.value).toMatchObject({ upload: { id: 'again' }, choices: { roleId: 'author' } });
  });
});
