/** New passwords for many users: asked for, however long that takes and often the connection is lost, and fetched once. */
import { shallowRef } from 'vue';
import { apollo } from '../app/apollo.js';
import { type DownloadedFile, downloadFile, saveFile } from '../app/download-file.js';
import { isConnectionLost } from '../app/error-sentence.js';
import { ResetPasswordsDocument, type ResetPasswordsMutation } from '../generated/users.js';
import { useWork } from '../ui/use-work.js';

export type PasswordHandout = ResetPasswordsMutation['resetPasswords'];

/**
 * In milliseconds. Two thousand hashes take half a minute on two processors that have nothing else to do, and minutes on busy ones; whoever
 * asks again by then waits for the same work.
 */
const TIME_TO_ANSWER = 120_000;
const PAUSE = 2000;

/** With a proxy that cuts connections after a minute: ten minutes, after which the server gives up too. */
const MOST_TIMES = 10;

/** `handout` is there once the passwords are set; `file` once they are fetched. */
export function usePasswordResets() {
  const reset = useWork();
  const fetching = useWork();
  const handout = shallowRef<PasswordHandout | null>(null);
  const file = shallowRef<DownloadedFile | null>(null);
  let key = newKey();

  const ask = (ids: readonly string[]): Promise<boolean> =>
    reset.run(async () => {
      try {
        handout.value = await askUntilAnswered({ ids: [...ids], key });
      } catch (error) {
        // What was refused is over. Where no answer came it may be done: asked for by the same key, it isn't done twice.
        if (!isConnectionLost(error)) key = newKey();
        throw error;
      }
    });
  const download = ({ url }: PasswordHandout): Promise<boolean> =>
    fetching.run(async () => {
      file.value = await downloadFile(url);
      saveFile(file.value);
    });
  return { reset, fetching, handout, file, ask, download };
}

interface ResetRequest {
  readonly ids: string[];
  readonly key: string;
}

async function askUntilAnswered(variables: ResetRequest, times = MOST_TIMES): Promise<PasswordHandout> {
  try {
    const context = { timeLimit: TIME_TO_ANSWER };
    const { data } = await apollo.mutate({ mutation: ResetPasswordsDocument, variables, fetchPolicy: 'no-cache', context });
    if (data === null || data === undefined) throw new Error('');
    return data.resetPasswords;
  } catch (error) {
    if (times === 1 || !isConnectionLost(error)) throw error;
  }
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  return askUntilAnswered(variables, times - 1);
}

/** Of 128 random bits. Not `randomUUID()`, which browsers have over HTTPS only. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
