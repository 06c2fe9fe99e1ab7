import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLanguage } from '../app/i18n.js';
import { useSignInAgain } from '../app/sign-in-again.js';
import { type ImportState, WAITING_FOR_FILE } from './import-state.js';
import { sendFile } from './send-file.js';
import { refusalIn, testWizard } from './test-import.js';

type Answer = readonly [status: number, text: string] | 'lost';

const KEPT: Answer = [201, '{"id":"upload"}'];
const file = new File(['Username'], 'people.csv');

/** A server that answers uploads so, in turn; what was sent is noted. */
function answering(...answers: readonly Answer[]): FormData[] {
  const sent: FormData[] = [];
  class FakeRequest extends EventTarget {
    readonly upload = new EventTarget();
    status = 0;
    responseText = '';
    open = () => undefined;
    setRequestHeader = () => undefined;
    abort = () => this.dispatchEvent(new Event('abort'));
    send(form: FormData) {
      const answer = answers[sent.length];
      sent.push(form);
      if (answer === undefined) return;
      this.upload.dispatchEvent(new ProgressEvent('progress', { loaded: 1, total: 4 }));
      this.upload.dispatchEvent(new Event('load'));
      if (answer !== 'lost') [this.status, this.responseText] = answer;
      this.dispatchEvent(new Event(answer === 'lost' ? 'error' : 'load'));
    }
  }
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
  return sent;
}

/** Sends the file, and gives what was shown meanwhile. */
async function send(sending = file, signal = new AbortController().signal, maxUploadBytes = 100) {
  const { wizard, visited } = testWizard({}, WAITING_FOR_FILE);
  const shown: ImportState[] = [];
  const { state } = wizard;
  const noted = {
    ...wizard,
    state: {
      get value() {
        return state.value;
      },
      set value(next) {
        shown.push(next);
        state.value = next;
      },
    } as typeof state,
  };
  await sendFile(noted, sending, { maxUploadBytes, signal });
  return { shown: shown.map((one) => (one.step === 'file' ? one.activity : one)), visited, last: state.value };
}

describe('sendFile()', () => {
  beforeAll(() => useLanguage().choose('EN'));
  beforeEach(() => sessionStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it('shows how much is sent, then that it is read, and goes to the columns', async () => {
    const sent = answering(KEPT);
    const { shown, visited } = await send();
    expect(shown).toMatchObject([{ kind: 'sending', share: 0 }, { kind: 'sending', share: 0.25 }, { kind: 'reading' }]);
    expect(visited).toEqual([[{ kind: 'columns', uploadId: 'upload', runId: null }, 'push']]);
    expect(sent.map((form) => (form.get('file') as File).name)).toEqual(['people.csv']);
  });

  it('sends the same file again once the person has signed in again', async () => {
    const sent = answering([401, '{"error":{"code":"UNAUTHENTICATED","message":"Sign in first"}}'], KEPT);
    const sending = send();
    await vi.waitUntil(() => useSignInAgain().waiting.value !== null);
    useSignInAgain().resume();
    expect((await sending).visited).toHaveLength(1);
    expect(sent).toHaveLength(2);
  });

  it.each<readonly [Answer, string, 'same-file' | 'other-file']>([
    [[415, '{"error":{"code":"UNSUPPORTED_FILE","message":"This is an image"}}'], 'This is an image', 'other-file'],
    [[429, '{"error":{"code":"TOO_MANY_REQUESTS","message":"Later"}}'], 'Later', 'same-file'],
    ['lost', 'The connection was lost on the way: send the file again', 'same-file'],
  ])('after %j says why, and what may be sent then', async (answer, sentence, again) => {
    answering(answer);
    const { last } = await send();
    expect(last).toMatchObject({ step: 'file', activity: { kind: 'refused', fileName: 'people.csv', again } });
    expect(refusalIn(last)).toBe(sentence);
  });

  it('says that a file was changed since it was chosen, where it can be read no more', async () => {
    answering('lost');
    const changed = new File(['Username'], 'people.csv');
    const slice = vi.spyOn(changed, 'slice');
    slice.mockReturnValueOnce(new Blob(['Username'])).mockImplementation(() => {
      throw new Error('Not readable');
    });
    const { last } = await send(changed);
    expect([last, refusalIn(last)]).toMatchObject([{ activity: { again: 'other-file' } }, expect.stringContaining('changed') as string]);
  });

  it('says what is wrong in the language of the page, also once that is another one', async () => {
    answering();
    const empty = (await send(new File([], 'empty.csv'))).last;
    const large = (await send(file, undefined, 1)).last;
    await useLanguage().choose('NL');
    expect([refusalIn(empty), refusalIn(large)]).toEqual([
      expect.stringContaining('bevat geen tekst'),
      expect.stringContaining('en mag 1 kB zijn'),
    ]);
    await useLanguage().choose('EN');
  });

  it.each([
    ['too large', new File(['x'.repeat(101)], 'large.csv')],
    ['empty', new File([], 'empty.csv')],
    ['a picture', new File(['GIF89a'], 'people.xlsx')],
  ])('sends nothing that is %s', async (_name, refused) => {
    const sent = answering(KEPT);
    expect((await send(refused)).last).toMatchObject({ activity: { kind: 'refused', again: 'other-file' } });
    expect(sent).toEqual([]);
  });

  it('shows nothing more of a file once it is stopped', async () => {
    answering();
    const stop = new AbortController();
    const sending = send(file, stop.signal);
    stop.abort();
    expect((await sending).visited).toEqual([]);
  });
});
