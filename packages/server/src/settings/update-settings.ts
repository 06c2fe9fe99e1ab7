/** Changes the regional settings. */
import { recordAudit } from '../audit/record-audit.repository.js';
import type { SignedInContext } from '../graphql/context.js';
import { InputCheck } from '../graphql/input-check.js';
import { changeWorld } from '../sign-in/change-world.js';
import { setRegionalTimeZone } from './settings.repository.js';

/** Sets the time zone that new users get; refuses what is no IANA name. */
export async function updateSettings(context: SignedInContext, timeZone: string): Promise<void> {
  const check = new InputCheck();
  const name = check.parse('timeZone', 'TIME_ZONE', timeZone);
  if (name === undefined) check.add('timeZone', 'REQUIRED');
  check.refuseIssues();
  await changeWorld(context, 'MANAGE_SETTINGS', async ({ manager }) => {
    await setRegionalTimeZone(manager, name ?? '');
    await recordAudit(manager, context, { action: 'SETTINGS_UPDATED', details: { timeZone: name ?? '' } });
  });
}
