/** Numbers as plain decimals: no exponent, no thousands separators, no more digits than a spreadsheet keeps. */

/** Digits that a spreadsheet keeps of a number. Source: Excel's specifications and limits. */
const DIGITS_KEPT = 15;

/** The number as a spreadsheet keeps it: what binary fractions add beyond the 15th digit is gone. */
export function keptNumber(value: number): number {
  return isShortInteger(value) ? value : Number(value.toPrecision(DIGITS_KEPT));
}

/** Whether the number had more digits than a spreadsheet keeps, so that the last ones are not those that were typed. */
export function hasLostDigits(value: number): boolean {
  return Math.abs(keptNumber(value)) >= 10 ** DIGITS_KEPT;
}

/** The number with up to 15 digits that mean something, and zeros where more are needed to write it out. */
export function plainNumber(value: number): string {
  // Plus zero, as there is a minus zero.
  if (isShortInteger(value)) return String(value + 0);
  const [, sign = '', whole = '', fraction = '', exponent = ''] =
    /^(-?)(\d)\.?(\d*)e([+-]\d+)$/.exec(value.toExponential(DIGITS_KEPT - 1)) ?? [];
  const digits = whole + fraction;
  const point = 1 + Number(exponent);
  const padded = point > 0 ? digits.padEnd(point, '0') : '0'.repeat(1 - point) + digits;
  const at = Math.max(point, 1);
  return sign + `${padded.slice(0, at)}.${padded.slice(at)}`.replace(/\.?0*$/, '');
}

function isShortInteger(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 10 ** DIGITS_KEPT;
}
