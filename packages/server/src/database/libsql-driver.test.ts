import { describe, expect, it } from 'vitest';
import { bindable, LibsqlDriver } from './libsql-driver.js';

/** As TypeORM calls it. */
interface Opened {
  exec(sql: string): void;
  prepare(sql: string): { all(...parameters: unknown[]): unknown[]; run(...parameters: unknown[]): unknown };
}

function opened(): Opened {
  const database = LibsqlDriver(':memory:');
  database.exec('CREATE TABLE t (text varchar, bytes blob)');
  return database;
}

describe('bindable()', () => {
  it.each([
    [undefined, null],
    [null, null],
    [true, 1],
    [false, 0],
    ['text', 'text'],
    [1.5, 1.5],
    [new Date('2026-03-01T12:34:56.789Z'), '2026-03-01 12:34:56.789'],
    [new Uint8Array([1, 2]), Buffer.from([1, 2])],
  ])('makes %s storable', (value, expected) => {
    expect(bindable(value)).toEqual(expected);
  });

  it.each([['a\0b'], [Number.NaN], [Infinity], [2 ** 63], [{}], [[]]])(
    'refuses %j, which would be cut, changed or end the process',
    (value) => {
      expect(() => bindable(value)).toThrow(TypeError);
    },
  );
});

describe('LibsqlDriver', () => {
  it('takes a statement whose only parameter is bytes, and gives bytes back as a Buffer', () => {
    const database = opened();
    database.prepare('INSERT INTO t (bytes) VALUES (?)').run(Buffer.from([0, 255]));
    expect(database.prepare('SELECT bytes FROM t').all()).toEqual([{ bytes: Buffer.from([0, 255]) }]);
  });

  it('finds nothing by a text with a NUL, where the text up to it is stored', () => {
    const database = opened();
    database.prepare('INSERT INTO t (text) VALUES (?)').run('ada');
    expect(database.prepare('SELECT text FROM t WHERE text = ?').all('ada')).toHaveLength(1);
    expect(database.prepare('SELECT text FROM t WHERE text = ?').all('ada\0')).toEqual([]);
    expect(database.prepare('SELECT text FROM t WHERE text IN (?)').all('ada\0x')).toEqual([]);
  });

  it('stores no text with a NUL', () => {
    expect(() => opened().prepare('INSERT INTO t (text) VALUES (?)').run('a\0b')).toThrow(TypeError);
  });
});
