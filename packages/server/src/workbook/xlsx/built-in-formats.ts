/** Number formats that a workbook refers to by number without spelling them out. */

const DATE = 'yyyy-mm-dd';
const TIME = 'hh:mm:ss';
// Some are dates in one country and times of day in another: the number itself tells which.
const EITHER = `${DATE} ${TIME}`;

/** The code by number; those left out have no effect on text. Source: ECMA-376, part 1, 18.8.30, those for East Asia and Thailand included. */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [9, '0%'],
  [10, '0.00%'],
  ...numbers(14, 17, DATE),
  ...numbers(18, 21, TIME),
  [22, EITHER],
  ...numbers(27, 31, DATE),
  ...numbers(32, 35, EITHER),
  [36, DATE],
  [45, TIME],
  [46, '[h]:mm:ss'],
  [47, TIME],
  ...numbers(50, 54, DATE),
  ...numbers(55, 56, EITHER),
  ...numbers(57, 58, DATE),
  ...numbers(67, 68, '0%'),
  ...numbers(71, 74, DATE),
  ...numbers(75, 80, EITHER),
  [81, DATE],
]);

function numbers(first: number, last: number, code: string): [number, string][] {
  return Array.from({ length: last - first + 1 }, (_, index) => [first + index, code]);
}
