/** Loaded before a program of Fastify's: writes the routes that it adds as a line on standard output, before it listens. */
import { subscribe } from 'node:diagnostics_channel';

subscribe('fastify.initialization', (message) => {
  const { fastify } = /** @type {{ fastify: import('node:events').EventEmitter & { addHook: (name: string, hook: Function) => void } }} */ (
    message
  );
  /** @type {string[]} */
  const routes = [];
  fastify.addHook('onRoute', (/** @type {{ method: string | string[], url: string }} */ { method, url }) => {
    routes.push(...[method].flat().map((each) => `${each} ${url}`));
  });
  fastify.addHook('onReady', (/** @type {() => void} */ done) => {
    process.stdout.write(`${JSON.stringify({ msg: 'routes', routes })}\n`);
    done();
  });
});
