/** Pieces of SQL: text from code, with places for the values, which may come from users. */
import type { EntityManager } from 'typeorm';
import type { Value } from '../database/bulk.js';

export class Sql {
  constructor(
    readonly text: string,
    /** In the order of their places in the text. */
    readonly values: readonly Value[] = [],
  ) {}
}

/** A template of SQL: pieces stand in it as they are, values get a place. */
export function sql(texts: TemplateStringsArray, ...parts: readonly (Sql | Value)[]): Sql {
  const pieces = parts.map((part) => (part instanceof Sql ? part : new Sql('?', [part])));
  const text = texts.map((start, index) => start + (pieces[index]?.text ?? '')).join('');
  return new Sql(
    text,
    pieces.flatMap(({ values }) => values),
  );
}

/** A name or a keyword from code; never what a user gave. */
export function raw(text: string): Sql {
  return new Sql(text);
}

/** The pieces with text between them. */
export function joined(pieces: readonly Sql[], separator: string): Sql {
  return new Sql(
    pieces.map(({ text }) => text).join(separator),
    pieces.flatMap(({ values }) => values),
  );
}

/** All of the conditions; there must be one at least. */
export function allOf(conditions: readonly Sql[]): Sql {
  return joined(conditions, ' AND ');
}

/** The rows of a SELECT. */
export async function rowsOf<Row>(manager: EntityManager, { text, values }: Sql): Promise<Row[]> {
  const rows: Row[] = await manager.query(text, [...values]);
  return rows;
}
