import { describe, expect, it } from 'vitest';
import { createSealer } from './sealing.js';

const SECRET = 'a secret that is thirty-two characters';

describe('a sealed block', () => {
  const plain = Buffer.from(JSON.stringify(['correct horse battery']));

  it('opens in its own place, with the same secret', () => {
    const sealed = createSealer(SECRET).seal(plain, 'upload/SHEET_0/0');
    expect(createSealer(SECRET).open(sealed, 'upload/SHEET_0/0')).toEqual(plain);
  });

  it('shows nothing of what it holds, and never looks the same twice', () => {
    const sealer = createSealer(SECRET);
    const sealed = sealer.seal(plain, 'here');
    expect(sealed.includes('correct')).toBe(false);
    expect(sealer.seal(plain, 'here')).not.toEqual(sealed);
  });

  it('does not open in another place, with another secret, or after a change', () => {
    const sealer = createSealer(SECRET);
    const sealed = sealer.seal(plain, 'upload-1/SHEET_0/0');
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    expect(() => sealer.open(sealed, 'upload-2/SHEET_0/0')).toThrow();
    expect(() => createSealer(`${SECRET}!`).open(sealed, 'upload-1/SHEET_0/0')).toThrow();
    expect(() => sealer.open(changed, 'upload-1/SHEET_0/0')).toThrow();
  });
});
