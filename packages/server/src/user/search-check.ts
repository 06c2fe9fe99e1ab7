/** How a single user is checked for a condition of a search. */
import type { Engine } from '../database/dialect.js';
import { endOfBeginning, type Condition } from './search-condition.js';
import { byIndex, isAnyOf } from './search-dialect.js';
import { sql, type Sql } from './search-sql.js';

/** Whether the users' row says if a condition is met; otherwise another table does, by the user's ID. */
export function isOfRow({ kind }: Condition): boolean {
  return kind === 'ROLE' || kind === 'SPECIAL_NEEDS';
}

/**
 * That the user meets the condition: the user of this ID, a column, or where isOfRow() the one of the row `users u`. Asked for as a value,
 * since MariaDB and MySQL turn EXISTS into joins in an order of their choice.
 */
export function meets(engine: Engine, condition: Condition, id: Sql): Sql {
  switch (condition.kind) {
    case 'WORD':
      return sql`1 = (SELECT 1 FROM user_words w${byIndex(engine, 'ix_user_words_user')}
        WHERE w.user_id = ${id} AND w.word >= ${condition.word} AND w.word < ${endOfBeginning(condition.word)} LIMIT 1)`;
    case 'HIERARCHIES':
      return sql`1 = (SELECT 1 FROM memberships m${byIndex(engine, 'PRIMARY')}
        WHERE m.user_id = ${id} AND ${isMemberOf(engine, condition.ids)} LIMIT 1)`;
    case 'IMPORT_RUN':
      return sql`1 = (SELECT 1 FROM import_run_users i${byIndex(engine, 'PRIMARY')}
        WHERE i.user_id = ${id} AND i.run_id = ${condition.id} LIMIT 1)`;
    case 'ROLE':
      return sql`u.role_id = ${condition.id}`;
    case 'SPECIAL_NEEDS':
      return sql`u.special_needs = ${condition.value}`;
  }
}

function isMemberOf(engine: Engine, ids: readonly string[]): Sql {
  // The sign keeps the embedded engine from seeking each of thousands of hierarchies rather than look at the user's few.
  return isAnyOf(engine, engine === 'embedded' ? '+m.hierarchy_id' : 'm.hierarchy_id', ids);
}
