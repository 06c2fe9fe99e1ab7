/** What is wrong with the form of one's own password before it is sent. */
import { issueSentence, type Language, parseText } from '@intake/shared';
import type { MessageKey } from '../app/messages/message-key.js';

export interface PasswordDraft {
  readonly current: string;
  readonly new: string;
  /** The new one, typed once more. */
  readonly again: string;
}

type Words = (key: MessageKey) => string;

/** A sentence for each field that has something wrong. */
export function passwordProblems(draft: PasswordDraft, t: Words, language: Language): Readonly<Partial<PasswordDraft>> {
  const problems: Partial<Record<keyof PasswordDraft, string>> = {};
  if (draft.current === '') problems.current = t('ui.required');
  const parsed = parseText('PASSWORD', draft.new);
  if (draft.new === '') problems.new = t('ui.required');
  else if (!parsed.ok) problems.new = issueSentence({ field: 'PASSWORD', code: parsed.code }, language);
  if (draft.again === '') problems.again = t('ui.required');
  else if (draft.again !== draft.new) problems.again = t('account.password.different');
  return problems;
}
