import Fastify from 'fastify';
import { describe, expect, it, vi } from 'vitest';
import { addHealthRoutes } from './health-routes.js';

async function statuses(isReady: () => Promise<boolean>): Promise<number[]> {
  const app = Fastify();
  addHealthRoutes(app, { isReady });
  const answers = await Promise.all(['/healthz', '/readyz'].map((url) => app.inject(url)));
  await app.close();
  return answers.map(({ statusCode }) => statusCode);
}

describe('/healthz and /readyz', () => {
  it('say that all is well while the database answers', async () => {
    expect(await statuses(() => Promise.resolve(true))).toEqual([200, 200]);
  });

  it('tell a process that lives from one that can serve', async () => {
    expect(await statuses(() => Promise.resolve(false))).toEqual([200, 503]);
  });

  it('do not wait for a database that never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const never = () => {
      setImmediate(() => vi.advanceTimersByTime(3000));
      return new Promise<boolean>(() => undefined);
    };
    expect(await statuses(never)).toEqual([200, 503]);
    vi.useRealTimers();
  });
});
