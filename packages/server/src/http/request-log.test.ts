import { Writable } from 'node:stream';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loggerOptions } from './logger.js';
import { logRequests } from './request-log.js';
import { noteRequests } from './request-notes.js';

let app: FastifyInstance;
let text: string;

beforeEach(() => {
  text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  const logController = new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' });
  app = Fastify({ logger: { ...loggerOptions('info'), stream }, logController });
  noteRequests(app);
  logRequests(app);
  app.post('/things/:name', (request) => {
    if (request.notes !== undefined) Object.assign(request.notes, { operation: 'Ask', currentUser: { id: 'user-1' } });
    return { ok: true };
  });
});

afterEach(() => app.close());

const lines = () =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the log', () => {
  it('says of a request who asked what and how it went, and nothing that was typed', async () => {
    await app.inject({ method: 'POST', url: '/things/ada?email=ada', headers: { cookie: 'session=ada' }, payload: { name: 'ada' } });
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatchObject({
      level: 'info',
      msg: 'request',
      method: 'POST',
      route: '/things/:name',
      status: 200,
      operation: 'Ask',
      userId: 'user-1',
      statements: 0,
      requestId: expect.any(String) as string,
      ms: expect.any(Number) as number,
    });
    expect(text).not.toContain('ada');
  });

  it('says nothing of the address of a request that no route takes', async () => {
    await app.inject('/ada');
    expect(lines()[0]).toMatchObject({ status: 404, route: null });
    expect(text).not.toContain('ada');
  });

  it.each([
    ['under "error"', (error: Error) => app.log.error({ error }, 'failed')],
    ['under "err"', (error: Error) => app.log.error({ err: error }, 'failed')],
    ['bare', (error: Error) => app.log.error(error)],
    ['bare with a message', (error: Error) => app.log.error(error, 'failed')],
    ['through a child', (error: Error) => app.log.child({ part: 1 }).error({ error }, 'failed')],
  ])('leaves values out of an error that is logged %s', (_how, log) => {
    log(Object.assign(new Error("Duplicate entry 'ada'"), { query: 'INSERT', parameters: ['ada'], code: 'ER_DUP_ENTRY' }));
    expect(text).toContain('ER_DUP_ENTRY');
    expect(text).not.toContain('ada');
  });

  it('leaves requests and answers out, whoever logs them', () => {
    app.log.info({ req: { url: '/ada' }, res: { headers: 'ada' } }, 'seen');
    expect(text).not.toContain('ada');
  });
});
