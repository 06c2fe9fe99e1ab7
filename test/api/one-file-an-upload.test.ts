/** POST /uploads takes one file: of several, none is dropped in silence. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

type Part = readonly [name: string, content: string | Blob];

const LARGE = 3_000_000;

const file = (text: string): Blob => new Blob([text], { type: 'text/csv' });

function formOf(parts: readonly Part[]): FormData {
  const form = new FormData();
  for (const [name, content] of parts) {
    if (typeof content === 'string') form.append(name, content);
    else form.append(name, content, 'people.csv');
  }
  return form;
}

describe('POST /uploads', () => {
  // What is refused doesn't depend on the database: nothing gets there.
  let server: ServerUnderTest;
  let admin: Client;

  beforeAll(async () => {
    server = await startServer('embedded');
    admin = await signInAsAdmin(server.url);
  });

  afterAll(() => server.stop());

  const upload = (parts: readonly Part[], language: string): Promise<Response> =>
    admin.request('/uploads', { method: 'POST', body: formOf(parts), headers: { 'accept-language': language } });

  it.each<[string, readonly Part[]]>([
    [
      'two files',
      [
        ['file', file('a,b')],
        ['file', file('c,d')],
      ],
    ],
    [
      'three, of which the second is large',
      [
        ['file', file('a,b')],
        ['file', file('x'.repeat(LARGE))],
        ['file', file('e,f')],
      ],
    ],
    [
      'a file in front of one in a part of another name',
      [
        ['file', file('a,b')],
        ['list', file('c,d')],
      ],
    ],
    [
      'a file behind one in a part of another name',
      [
        ['list', file('a,b')],
        ['file', file('c,d')],
      ],
    ],
    [
      'a file and a text of its name',
      [
        ['file', file('a,b')],
        ['file', 'c,d'],
      ],
    ],
  ])('refuses %s, and says to upload one at a time', async (_, parts) => {
    const english = await upload(parts, 'en');
    expect([english.status, await english.json()]).toMatchObject([
      400,
      { error: { code: 'NO_FILE', message: 'The upload holds more than one file: upload one file at a time' } },
    ]);
    const dutch = await upload(parts, 'nl');
    expect(await dutch.json()).toMatchObject({ error: { message: 'De upload bevat meer dan één bestand: upload één bestand tegelijk' } });
  });

  it('takes a file with other text around it', async () => {
    const parts: readonly Part[] = [
      ['note', 'first'],
      ['file', file('a,b\n1,2')],
      ['note', 'last'],
    ];
    expect((await upload(parts, 'en')).status).toBe(201);
  });
});
