/** Fetches a file for the person to keep; where the session has ended, once they have signed in again. */
import { language } from './i18n.js';
import { refused } from './refusals.js';
import { signedInAgain } from './sign-in-again.js';

export interface DownloadedFile {
  readonly name: string;
  readonly content: Blob;
}

const UNAUTHORIZED = 401;
const FORBIDDEN = 403;

/** Rejects with the server's sentence and, as the cause, its status where it refuses, and with neither where it can't be reached. */
export async function downloadFile(url: string): Promise<DownloadedFile> {
  const headers = { 'accept-language': language.value.toLowerCase() };
  const response = await fetch(url, { headers }).catch(() => undefined);
  if (response?.status === UNAUTHORIZED) {
    await signedInAgain();
    return downloadFile(url);
  }
  if (response?.status === FORBIDDEN) refused();
  if (response === undefined || !response.ok) throw new Error(await refusalOf(response), { cause: response?.status });
  const content = await response.blob().catch(() => undefined);
  // It began, and the line was lost.
  if (content === undefined) throw new Error('');
  return { name: nameOf(response.headers.get('content-disposition')) ?? nameIn(url), content };
}

/** Gives it to the browser, which keeps it as any download. */
export function saveFile({ name, content }: DownloadedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASED_AFTER);
}

/** In milliseconds. */
const RELEASED_AFTER = 60_000;

function nameOf(disposition: string | null): string | undefined {
  return /filename="([^"]+)"/u.exec(disposition ?? '')?.[1];
}

function nameIn(url: string): string {
  return url.split('/').at(-1) ?? '';
}

async function refusalOf(response: Response | undefined): Promise<string> {
  const answer = (await response?.json().catch(() => undefined)) as { readonly error?: { readonly message?: unknown } } | null | undefined;
  const message = answer?.error?.message;
  return typeof message === 'string' ? message : '';
}
