/** Long lists in parts that are rendered, or not, as a whole. */

/** Small enough to be rendered between two frames, large enough to be few. */
const CHUNK_ROWS = 50;

/** The rows in order, in parts of 50. A list that grows keeps its full parts. */
export function rowChunks<Row>(rows: readonly Row[]): (readonly Row[])[] {
  const count = Math.ceil(rows.length / CHUNK_ROWS);
  return Array.from({ length: count }, (_, index) => rows.slice(index * CHUNK_ROWS, (index + 1) * CHUNK_ROWS));
}
