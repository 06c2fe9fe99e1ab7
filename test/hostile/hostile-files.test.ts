/** Somebody sends a server every kind of hostile or odd file: each is refused, or read whole, and nothing is left of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processId } from '../bench/server-log.js';
import { EVERY_FILE } from './files/every-file.js';
import { HONEST, type HostileStage, openStage, sendHonestFile } from './hostile-stage.js';
import { expectation, wrongIn } from './judge-outcome.js';
import { childrenOf, runs } from './reading-processes.js';
import { sendFile } from './send-file.js';
import { sharedObjects } from './shared-objects.js';

const FILES = EVERY_FILE.filter(({ big }) => !big);

/** By the letter with which their names begin. */
const GROUPS = [...new Set(FILES.map(({ name }) => name.charAt(0)))];
const filesOf = (group: string) =>
  FILES.filter(({ name }) => name.startsWith(group)).map((file) => [file.name, expectation(file), file] as const);

let stage: HostileStage;
let before: { readonly files: readonly string[]; readonly shared: string };

beforeAll(async () => {
  stage = await openStage();
  before = { files: stage.filesMade(), shared: await sharedObjects(stage.server) };
});

describe.each(GROUPS)('of the files %s', (group) => {
  describe.concurrent('each is refused or read whole', () => {
    it.each(filesOf(group))('%s: %s', async (name, expected, { make }) => {
      expect(wrongIn(await sendFile(stage, { name, bytes: await make() }), expected)).toBeUndefined();
    });
  });

  it('none keeps the next honest file from being read', async () => {
    expect(await sendHonestFile(stage)).toEqual(HONEST);
  });
});

describe('after all of them the server', () => {
  it('is the process that it was, and what its objects share has not changed', async () => {
    expect(stage.server.log().match(/"msg":"listening"/g)).toHaveLength(1);
    expect(await sharedObjects(stage.server)).toBe(before.shared);
  });

  it('logged nothing that it had not foreseen', () => {
    const levels = [...stage.server.log().matchAll(/^\{"level":"(\w+)"/gm)].map(([, level]) => level);
    expect(levels).toContain('info');
    expect(levels.filter((level) => level === 'error' || level === 'fatal')).toEqual([]);
  });

  it('has left no file but its own', () => {
    expect(stage.filesMade()).toEqual(before.files);
  });

  it('has one reading process, which waits, and none once it has stopped', async () => {
    const running = (): number[] => childrenOf(processId(stage.server)).filter(runs);
    // What read the last file ends while the next one starts.
    if (process.platform === 'linux') await expect.poll(() => running().length).toBe(1);
    const waiting = running();
    expect(await stage.end()).toBe(0);
    expect(waiting.filter(runs)).toEqual([]);
  });
});

afterAll(() => stage.end());
