/** What becomes of a page whose file didn't come. */
import type { RouteLocation } from 'vue-router';
import { useNotices } from '../ui/notices.js';
import { say } from './i18n.js';

/** Holds the moment of the last time: a page that fails again at once is not opened for ever. */
const KEY = 'intake.opened-anew';

/** In milliseconds. */
const AGAIN_AFTER = 30_000;

/** Where the server answers, it was updated under an open tab, and the page is opened as it is now; else the person stays where they are. */
export async function openAnew(
  { fullPath }: Pick<RouteLocation, 'fullPath'>,
  open = (path: string) => location.assign(path),
): Promise<void> {
  const last = Number(sessionStorage.getItem(KEY) ?? 0);
  if (Date.now() - last < AGAIN_AFTER || !(await isServerThere())) {
    useNotices().failed(say('ui.offline'));
    return;
  }
  sessionStorage.setItem(KEY, String(Date.now()));
  open(fullPath);
}

async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
