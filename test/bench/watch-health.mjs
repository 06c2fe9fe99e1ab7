/**
 * A thread that asks a server every 20 milliseconds, on one connection that stays open, whether it lives, and keeps the longest time that
 * an answer took. In a thread of its own, so that it is never the bench that was too busy to look.
 */
import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {{ readonly url: string }} WatchedServer */

const EVERY_MS = 20;

const { url } = /** @type {WatchedServer} */ (workerData);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let longest = 0;
let asked = ask();

async function ask() {
  const begin = performance.now();
  await answer();
  longest = Math.max(longest, performance.now() - begin);
  setTimeout(() => (asked = ask()), EVERY_MS);
}

function answer() {
  return /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      get(`${url}/healthz`, { agent }, (response) => response.resume().once('end', () => resolve())).once('error', reject);
    })
  );
}

/** Answers any message with the longest time since the one before, in milliseconds; an answer that is awaited counts. */
parentPort?.on('message', async () => {
  await asked;
  parentPort?.postMessage(longest);
  longest = 0;
});
