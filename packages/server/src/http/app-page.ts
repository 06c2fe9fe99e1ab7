/** The page that is the app: made by the build of packages/client, and sent with a nonce of its own each time. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import { allowStyles } from './security-headers.js';

export const PAGE_FILE = 'index.html';

/** What the build of packages/client writes where the nonce goes. */
const PLACEHOLDER = '__CSP_NONCE__';

/** 128 bits, as the Content Security Policy's specification advises. */
const NONCE_BYTES = 16;

/** The page of the app in this folder; undefined where it isn't built. */
export async function readPage(folder: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, PAGE_FILE), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Sends the page. No cache keeps it: a nonce that comes twice protects nothing. */
export function sendPage(reply: FastifyReply, { page, https }: { readonly page: string; readonly https: boolean }): FastifyReply {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  allowStyles(reply, { https, nonce });
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page.replaceAll(PLACEHOLDER, nonce));
}
