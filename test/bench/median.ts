/** The middle of some figures. */

/** Of an even number of figures the higher of the two in the middle; NaN of none. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
