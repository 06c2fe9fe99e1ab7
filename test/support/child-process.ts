/** Child processes that never outlive the process that started them. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** How long a process may take to stop by itself, in milliseconds. */
const GRACE = 10_000;

// Told to end, as vitest tells its workers, Node.js would go without the event that the listeners below wait for.
process.once('SIGTERM', () => process.exit(1));

/** Starts a process that is killed, at the latest, when this one exits. */
export function spawnBound(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, options);
  const kill = (): void => void child.kill('SIGKILL');
  // Before what else happens then: the folder of a process that still runs can't be removed.
  process.prependOnceListener('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

/** Asks a process to stop by SIGTERM, kills it where it doesn't, and resolves to its exit code: null after a signal. */
export async function stopProcess(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE);
  await exited;
  clearTimeout(timer);
  return child.exitCode;
}

/** Ends a process by SIGKILL, and resolves when it is gone. */
export async function killProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
