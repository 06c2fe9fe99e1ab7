/** Keeps up what the person may do: rights that change under an open page are found out by what the server refuses, and said. */
import { watch } from 'vue';
import { useNotices } from '../ui/notices.js';
import { isLetOnto } from './guard.js';
import { say } from './i18n.js';
import { onRefusal } from './refusals.js';
import { router } from './router.js';
import { useSession } from './session.js';

/** From now on, for as long as the app is open. */
export function keepUpRights(): void {
  const { rights, viewer } = useSession();
  watch(rights, () => {
    if (viewer.value !== null) leaveForbiddenPage();
  });
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

/** A page whose work isn't saved asks before; whoever stays can still copy it. */
function leaveForbiddenPage(): void {
  if (!isLetOnto(router.currentRoute.value.meta)) void router.replace({ name: 'forbidden' });
}

async function readAnew(): Promise<void> {
  const { rights, viewer, refresh } = useSession();
  if (viewer.value === null) return;
  const before = rights.value;
  await refresh();
  if (rights.value !== before) useNotices().failed(say('app.rightsChanged'));
}
