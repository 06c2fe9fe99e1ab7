import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { appSecret } from './app-secret.js';

const folders: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'intake-secret-'));
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

describe('appSecret()', () => {
  it('is the one of the settings, where given', async () => {
    expect(await appSecret({ appSecret: 'x'.repeat(32), dataDir: '/nowhere' })).toBe('x'.repeat(32));
  });

  it('is made once, and the same for all who start together and later', async () => {
    const dataDir = join(await newFolder(), 'data');
    const config = { appSecret: undefined, dataDir };
    const first = await Promise.all([appSecret(config), appSecret(config), appSecret(config)]);
    const later = await appSecret(config);
    expect(new Set([...first, later]).size).toBe(1);
    expect(later.length).toBeGreaterThanOrEqual(43);
    expect(await readdir(dataDir)).toEqual(['secret']);
  });

  it('can be read by its owner only', async () => {
    const dataDir = await newFolder();
    await appSecret({ appSecret: undefined, dataDir });
    expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
  });

  it('refuses a file whose secret is too short', async () => {
    const dataDir = await newFolder();
    await writeFile(join(dataDir, 'secret'), 'short');
    await expect(appSecret({ appSecret: undefined, dataDir })).rejects.toThrow('must hold 32 characters or more');
  });
});
