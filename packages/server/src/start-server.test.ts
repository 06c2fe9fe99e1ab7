import { describe, expect, it } from 'vitest';
import { startInstance } from './testing/instance.js';

/** Milliseconds. A connection that nobody closes would live for 72 seconds. */
const PATIENCE = 30_000;

describe('startServer()', () => {
  it('takes a free port for port 0 and says where it listens', async () => {
    const instance = await startInstance();
    expect(instance.server.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
    expect(instance.server.publicUrl).toBe(instance.server.url);
    expect((await fetch(`${instance.server.url}/healthz`)).status).toBe(200);
    await instance.stop();
  });

  it('tells users the public address where there is one', async () => {
    const instance = await startInstance({ PUBLIC_URL: 'https://intake.example.org/' });
    expect(instance.server.publicUrl).toBe('https://intake.example.org');
    await instance.stop();
  });

  it(
    'stops when the request under way is answered, whatever connections clients keep',
    async () => {
      const instance = await startInstance();
      const { url } = instance.server;
      await fetch(`${url}/healthz`);
      const underWay = instance.visitor().signIn('admin', 'wrong');
      // The request has arrived when another one that was sent later is answered.
      await fetch(`${url}/healthz`);
      const began = performance.now();
      await instance.stop();
      expect(performance.now() - began).toBeLessThan(PATIENCE / 2);
      expect(await underWay).toBe(false);
      await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    },
    PATIENCE,
  );
});
