import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { rotatingSocket } from './hosts.js';

const opened: Server[] = [];

afterEach(() => {
  for (const server of opened.splice(0)) server.close();
});

async function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
  opened.push(server);
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** A port at which nobody listens any more. */
async function closedPort(): Promise<number> {
  const { server, port } = await listen();
  server.close();
  await once(server, 'close');
  return port;
}

describe('rotatingSocket()', () => {
  it('goes to the next host after one that could not be reached, and stays there', async () => {
    const [dead, alive] = [await closedPort(), (await listen()).port];
    const open = rotatingSocket([
      { host: '127.0.0.1', port: dead },
      { host: '127.0.0.1', port: alive },
    ]);
    const [error] = (await once(open(), 'error').catch((failure: unknown) => [failure])) as [unknown];
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    for (const time of ['first', 'second']) {
      const socket = open();
      await once(socket, 'connect');
      expect([time, socket.remotePort]).toEqual([time, alive]);
      socket.destroy();
    }
  });
});
