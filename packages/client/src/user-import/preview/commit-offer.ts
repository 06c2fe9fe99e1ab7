/** What the button of a preview offers, or why it can't be pressed. */
import type { MessageKey } from '../../app/messages/message-key.js';
import type { ImportRunShownFragment } from '../../generated/user-import.js';

export interface CommitOffer {
  /** New users and those to synchronise, unchanged ones included. */
  readonly users: number;
  /** Rows with errors, which stay behind. */
  readonly leftOut: number;
  /** Why there is nothing to press; undefined where there is. */
  readonly obstacle: MessageKey | undefined;
}

type Offered = Pick<ImportRunShownFragment, 'summary' | 'mayCommit'>;

/** The offer of a run that is a preview. */
export function commitOffer({ summary, mayCommit }: Offered): CommitOffer {
  const { rows, create, synchronise, unchanged, error } = summary;
  const users = create + synchronise;
  return {
    users,
    leftOut: error,
    obstacle: obstacle({ mayCommit, isEmpty: rows === 0, isAllErrors: users === 0, isSame: users === unchanged }),
  };
}

function obstacle(is: { mayCommit: boolean; isEmpty: boolean; isAllErrors: boolean; isSame: boolean }): MessageKey | undefined {
  if (!is.mayCommit) return 'import.preview.obstacles.over';
  if (is.isEmpty) return 'import.preview.obstacles.empty';
  if (is.isAllErrors) return 'import.preview.obstacles.nothing';
  return is.isSame ? 'import.preview.obstacles.same' : undefined;
}
