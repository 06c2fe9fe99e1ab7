import { connect } from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp, type BuiltApp, NAVIGATION, SCRIPT, serveApp } from '../testing/built-app.js';

let built: BuiltApp;
let app: FastifyInstance;

beforeAll(async () => {
  built = await buildApp();
  app = await serveApp(built);
});

afterAll(async () => {
  await app.close();
  await built.remove();
});

describe('the files of the app', () => {
  const read = (url: string, encodings?: string) =>
    app.inject({ url, headers: encodings === undefined ? {} : { 'accept-encoding': encodings } });

  it.each([
    ['/assets/app-1a2b.js', 'application/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/small-3c4d.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/favicon.svg', 'image/svg+xml', 'no-cache'],
  ])('%s comes as %s, and is kept as "%s" says', async (url, type, kept) => {
    const { statusCode, headers } = await read(url);
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([200, type, kept]);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).not.toContain('nonce');
  });

  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('come compressed (%s) to clients that accept it (%s)', async (encoding, accepted, decompress) => {
    const { headers, rawPayload } = await read('/assets/app-1a2b.js', accepted);
    expect([headers['content-encoding'], headers['content-type']]).toEqual([encoding, 'application/javascript; charset=utf-8']);
    expect([headers['vary'], headers['cache-control']]).toEqual(['accept-encoding', 'public, max-age=31536000, immutable']);
    expect(decompress(rawPayload).toString()).toBe(SCRIPT);
  });

  it('come as they are to other clients, and where nothing compressed lies beside them', async () => {
    expect((await read('/assets/app-1a2b.js')).body).toBe(SCRIPT);
    expect((await read('/assets/small-3c4d.css', 'br, gzip')).body).toBe('p{}');
  });

  it('are answered to HEAD without their body', async () => {
    const { statusCode, headers, body } = await app.inject({ method: 'HEAD', url: '/assets/app-1a2b.js' });
    expect([statusCode, headers['content-length'], body]).toEqual([200, String(SCRIPT.length), '']);
  });

  it.each(['/assets/app-1a2b.js.br', '/assets/', '/assets', '/.secret', '/index.html', '/no-such.svg'])(
    'are no more than those of the app: %s is not there',
    async (url) => {
      expect((await read(url)).statusCode).toBe(404);
    },
  );
});

describe('a path that climbs or digs', () => {
  // As a client writes it: others would tidy the path before it is sent.
  const ask = (path: string) =>
    new Promise<string>((resolve, reject) => {
      const { port } = new URL(app.listeningOrigin);
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.end(`GET ${path} HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n`);
      });
      let answer = '';
      socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
      socket.on('error', reject).on('end', () => resolve(answer));
    });

  beforeAll(async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/../../x',
    '/users/../../package.json',
    '//package.json',
    '/.secret',
    '/.git/config',
    '/users/.env',
  ])('finds nothing: %s', async (path) => {
    const answer = await ask(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('secret');
  });
});

describe('a server whose app is not built', () => {
  it('starts, says so once in its log, and has no page', async () => {
    const written: string[] = [];
    const log = new Writable({
      write(chunk: Buffer, _encoding, done) {
        written.push(chunk.toString());
        done();
      },
    });
    const made = await serveApp({ folder: join(built.folder, 'nowhere'), log });
    const { statusCode } = await made.inject({ url: '/', headers: NAVIGATION });
    await made.close();
    expect(statusCode).toBe(404);
    expect(written.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'The app in the browser is not built: only programs can use this server',
    ]);
  });
});
