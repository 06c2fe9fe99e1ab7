/** One's own password, changed on the server. */
import { issueSentence } from '@intake/shared';
import { computed } from 'vue';
import { apollo } from '../app/apollo.js';
import { hasCode, isConnectionLost, refusedFields } from '../app/error-sentence.js';
import { language, say } from '../app/i18n.js';
import { ChangePasswordDocument } from '../generated/account.js';
import { useWork } from '../ui/use-work.js';

/** Why the server refused, and which of the fields that is about. */
export interface PasswordFailure {
  readonly at: 'current' | 'new' | 'form';
  readonly sentence: string;
}

/** `change` resolves to whether it is changed; where it isn't, `failure` says why. */
export function useOwnPassword() {
  const { isBusy, error, failure: sentence, run } = useWork();
  const failure = computed(() => (sentence.value === '' ? null : failureOf(error.value, sentence.value)));
  const change = (current: string, wanted: string): Promise<boolean> =>
    run(() => apollo.mutate({ mutation: ChangePasswordDocument, variables: { current, new: wanted }, fetchPolicy: 'no-cache' }));
  return { isBusy, failure, change };
}

function failureOf(error: unknown, sentence: string): PasswordFailure {
  const { password: code } = refusedFields(error);
  if (code !== undefined) return { at: 'new', sentence: issueSentence({ field: 'PASSWORD', code }, language.value) };
  if (isConnectionLost(error)) return { at: 'form', sentence: `${sentence}. ${say('account.password.inDoubt')}` };
  // The server says nothing else of the input: that one is not the password.
  return { at: hasCode(error, 'BAD_USER_INPUT') ? 'current' : 'form', sentence };
}
