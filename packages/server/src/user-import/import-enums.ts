/** The import's lists of names as enumerations of the schema. */
import {
  FILE_KINDS,
  IMPORT_STATUSES,
  ISSUE_CODES,
  LANGUAGES,
  PASSWORD_SOURCES,
  ROW_OUTCOMES,
  TEXT_ENCODINGS,
  USER_FIELDS,
} from '@intake/shared';
import { registerEnumType } from 'type-graphql';
import { enumOf } from '../graphql/enums.js';

export const UserFieldEnum = enumOf(USER_FIELDS);
export const IssueCodeEnum = enumOf(ISSUE_CODES);
export const PasswordSourceEnum = enumOf(PASSWORD_SOURCES);
export const ImportStatusEnum = enumOf(IMPORT_STATUSES);
export const RowOutcomeEnum = enumOf(ROW_OUTCOMES);
export const FileKindEnum = enumOf(FILE_KINDS);
export const TextEncodingEnum = enumOf(TEXT_ENCODINGS);
export const LanguageEnum = enumOf(LANGUAGES);

registerEnumType(UserFieldEnum, { name: 'UserField' });
registerEnumType(IssueCodeEnum, { name: 'IssueCode' });
registerEnumType(PasswordSourceEnum, {
  name: 'PasswordSource',
  description: 'Where passwords come from.',
  valuesConfig: {
    GENERATED: { description: 'New users get a random one that nobody is shown; existing users keep theirs.' },
    FILE: { description: 'From the mapped column: new users and existing users with a filled cell get it.' },
  },
});
registerEnumType(ImportStatusEnum, {
  name: 'ImportStatus',
  valuesConfig: {
    PREVIEW: { description: 'Tried and not committed: shows what would happen.' },
    RUNNING: { description: 'A commit is at work.' },
    DONE: { description: 'Committed.' },
    STALE: {
      description: 'The users changed since the try; nothing was written, and the rows show the new preview. Commit again to accept it.',
    },
    FAILED: { description: 'The commit failed and nothing was written; failure says why. It may be committed again.' },
  },
});
registerEnumType(RowOutcomeEnum, { name: 'RowOutcome' });
registerEnumType(FileKindEnum, {
  name: 'FileKind',
  valuesConfig: { WORKBOOK: { description: 'An Excel workbook.' }, TEXT: { description: 'A text with delimiters, such as CSV.' } },
});
registerEnumType(TextEncodingEnum, { name: 'TextEncoding' });
registerEnumType(LanguageEnum, { name: 'Language' });
