import { describe, expect, it } from 'vitest';
import { followRun } from './follow-run.js';
import type { ImportRun } from './import-state.js';
import { run } from './test-import.js';

type Answer = ImportRun | null | 'lost';

/** Follows a run whose server gives these answers, in turn; notes what was shown. */
async function follow(answers: readonly Answer[], wantedFor = Infinity) {
  const shown: string[] = [];
  const left = [...answers];
  let asked = 0;
  const last = await followRun({
    ask: () => {
      const answer = left.shift();
      asked += 1;
      return answer === 'lost' || answer === undefined ? Promise.reject(new Error('Gone')) : Promise.resolve(answer);
    },
    pause: () => Promise.resolve(),
    isWanted: () => asked <= wantedFor,
    onRun: ({ progress }) => shown.push(String(progress)),
    onConnection: (connection) => shown.push(connection),
  });
  return { last, shown, asked };
}

const running = (progress: number) => run({ status: 'RUNNING', progress });

describe('followRun()', () => {
  it('shows the progress until the commit is over', async () => {
    const done = run({ status: 'DONE', progress: 1 });
    const { last, shown } = await follow([running(0.25), running(0.5), done]);
    expect([last, shown.join(' ')]).toEqual([done, 'ok 0.25 ok 0.5 ok 1']);
  });

  it('goes on asking while the server is away, and says so', async () => {
    const failed = run({ status: 'FAILED' });
    const { last, shown } = await follow([running(0.5), 'lost', 'lost', 'lost', failed]);
    expect([last, shown.join(' ')]).toEqual([failed, 'ok 0.5 lost lost lost ok 0']);
  });

  it('ends where the run is gone', async () => {
    expect((await follow([null])).last).toBeNull();
  });

  it('shows nothing more once nobody wants to know', async () => {
    const { last, shown, asked } = await follow([running(0.25), running(0.5), running(0.75)], 1);
    expect([last, shown.join(' '), asked]).toEqual([null, 'ok 0.25', 2]);
  });
});
