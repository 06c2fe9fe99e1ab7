/** Who gets in, and what was done: limits of sign-in, API tokens, passwords to hand out, and the audit log. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes } from '../dialect.js';
import { createTables, type Definitions, dropTables, index, key, nullable, reference } from '../table-definition.js';

export class AccessTables1770500000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, definitions(runner));
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, definitions(runner));
  }
}

function definitions(runner: QueryRunner): Definitions {
  const { id, text, longText, integer, moment } = columnTypes(runner);
  return {
    sign_in_limits: {
      columns: { key_hash: key(text(64)), failures: integer(), blocked_until: nullable(moment()), expires_at: moment() },
      indices: [index('ix_sign_in_limits_expires_at', 'expires_at')],
    },
    api_tokens: {
      columns: {
        id: key(id()),
        user_id: id(),
        name: text(100),
        secret_hash: text(64),
        permissions: longText(),
        created_at: moment(),
        expires_at: moment(),
        last_used_at: nullable(moment()),
      },
      indices: [index('ix_api_tokens_secret_hash', 'secret_hash'), index('ix_api_tokens_user', 'user_id')],
      foreignKeys: [reference('fk_api_tokens_user', 'user_id', 'users', 'CASCADE')],
    },
    password_handouts: {
      columns: { id: key(id()), created_by_id: id(), expires_at: moment() },
      indices: [index('ix_password_handouts_expires_at', 'expires_at')],
    },
    ...auditTables(runner),
  };
}

/** Without foreign keys: what was done stays when those who did it are gone. */
function auditTables(runner: QueryRunner): Definitions {
  const { id, text, longText, integer, moment } = columnTypes(runner);
  return {
    audit_entries: {
      columns: {
        id: key(id()),
        at: moment(),
        action: text(40),
        actor_id: nullable(id()),
        token_id: nullable(id()),
        address: nullable(text(64)),
        subject_count: integer(),
        details: longText(),
      },
      indices: [index('ix_audit_entries_actor', 'actor_id', 'id'), index('ix_audit_entries_action', 'action', 'id')],
    },
    audit_subjects: {
      inKeyOrder: true,
      columns: { entry_id: key(id()), subject_id: key(id()) },
      indices: [index('ix_audit_subjects_subject', 'subject_id', 'entry_id')],
    },
  };
}
