import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { makeApp } from './app.js';

/** Milliseconds, where people have a minute or two. */
const SHORT = { request: 300, headers: 300, connection: 60_000, check: 50 };
const SILENT = { ...SHORT, request: 60_000, headers: 60_000, connection: 300 };

let app: FastifyInstance;
let sockets: Socket[];

beforeEach(() => {
  sockets = [];
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await app.close();
});

async function listening(timeouts: typeof SHORT): Promise<Socket> {
  app = makeApp({ logLevel: 'silent', trustedProxies: undefined }, timeouts);
  app.post('/uploads', (request) => request.body);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

const HEAD = 'POST /uploads HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n';

/** Sends a byte now and then until the server has had enough; resolves to what it answered. */
async function trickle(socket: Socket, text: string): Promise<string> {
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  const rest = [...text];
  const timer = setInterval(() => socket.write(rest.shift() ?? ' '), 20);
  await once(socket, 'close');
  clearInterval(timer);
  return answer;
}

describe('a request', () => {
  it('of which a byte comes now and then is cut off', async () => {
    const socket = await listening(SHORT);
    socket.write(HEAD);
    expect(await trickle(socket, '')).toMatch(/^HTTP\/1\.1 4\d\d |^$/);
  });

  it('whose headers come a byte now and then is cut off', async () => {
    const socket = await listening(SHORT);
    expect(await trickle(socket, HEAD.repeat(10))).toMatch(/^HTTP\/1\.1 (408|400) |^$/);
  });

  it('of which nothing more comes is cut off', async () => {
    const socket = await listening(SILENT);
    socket.write(HEAD);
    await once(socket, 'close');
    expect(socket.destroyed).toBe(true);
  });
});
