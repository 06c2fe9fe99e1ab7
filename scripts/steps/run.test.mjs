import { describe, expect, it } from 'vitest';
import { run } from './run.mjs';

/** @param {string} script @param {import('./run.mjs').RunOptions} [options] */
const node = (script, options) => run(process.execPath, ['-e', script], options);

describe('run()', () => {
  it('gathers what the command says, and its exit code', async () => {
    const { code, output } = await node('console.log("out"); console.error("err"); process.exitCode = 3');
    expect({ code, lines: output.split('\n').sort() }).toEqual({ code: 3, lines: ['', 'err', 'out'] });
  });

  it('reports a command that is not there as failed', async () => {
    expect(await run('no-such-command-anywhere', [])).toMatchObject({ code: 1 });
  });

  it('ends a command at its deadline', async () => {
    expect(await node('setInterval(() => {}, 1000)', { deadline: 300 })).toMatchObject({ code: 1 });
  });

  it('ends what the command leaves running, which would hold its output open', async () => {
    const orphan = `spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' }).unref()`;
    expect(await node(`require('child_process').${orphan}`)).toMatchObject({ code: 0 });
  });
});
