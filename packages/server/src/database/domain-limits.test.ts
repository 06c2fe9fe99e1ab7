import { KEY_LIMIT, SEARCH_WORD_LIMIT, SORT_NAME_LIMIT, type IssueCode, type UserField, userField } from '@intake/shared';
import { DataSource } from 'typeorm';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENTITIES } from './entities.js';
import { LibsqlDriver } from './libsql-driver.js';

/** What an import's row, or an input, is told when it would break the index: never the database's own error. */
const ISSUE_OF_INDEX: Readonly<Record<string, IssueCode>> = {
  ux_users_username_key: 'IN_USE',
  ux_users_user_id_key: 'IN_USE',
  ux_users_synchronisation_key_key: 'IN_USE',
  ux_hierarchies_name: 'IN_USE',
  ux_roles_name_key: 'IN_USE',
};

const limitOf = (field: UserField) => userField(field).limit;

/** By column, the most code points that the domain lets into it. */
const LIMITS: Readonly<Record<string, number | undefined>> = {
  'users.username': limitOf('USERNAME'),
  'users.username_key': KEY_LIMIT,
  'users.user_id': limitOf('USER_ID'),
  'users.user_id_key': KEY_LIMIT,
  'users.first_name': limitOf('FIRST_NAME'),
  'users.last_name': limitOf('LAST_NAME'),
  'users.email': limitOf('EMAIL'),
  'users.synchronisation_key': limitOf('SYNCHRONISATION_KEY'),
  'users.synchronisation_key_key': KEY_LIMIT,
  'users.sort_name': SORT_NAME_LIMIT,
  'user_words.word': SEARCH_WORD_LIMIT,
  'hierarchies.name': limitOf('SUB_LEVEL_1'),
  'hierarchies.name_key': KEY_LIMIT,
  'roles.name': limitOf('SUB_LEVEL_1'),
  'roles.name_key': KEY_LIMIT,
  'api_tokens.name': limitOf('SUB_LEVEL_1'),
};

/** Columns whose text is made here and never typed: IDs, hashes, names of enumerations, IANA names. */
const MADE_HERE =
  /(^|[._])id$|_hash$|sha256$|fingerprint$|\.(kind|status|type|action|address)$|time_zone$|^hierarchies\.parent_key$|file_name$/;

let source: DataSource;

beforeAll(async () => {
  source = await new DataSource({ type: 'better-sqlite3', database: ':memory:', driver: LibsqlDriver, entities: ENTITIES }).initialize();
});

describe('the planner knows the database', () => {
  it('every unique index has an issue code', () => {
    const indices = source.entityMetadatas.flatMap((entity) => entity.indices.filter(({ isUnique }) => isUnique).map(({ name }) => name));
    expect(indices.sort()).toEqual(Object.keys(ISSUE_OF_INDEX).sort());
  });

  it('every column that holds what was typed is as long as the domain lets it be', () => {
    const columns = source.entityMetadatas.flatMap((entity) =>
      entity.columns
        .filter(({ type }) => type === 'varchar')
        .map((column) => [`${entity.tableName}.${column.databaseName}`, Number(column.length)] as const),
    );
    const typed = columns.filter(([name]) => !(MADE_HERE.test(name) && LIMITS[name] === undefined));
    expect(Object.fromEntries(typed)).toEqual(LIMITS);
  });
});
