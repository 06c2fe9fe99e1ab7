/** The parts that an import's rows fall into, each row in one. */
import type { MessageKey } from '../../app/messages/message-key.js';
import type { ImportRunShownFragment } from '../../generated/user-import.js';

export interface Share {
  readonly name: 'new' | 'changed' | 'unchanged' | 'error';
  /** A colour of the theme. */
  readonly tone: 'create' | 'synchronise' | 'unchanged' | 'error';
  readonly label: MessageKey;
  readonly rows: number;
}

/** The parts that have rows, in the order of the bar. */
export function shares({ create, synchronise, unchanged, error }: ImportRunShownFragment['summary']): Share[] {
  const all: readonly Share[] = [
    { name: 'new', tone: 'create', label: 'import.preview.numbers.new', rows: create },
    { name: 'changed', tone: 'synchronise', label: 'import.preview.numbers.changed', rows: synchronise - unchanged },
    { name: 'unchanged', tone: 'unchanged', label: 'import.preview.numbers.unchanged', rows: unchanged },
    { name: 'error', tone: 'error', label: 'import.preview.numbers.error', rows: error },
  ];
  return all.filter(({ rows }) => rows > 0);
}
