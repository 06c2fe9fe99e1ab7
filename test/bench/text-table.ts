/** Tables for people, in plain text. */

/** The lines below each other, the cells of each column equally wide: those of the first columns to the left, numbers to the right. */
export function textTable(lines: readonly (readonly string[])[], textColumns: number): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines.map((cells) => cells.map((cell, column) => padded(cell, widths[column] ?? 0, column < textColumns)).join('  ')).join('\n');
}

function padded(cell: string, width: number, isText: boolean): string {
  return isText ? cell.padEnd(width) : cell.padStart(width);
}

/** A whole number; NaN is what nobody told. */
export function whole(figure: number): string {
  return Number.isNaN(figure) ? '–' : String(Math.round(figure));
}

/** A number with one decimal. */
export function toTenths(figure: number): string {
  return Number.isNaN(figure) ? '–' : figure.toFixed(1);
}
