/** A file of the hostile set: made when it is wanted, as some are large. */

/**
 * `reject`: must be refused, with a code and a sentence. `rows:3`: must be read as three users. `either:3`: refused, or three users, as the
 * product's own rules decide; never some of them.
 */
export type Expectation = 'reject' | `${'rows' | 'either'}:${number}`;

export interface HostileFile {
  readonly name: string;
  readonly expect: Expectation;
  readonly note: string;
  readonly make: () => Buffer | Promise<Buffer>;
  /** A bomb that takes long to make: for the measurement only. */
  readonly big: boolean;
}

/** A line of the tables. */
export type HostileLine = readonly [name: string, expect: Expectation, note: string, make: HostileFile['make'], big?: 'big'];

/** The file that a line describes. */
export function hostileFile([name, expect, note, make, big]: HostileLine): HostileFile {
  return { name, expect, note, make, big: big === 'big' };
}
