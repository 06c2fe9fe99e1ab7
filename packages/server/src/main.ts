/** The server as a process: reads its settings, starts, and stops cleanly when told to. */
import { readConfig } from './config.js';
import { startProblem } from './start-problem.js';
import { type RunningServer, startServer } from './start-server.js';

// What people read goes to standard error: standard output holds the log, in JSON lines.
const say = (text: string) => process.stderr.write(`${text}\n`);

function greet({ publicUrl, firstAdministrator }: RunningServer): void {
  if (firstAdministrator?.madeUpPassword !== undefined) {
    const { username, madeUpPassword } = firstAdministrator;
    say(
      `\n  The first administrator, shown this once:\n\n    Address    ${publicUrl}\n    Username   ${username}\n    Password   ${madeUpPassword}\n`,
    );
  }
  say(`Intake runs at ${publicUrl}`);
}

function stopWhenTold(server: RunningServer): void {
  let isStopping = false;
  const stop = () => {
    // Told twice: whoever asks does not want to wait. Nothing is left half done, as every change is one transaction.
    if (isStopping) process.exit(1);
    isStopping = true;
    server.close().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function fail(error: unknown): never {
  say(startProblem(error));
  process.exit(1);
}

try {
  const server = await startServer(readConfig());
  stopWhenTold(server);
  greet(server);
} catch (error) {
  fail(error);
}
