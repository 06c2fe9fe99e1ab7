/** Keeps up what the person may do: rights that change under an open page are found out by what the server refuses, and said. */
import { useNotices } from '../ui/notices.js';
import { say } from './i18n.js';
import { onRefusal } from './refusals.js';
import { useSession } from './session.js';

/** From now on, for as long as the app is open. */
export function keepUpRights(): void {
  let isReading = false;
  onRefusal(() => {
    if (isReading) return;
    isReading = true;
    // What can't be read is read after the next refusal.
    void readAnew()
      .catch(() => undefined)
      .finally(() => {
        isReading = false;
      });
  });
}

async function readAnew(): Promise<void> {
  const { rights, viewer, refresh } = useSession();
  if (viewer.value === null) return;
  const before = rights.value;
  await refresh();
  if (rights.value !== before) useNotices().failed(say('app.rightsChanged'));
}
