/** Asks for a run until its commit is over, however long the server can't be reached meanwhile. */
import type { Connection, ImportRun } from './import-state.js';

export interface Following {
  /** Null where the run is gone; rejects where the server can't be reached. */
  readonly ask: () => Promise<ImportRun | null>;
  /** Waits between two questions. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Whether anybody still wants to know. */
  readonly isWanted: () => boolean;
  readonly onRun: (run: ImportRun) => void;
  readonly onConnection: (connection: Connection) => void;
}

const WHILE_RUNNING = 1000;
const WHILE_LOST = 2000;

/** Resolves to the run when it is no longer running; to null when it is gone, or nobody wants to know any more. */
export async function followRun({ ask, pause, isWanted, onRun, onConnection }: Following): Promise<ImportRun | null> {
  for (;;) {
    const answer = await ask().then(
      (run) => ({ run }),
      () => 'lost' as const,
    );
    if (!isWanted()) return null;
    onConnection(answer === 'lost' ? 'lost' : 'ok');
    if (answer !== 'lost') {
      if (answer.run === null) return null;
      onRun(answer.run);
      if (answer.run.status !== 'RUNNING') return answer.run;
    }
    await pause(answer === 'lost' ? WHILE_LOST : WHILE_RUNNING);
    if (!isWanted()) return null;
  }
}
