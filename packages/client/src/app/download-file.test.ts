import { afterEach, describe, expect, it, vi } from 'vitest';
import { onRefusal } from './refusals.js';
import { useSignInAgain } from './sign-in-again.js';
import { downloadFile } from './download-file.js';

const URL_OF_FILE = '/downloads/example.xlsx';
const NAMED = { headers: { 'content-disposition': 'attachment; filename="voorbeeld.xlsx"' } };
const refusal = (status: number) => new Response('{"error":{"code":"NO","message":"Say why"}}', { status });

/** A server that answers so, in turn; what was asked is noted. */
function answering(...answers: readonly (Response | Error)[]): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    const answer = answers[asked.length];
    asked.push(url);
    return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer ?? new Error('Nobody expected this'));
  });
  return asked;
}

describe('downloadFile()', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gives the file the name that the server says, or the one of its address', async () => {
    answering(new Response('cells', NAMED), new Response('cells'));
    const named = await downloadFile(URL_OF_FILE);
    expect([named.name, await named.content.text()]).toEqual(['voorbeeld.xlsx', 'cells']);
    expect((await downloadFile(URL_OF_FILE)).name).toBe('example.xlsx');
  });

  it('has the person’s rights looked at where they aren’t allowed to have it', async () => {
    let times = 0;
    onRefusal(() => (times += 1));
    answering(refusal(404), refusal(403));
    await expect(downloadFile(URL_OF_FILE)).rejects.toThrow('Say why');
    expect(times).toBe(0);
    await expect(downloadFile(URL_OF_FILE)).rejects.toThrow('Say why');
    expect(times).toBe(1);
  });

  it('asks again once the person has signed in again', async () => {
    const asked = answering(refusal(401), new Response('cells', NAMED));
    const downloading = downloadFile(URL_OF_FILE);
    await vi.waitUntil(() => useSignInAgain().waiting.value !== null);
    expect(asked).toHaveLength(1);
    useSignInAgain().resume();
    expect((await downloading).name).toBe('voorbeeld.xlsx');
    expect(asked).toEqual([URL_OF_FILE, URL_OF_FILE]);
  });

  it.each([
    ['the sentence of the server', refusal(403), 'Say why'],
    ["no sentence for what isn't the server's", new Response('<h1>Bad gateway</h1>', { status: 502 }), ''],
    ["no sentence where it can't be reached", new TypeError('Failed to fetch'), ''],
  ])('fails with %s', async (_name, answer, sentence) => {
    answering(answer);
    await expect(downloadFile(URL_OF_FILE)).rejects.toThrow(new Error(sentence));
  });
});
