/** Runs Intake from a bare checkout: installs, builds, and starts the server with the environment's settings. */
import { spawn } from 'node:child_process';
import { build } from './steps/build.mjs';
import { checkNode } from './steps/check-node.mjs';
import { installPackages } from './steps/install-packages.mjs';
import { ROOT } from './steps/root.mjs';

/** The shell's convention for a process that a signal ended: 128 and the signal's number, here SIGTERM's. */
const ENDED_BY_SIGNAL = 143;

/** Resolves to the server's exit code, once it has stopped. */
function serve() {
  // A group of its own: the end that a terminal sends to everyone at once reaches the server from here only.
  const server = spawn(process.execPath, ['packages/server/dist/main.js'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  let told = false;
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // Once: npm passes on what the terminal has sent already, and a second signal would cut the first one's work short.
      if (!told) server.kill('SIGTERM');
      told = true;
    });
  }
  return new Promise((resolve) => server.once('exit', (code) => resolve(code ?? ENDED_BY_SIGNAL)));
}

checkNode();
try {
  await installPackages();
  console.error('Building …');
  await build();
  process.exitCode = await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
