/** Long lists in parts that are rendered, or not, as a whole. */

/** Small enough to be rendered between two frames, large enough to be few. */
const CHUNK_ROWS = 50;

export interface RowChunk<Row> {
  /** Names it as long as the list begins as it does. */
  readonly key: string;
  readonly rows: readonly Row[];
}

/** The rows in order, in parts of 50. A list that grows keeps its full parts. */
export function rowChunks<Row extends { readonly id: string }>(rows: readonly Row[]): RowChunk<Row>[] {
  const count = Math.ceil(rows.length / CHUNK_ROWS);
  return Array.from({ length: count }, (_, index) => {
    const chunk = rows.slice(index * CHUNK_ROWS, (index + 1) * CHUNK_ROWS);
    return { key: chunk[0]?.id ?? '', rows: chunk };
  });
}
