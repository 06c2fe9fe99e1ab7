/** Sends a file to the server with progress, which fetch can't tell. */
import type { Translated } from '@intake/shared';

export type UploadAnswer =
  | { readonly kind: 'kept'; readonly id: string }
  /** The session has ended. */
  | { readonly kind: 'signed-out' }
  /** The server took it and says why it can't be used; with a busy server the same file may do later. */
  | { readonly kind: 'refused'; readonly sentences: Translated; readonly isBusy: boolean }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'aborted' };

export interface UploadOptions {
  /** Of the sentences. */
  readonly language: string;
  /** Called with the part that is sent, from 0 to 1; with 1 the server has it all and reads it. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

const TOO_MANY_REQUESTS = 429;
const UNAUTHORIZED = 401;

/** Sends it, and says what the server answered. Never rejects. */
export function uploadFile(file: File, { language, onProgress, signal }: UploadOptions): Promise<UploadAnswer> {
  const request = new XMLHttpRequest();
  const form = new FormData();
  form.append('file', file);
  return new Promise((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.upload.addEventListener('load', () => onProgress(1));
    request.addEventListener('load', () => resolve(answerOf(request.status, request.responseText)));
    request.addEventListener('error', () => resolve({ kind: 'unreachable' }));
    request.addEventListener('abort', () => resolve({ kind: 'aborted' }));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', '/uploads');
    request.setRequestHeader('Accept-Language', language.toLowerCase());
    if (signal.aborted) resolve({ kind: 'aborted' });
    else request.send(form);
  });
}

/** What an answer of the server means; one that isn't the server's own, such as a proxy's page, means that it can't be reached. */
export function answerOf(status: number, text: string): UploadAnswer {
  const answer = parsed(text);
  if (status === UNAUTHORIZED) return { kind: 'signed-out' };
  if (typeof answer.id === 'string') return { kind: 'kept', id: answer.id };
  const { message, sentences } = answer.error ?? {};
  if (typeof message !== 'string') return { kind: 'unreachable' };
  return { kind: 'refused', sentences: { EN: message, NL: message, ...sentences }, isBusy: status === TOO_MANY_REQUESTS || status >= 500 };
}

interface Answer {
  readonly id?: unknown;
  readonly error?: { readonly message?: unknown; readonly sentences?: Translated } | null;
}

function parsed(text: string): Answer {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? answer : {};
  } catch {
    return {};
  }
}
