/** The first tables: users with roles in a tree of hierarchies, sessions, settings, and imports. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, compareBinary } from '../dialect.js';
import {
  createTables,
  type Definitions,
  dropTables,
  index,
  key,
  nullable,
  reference,
  type TableDefinition,
  unique,
} from '../table-definition.js';

export class FirstTables1769900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await compareBinary(runner);
    await createTables(runner, definitions(runner));
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, definitions(runner));
  }
}

function definitions(runner: QueryRunner): Definitions {
  return { ...peopleTables(runner), ...importTables(runner) };
}

function peopleTables(runner: QueryRunner): Definitions {
  const { id, text, longText, integer, flag, moment } = columnTypes(runner);
  return {
    roles: {
      columns: { id: key(id()), name: text(100), name_key: text(400), type: text(20), permissions: longText() },
      indices: [unique('ux_roles_name_key', 'name_key')],
    },
    hierarchies: {
      columns: { id: key(id()), name: text(100), name_key: text(400), parent_id: nullable(id()), parent_key: id() },
      indices: [unique('ux_hierarchies_name', 'parent_key', 'name_key'), index('ix_hierarchies_parent', 'parent_id')],
      foreignKeys: [reference('fk_hierarchies_parent', 'parent_id', 'hierarchies', 'NO ACTION')],
    },
    users: usersTable(runner),
    memberships: {
      inKeyOrder: true,
      columns: { user_id: key(id()), hierarchy_id: key(id()), administrator: flag() },
      indices: [index('ix_memberships_hierarchy', 'hierarchy_id', 'user_id')],
      foreignKeys: [
        reference('fk_memberships_user', 'user_id', 'users', 'CASCADE'),
        reference('fk_memberships_hierarchy', 'hierarchy_id', 'hierarchies', 'NO ACTION'),
      ],
    },
    user_words: {
      inKeyOrder: true,
      columns: { word: key(text(100)), user_id: key(id()) },
      indices: [index('ix_user_words_user', 'user_id', 'word')],
      foreignKeys: [reference('fk_user_words_user', 'user_id', 'users', 'CASCADE')],
    },
    sessions: {
      columns: { secret_hash: key(text(64)), user_id: id(), created_at: moment(), last_seen_at: moment() },
      indices: [index('ix_sessions_user', 'user_id')],
      foreignKeys: [reference('fk_sessions_user', 'user_id', 'users', 'CASCADE')],
    },
    settings: { columns: { id: key(integer()), time_zone: text(64) } },
  };
}

function usersTable(runner: QueryRunner): TableDefinition {
  const { id, text, integer, flag, moment } = columnTypes(runner);
  return {
    columns: {
      id: key(id()),
      username: text(100),
      username_key: text(400),
      user_id: text(100),
      user_id_key: text(400),
      first_name: text(100),
      last_name: text(100),
      sort_name: text(255),
      email: text(254),
      role_id: id(),
      special_needs: flag(),
      extra_time_percentage: nullable(integer()),
      synchronisation_key: nullable(text(100)),
      synchronisation_key_key: nullable(text(400)),
      time_zone: text(64),
      password_hash: nullable(text(255)),
      version: integer(),
      created_at: moment(),
      updated_at: moment(),
      deleted_at: nullable(moment()),
    },
    indices: [
      unique('ux_users_username_key', 'username_key'),
      unique('ux_users_user_id_key', 'user_id_key'),
      unique('ux_users_synchronisation_key_key', 'synchronisation_key_key'),
      index('ix_users_sort', 'deleted_at', 'sort_name', 'id'),
      index('ix_users_role_sort', 'role_id', 'deleted_at', 'sort_name', 'id'),
      index('ix_users_special_needs_sort', 'special_needs', 'deleted_at', 'sort_name', 'id'),
    ],
    foreignKeys: [reference('fk_users_role', 'role_id', 'roles', 'NO ACTION')],
  };
}

function importTables(runner: QueryRunner): Definitions {
  const { id, text, longText, integer, double, moment, bytes } = columnTypes(runner);
  return {
    uploads: {
      columns: {
        id: key(id()),
        created_by_id: id(),
        file_name: nullable(text(255)),
        byte_size: integer(),
        proposed_sheet: integer(),
        sha256: text(64),
        created_at: moment(),
        expires_at: moment(),
      },
      indices: [index('ix_uploads_expires_at', 'expires_at')],
    },
    sealed_blocks: {
      columns: { owner_id: key(id()), kind: key(text(20)), block: key(integer()), piece: key(integer()), content: bytes() },
    },
    import_runs: importRunsTable(runner),
    import_run_blocks: { columns: { run_id: key(id()), block: key(integer()), marks: longText() } },
    import_run_users: {
      inKeyOrder: true,
      columns: { run_id: key(id()), user_id: key(id()), sheet_row: integer() },
      indices: [index('ix_import_run_users_user', 'user_id')],
      foreignKeys: [reference('fk_import_run_users_user', 'user_id', 'users', 'CASCADE')],
    },
    import_progress: { columns: { run_id: key(id()), progress: double(), valid_until: moment() } },
  };
}

function importRunsTable(runner: QueryRunner): TableDefinition {
  const { id, text, longText, moment } = columnTypes(runner);
  return {
    columns: {
      id: key(id()),
      status: text(20),
      created_by_id: id(),
      upload_id: id(),
      file_name: nullable(text(255)),
      file_sha256: text(64),
      settings: longText(),
      time_zone: text(64),
      fingerprint: text(64),
      summary: longText(),
      issue_counts: longText(),
      failure_id: nullable(id()),
      created_at: moment(),
      committed_at: nullable(moment()),
      expires_at: moment(),
    },
    indices: [
      index('ix_import_runs_created', 'created_at', 'id'),
      index('ix_import_runs_status', 'status', 'expires_at'),
      index('ix_import_runs_creator', 'created_by_id', 'status'),
      index('ix_import_runs_upload', 'upload_id'),
    ],
  };
}
