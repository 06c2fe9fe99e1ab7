/** What an import did to a user, in a word or two. */
import type { MessageKey } from '../app/messages/message-key.js';
import type { UserImport } from './use-user-imports.js';

export interface OutcomeWord {
  readonly key: MessageKey;
  /** A colour of the theme. */
  readonly tone: string;
}

const CREATED: OutcomeWord = { key: 'users.imports.created', tone: 'create' };
const SYNCHRONISED: OutcomeWord = { key: 'users.imports.synchronised', tone: 'synchronise' };
const UNCHANGED: OutcomeWord = { key: 'users.imports.unchanged', tone: 'unchanged' };
const IN_TRASH: OutcomeWord = { key: 'users.imports.inTrash', tone: 'trash' };
const UNDONE: OutcomeWord = { key: 'users.imports.undone', tone: 'unchanged' };

/** Nothing of an outcome that is no longer kept; whether the import was undone is known for longer. */
export function describeOutcome(line: Pick<UserImport, 'outcome' | 'unchanged' | 'inTrash' | 'status'>): OutcomeWord[] {
  return [
    ...(line.outcome === 'CREATE' ? [CREATED] : []),
    ...(line.outcome === 'SYNCHRONISE' ? [line.unchanged ? UNCHANGED : SYNCHRONISED] : []),
    ...(line.inTrash ? [IN_TRASH] : []),
    ...(line.status === 'UNDONE' ? [UNDONE] : []),
  ];
}
