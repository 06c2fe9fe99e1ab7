/** Runs a command in the checkout and waits for it and all that it started. */
import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/** How long a command may take to end once it is told to, in milliseconds. */
const GRACE = 10_000;

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] the whole environment of the command; default: this process's
 * @property {boolean} [show] whether its output goes to this process's; default: it is gathered
 * @property {number} [deadline] milliseconds after which the command is ended
 */

/**
 * Resolves to the exit code (1 where a signal ended the command or it can't be started) and the gathered output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(command, args, { env = process.env, show = false, deadline } = {}) {
  const output = show ? 'inherit' : 'pipe';
  // A group of its own, so that what the command leaves running can be ended with it.
  const child = spawn(command, args, { cwd: ROOT, env, detached: true, stdio: ['ignore', output, output] });
  const timer = deadline === undefined ? undefined : setTimeout(() => endGroup(child), deadline);
  const stopListening = endWithThisProcess(child);
  const result = await finished(child);
  clearTimeout(timer);
  stopListening();
  return result;
}

/**
 * @param {ChildProcess} child
 * @returns {Promise<{ code: number, output: string }>}
 */
function finished(child) {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: `${error.message}\n` }));
    child.once('exit', () => signalGroup(child, 'SIGKILL'));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Passes the end of this process on to the command, and waits for the command first.
 * @param {ChildProcess} child
 */
function endWithThisProcess(child) {
  const end = () => {
    child.once('close', () => process.exit(1));
    endGroup(child);
  };
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, end);
  return () => signals.forEach((signal) => process.off(signal, end));
}

/** @param {ChildProcess} child */
function endGroup(child) {
  signalGroup(child, 'SIGTERM');
  setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE).unref();
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nothing of the group is left.
  }
}
