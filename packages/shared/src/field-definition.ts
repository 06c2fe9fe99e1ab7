/** What the table of fields says of each field. */
import type { UserField } from './field-names.js';
import type { Translated } from './languages.js';
import type { Parsed } from './parsed.js';
import type { SpaceRule } from './space-rules.js';

/** The value of a filled cell, by field. */
export interface FieldValues {
  FIRST_NAME: string;
  LAST_NAME: string;
  USERNAME: string;
  USER_ID: string;
  EMAIL: string;
  /** In NFC. */
  PASSWORD: string;
  SPECIAL_NEEDS: boolean;
  /** In per cent, from 0 to 300. */
  EXTRA_TIME_PERCENTAGE: number;
  SYNCHRONISATION_KEY: string;
  /** In IANA's spelling. */
  TIME_ZONE: string;
  SUB_LEVEL_1: string;
  SUB_LEVEL_2: string;
  SUB_LEVEL_3: string;
  SUB_LEVEL_4: string;
  SUB_LEVEL_5: string;
}

export interface FieldDefinition<F extends UserField> {
  readonly field: F;
  readonly label: Translated;
  /** Other texts that a column of this field may have as its header, the likeliest first. The labels count as well. */
  readonly aliases: readonly string[];
  /** Whether an import needs a column for it, with every cell filled. */
  readonly required: boolean;
  /** The most Unicode code points of a value. Fields without one have a form that is short by itself. */
  readonly limit?: number;
  /** Whether values are compared by their identifierKey(), which has a limit of its own. */
  readonly comparedByKey: boolean;
  readonly spaces: SpaceRule;
  /** What of a cell's text is kept and counted, once no character or space in it is refused. */
  readonly prepare: (text: string) => string;
  /** The meaning of a prepared text, or what is wrong with its form. */
  readonly parse: (text: string) => Parsed<FieldValues[F]>;
  /** For whoever fills in a workbook. */
  readonly description: Translated;
  /** Cells of three people who don't exist, the same three in every field. */
  readonly examples: readonly [string, string, string];
}
