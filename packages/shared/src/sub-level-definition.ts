/** What the table of fields says of a sub-level: the same for all five but for the number. */
import { parseAnyText } from './cell-formats.js';
import type { FieldDefinition } from './field-definition.js';

type SubLevelDefinition = Omit<FieldDefinition<'SUB_LEVEL_1'>, 'field'>;

const OTHER_HEADERS = [
  'Level',
  'Hierarchy level',
  'Hierarchy',
  'Sub-hierarchy',
  'Niveau',
  'Hiërarchieniveau',
  'Hiërarchie',
  'Subhiërarchie',
];

/** The definition of sub-level 1 to 5, but for its field. */
export function subLevelDefinition(level: number, examples: SubLevelDefinition['examples']): SubLevelDefinition {
  return {
    label: { EN: `Sub-level ${level}`, NL: `Subniveau ${level}` },
    aliases: OTHER_HEADERS.map((header) => `${header} ${level}`),
    required: false,
    limit: 100,
    comparedByKey: true,
    spaces: 'NOT_AT_ENDS',
    prepare: (text) => text,
    parse: parseAnyText,
    description: description(level),
    examples,
  };
}

function description(level: number): SubLevelDefinition['description'] {
  if (level === 1) {
    return {
      EN: 'The hierarchy below the start hierarchy that the user becomes a member of. It is created if it does not exist yet.',
      NL: 'De hiërarchie onder de top-hiërarchie waar de gebruiker lid van wordt. Ze wordt aangemaakt als ze nog niet bestaat.',
    };
  }
  return {
    EN: `The hierarchy below sub-level ${level - 1}, which must be filled in as well.`,
    NL: `De hiërarchie onder subniveau ${level - 1}, dat dan ook ingevuld moet zijn.`,
  };
}
