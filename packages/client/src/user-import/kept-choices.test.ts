import { beforeEach, describe, expect, it } from 'vitest';
import { proposedChoices } from './import-choices.js';
import { forgetChoices, forgetImport, keepImport, keptImport } from './kept-choices.js';
import { upload } from './test-import.js';

const NOTHING = { choices: null, runId: null, successorId: null };
const choices = proposedChoices(upload());

describe('what is kept of an upload', () => {
  beforeEach(() => sessionStorage.clear());

  it('is there after a reload, upload by upload, until it is forgotten', () => {
    keepImport('one', { choices });
    keepImport('one', { runId: 'run' });
    expect([keptImport('one'), keptImport('other')]).toEqual([{ ...NOTHING, choices, runId: 'run' }, NOTHING]);
    forgetChoices('one');
    expect(keptImport('one')).toEqual({ ...NOTHING, runId: 'run' });
    forgetImport('one');
    expect(keptImport('one')).toEqual(NOTHING);
  });

  it.each([
    '{',
    '[]',
    '7',
    '{"choices":{"sheet":"0"},"runId":null,"successorId":null}',
    '{"choices":null,"runId":7,"successorId":null}',
    '{"choices":null,"runId":null}',
  ])('is nothing where %s is stored', (text) => {
    sessionStorage.setItem('intake.import.one', text);
    expect(keptImport('one')).toEqual(NOTHING);
  });

  it('is nothing where the browser keeps nothing', () => {
    const full: Pick<Storage, 'getItem' | 'setItem'> = {
      getItem: () => null,
      setItem: () => {
        throw new Error('Full');
      },
    };
    expect(() => keepImport('one', { choices }, full)).not.toThrow();
    expect(keptImport('one', full)).toEqual(NOTHING);
  });
});
