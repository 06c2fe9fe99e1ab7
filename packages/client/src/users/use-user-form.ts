/** The form of a user: what is filled in, what was there before, and what is wrong with it. */
import type { IssueCode } from '@intake/shared';
import { computed, ref, shallowRef } from 'vue';
import { useMessages } from '../app/i18n.js';
import { changedFields } from './user-changes.js';
import type { UserDraft } from './user-draft.js';
import { type FormField, formIssueSentence, type FormIssues, issuesOf, issuesToShow } from './user-issues.js';

interface Refusal {
  readonly fields: FormIssues;
  /** As it was refused. */
  readonly draft: UserDraft;
}

/** `sentences` are what is wrong, by field, as far as it is to be shown by now; `mistakes` is how many fields there are with any. */
export function useUserForm(start: UserDraft, { isNew }: { isNew: boolean }) {
  const { language } = useMessages();
  const before = shallowRef(start);
  const draft = shallowRef(start);
  const left = ref<ReadonlySet<FormField>>(new Set());
  const refusal = shallowRef<Refusal | null>(null);

  const issues = computed(() => issuesOf(draft.value, { isNew }));
  const shown = computed<FormIssues>(() => ({ ...stillRefused(refusal.value, draft.value), ...issuesToShow(issues.value, left.value) }));
  const sentences = computed(() => {
    const all = Object.entries(shown.value) as [FormField, IssueCode][];
    return new Map(all.map(([field, code]) => [field, [formIssueSentence(field, code, language.value)]]));
  });

  const leave = (field: FormField): void => {
    left.value = new Set([...left.value, field]);
  };
  /** Shows all that is wrong; whether nothing is. */
  const check = (): boolean => {
    left.value = new Set(Object.keys(draft.value) as FormField[]);
    return Object.keys(issues.value).length === 0;
  };
  /** Shows what the server found wrong, until it is changed. */
  const refuse = (fields: FormIssues): void => {
    refusal.value = { fields, draft: draft.value };
  };
  /** Begins anew with what is stored. */
  const reset = (stored: UserDraft): void => {
    before.value = stored;
    draft.value = stored;
    left.value = new Set();
    refusal.value = null;
  };

  const isChanged = computed(() => changedFields(before.value, draft.value).length > 0);
  return { before, draft, isChanged, sentences, mistakes: computed(() => sentences.value.size), leave, check, refuse, reset };
}

function stillRefused(refusal: Refusal | null, draft: UserDraft): FormIssues {
  if (refusal === null) return {};
  const changed = new Set<string>(changedFields(refusal.draft, draft));
  return Object.fromEntries(Object.entries(refusal.fields).filter(([field]) => !changed.has(field)));
}
