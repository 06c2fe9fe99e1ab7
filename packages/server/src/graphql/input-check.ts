/** Collects what is wrong with an input, field by field, so that all of it is said at once. */
import {
  type FieldValues,
  type IssueCode,
  issueSentence,
  type Language,
  messages,
  parseText,
  type Translated,
  type UserField,
  userField,
} from '@intake/shared';
import { refuse } from './errors.js';

/** What inputs call the fields that an import's file has, too. */
const USER_FIELD_OF = {
  firstName: 'FIRST_NAME',
  lastName: 'LAST_NAME',
  username: 'USERNAME',
  userId: 'USER_ID',
  email: 'EMAIL',
  password: 'PASSWORD',
  specialNeeds: 'SPECIAL_NEEDS',
  extraTimePercentage: 'EXTRA_TIME_PERCENTAGE',
  synchronisationKey: 'SYNCHRONISATION_KEY',
  timeZone: 'TIME_ZONE',
} as const satisfies Readonly<Record<string, UserField>>;

/** The other fields of inputs. */
const LABELS = {
  name: { EN: 'Name', NL: 'Naam' },
  roleId: { EN: 'Role', NL: 'Rol' },
  memberships: { EN: 'Hierarchies', NL: 'Hiërarchieën' },
} as const satisfies Readonly<Record<string, Translated>>;

type UserFieldName = keyof typeof USER_FIELD_OF;

/** What an input calls a field: camel case, as in the schema. */
export type InputField = UserFieldName | keyof typeof LABELS;

export class InputCheck {
  private readonly issues = new Map<InputField, IssueCode>();

  /** The first that is wrong with a field is what counts. */
  add(field: InputField, code: IssueCode): void {
    if (!this.issues.has(field)) this.issues.set(field, code);
  }

  /** The value of a text by the rules of a field of the domain; undefined where it is blank or faulty. */
  parse<F extends UserField>(field: InputField, domainField: F, text: string): FieldValues[F] | undefined {
    const parsed = parseText(domainField, text);
    if (parsed.ok) return parsed.value;
    this.add(field, parsed.code);
    return undefined;
  }

  /** Ends the operation with all that is wrong, if anything is. */
  refuseIssues(): void {
    if (this.issues.size === 0) return;
    const issues = [...this.issues];
    const sentence = (language: Language) => issues.map(([field, code]) => sentenceOf(field, code, language)).join('. ');
    refuse('BAD_USER_INPUT', { fields: Object.fromEntries(issues), sentence });
  }
}

function sentenceOf(field: InputField, code: IssueCode, language: Language): string {
  if (isUserFieldName(field)) return issueSentence({ field: USER_FIELD_OF[field], code }, language);
  // Names keep the rules of sub-levels, but are not called so.
  const context = { limit: userField('SUB_LEVEL_1').limit, innerSpacesAllowed: true, wholeRow: false, otherRows: [], moreRows: 0 };
  return `${LABELS[field][language]}: ${messages(language).issues[code](context)}`;
}

function isUserFieldName(field: InputField): field is UserFieldName {
  return field in USER_FIELD_OF;
}
