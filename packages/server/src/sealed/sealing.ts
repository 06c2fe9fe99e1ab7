/** Encrypts what rests in the database: staged rows hold passwords and personal data. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
// Blocks are written once and read a few times: little time for most of the gain.
const COMPRESSION_LEVEL = 1;

/** A block that was changed, moved, or sealed with another secret. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';
}

export interface Sealer {
  /** Compresses and encrypts; `place` says where the block belongs, and only there it can be opened. */
  seal(plain: Buffer, place: string): Buffer;
  /** Throws a BrokenSeal if it is one. */
  open(sealed: Buffer, place: string): Buffer;
}

/** Seals with AES-256-GCM under a key derived from the application's secret. */
export function createSealer(appSecret: string): Sealer {
  const key = Buffer.from(hkdfSync('sha256', appSecret, '', 'intake sealed blocks', KEY_BYTES));
  return {
    seal: (plain, place) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(place));
      const content = Buffer.concat([cipher.update(deflateRawSync(plain, { level: COMPRESSION_LEVEL })), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), content]);
    },
    open: (sealed, place) => inflateRawSync(decrypt(key, sealed, place)),
  };
}

function decrypt(key: Buffer, sealed: Buffer, place: string): Buffer {
  try {
    const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch (error) {
    throw new BrokenSeal('A sealed block does not open', { cause: error });
  }
}
