/** What waits for the person to sign in again, after their session ended under a page. */
import { shallowRef } from 'vue';

interface Waiting {
  readonly promise: Promise<void>;
  readonly resume: () => void;
}

const waiting = shallowRef<Waiting | null>(null);

/** Whether the person is to sign in again now, and what to call once they did. */
export function useSignInAgain() {
  const resume = (): void => {
    waiting.value?.resume();
    waiting.value = null;
  };
  return { waiting, resume };
}

/** Asks for it, once however many requests were refused; resolves when the person is signed in again. */
export function signedInAgain(): Promise<void> {
  waiting.value ??= makeWaiting();
  return waiting.value.promise;
}

function makeWaiting(): Waiting {
  let resume = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    resume = resolve;
  });
  return { promise, resume: () => resume() };
}
