/** Passwords at rest: Argon2id hashes, made a few at a time so that neither memory nor processor runs out. */
import { isBeyondPasswords, passwordForm } from '@intake/shared';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { limited } from './limited.js';

/** Argon2id, 19 MiB, two passes, one lane. Source: OWASP Password Storage Cheat Sheet. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes at work at a time, in the whole process. */
const CONCURRENCY = 2;

// Nobody's: what an unknown user's password is compared with, so that the answer takes as long.
const DUMMY_HASH = hash('nobody has this password', PARAMETERS);

const turn = limited(CONCURRENCY);

/** Hashes of many passwords pass through here first: however many imports and resets there are, a sign-in waits for one or two hashes. */
const turnOfMany = limited(CONCURRENCY);

/** The Argon2id hash of a password, which is taken in NFC. */
export function hashPassword(password: string): Promise<string> {
  return turn(() => hash(passwordForm(password), PARAMETERS));
}

/** The hashes of many passwords, in their order. `onProgress` hears after each how many are done. */
export async function hashPasswords(passwords: readonly string[], onProgress: (done: number) => void = () => undefined): Promise<string[]> {
  const hashes: string[] = [];
  const waiting = passwords.entries();
  let done = 0;
  // Each lane takes a turn per hash, so that nobody waits for a whole import.
  const lane = async () => {
    for (const [index, password] of waiting) {
      hashes[index] = await turnOfMany(() => hashPassword(password));
      done += 1;
      onProgress(done);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, lane));
  return hashes;
}

/** Whether a password is the one of a hash; takes as long, and says no, where there is no hash. What is too long for any is not hashed. */
export async function isPasswordOf(hashed: string | null, password: string): Promise<boolean> {
  if (isBeyondPasswords(password)) return false;
  const known = hashed ?? (await DUMMY_HASH);
  const matches = await turn(() => verify(known, passwordForm(password)));
  return matches && hashed !== null;
}

/** Whether a hash was made with other parameters than today's. */
export function isOutdated(hashed: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(hashed);
  return memoryCost !== PARAMETERS.memoryCost || timeCost !== PARAMETERS.timeCost || parallelism !== PARAMETERS.parallelism;
}
