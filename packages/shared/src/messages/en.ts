/** What Intake says in English. */
import { EXTRA_TIME_MAXIMUM, PASSWORD_MINIMUM } from '../cell-formats.js';
import { type IssueContext, listed, type Messages } from './messages.js';

export const EN: Messages = {
  issues: {
    CELL_ERROR: () => 'The cell holds an error, or a formula without a result',
    NUMBER_LOST_DIGITS: () =>
      'The number is too long for a spreadsheet and has lost digits: format the cell as text and enter the number again',
    REQUIRED: () => 'This field is required',
    INVALID_CHARACTERS: () => 'control characters not allowed',
    SPACES_NOT_ALLOWED: ({ innerSpacesAllowed }) => `spaces not allowed${innerSpacesAllowed ? ' at the start or end' : ''}`,
    TOO_LONG: ({ limit }) => `This value is too long${limit === undefined ? '' : `: at most ${limit} characters`}`,
    TOO_SHORT: () => `This value is too short: at least ${PASSWORD_MINIMUM} characters`,
    TOO_COMMON: () => 'This password is too common: please choose another',
    INVALID_EMAIL: () => 'Please enter a valid email address',
    INVALID_YES_NO: () => 'Please enter yes or no',
    INVALID_PERCENTAGE: () => `Please enter a whole number from 0 to ${EXTRA_TIME_MAXIMUM}`,
    INVALID_TIME_ZONE: () => 'Please enter the name of a time zone, such as Europe/Amsterdam',
    LEVEL_MISSING: () => 'The level above it is empty',
    NEEDS_SPECIAL_NEEDS: () => 'Only users with special needs can have extra time',
    DUPLICATE_IN_FILE: (context) => `This value also occurs in ${otherRows(context)}`,
    IN_USE: () => 'This value is already in use',
    NOT_PERMITTED: ({ wholeRow }) =>
      wholeRow ? 'You are not allowed to change this user' : 'You cannot change your own in an import: empty this cell of the file',
    OWN_ROLE: () => 'You cannot change your own role',
  },
  mappingProblems: {
    FIELD_MISSING: (label) => `No column is mapped to the required field "${label}"`,
    FIELD_TWICE: (label) => `More than one column is mapped to the field "${label}"`,
    COLUMN_UNKNOWN: (label, column) => `Column ${column}, mapped to the field "${label}", is not in the sheet`,
    PASSWORD_COLUMN_MISSING: (label) => `Passwords are to come from the file, but no column is mapped to the field "${label}"`,
  },
  roleTypes: { SYSTEM_ADMIN: 'System Admin', ADMIN: 'Admin', AUTHOR: 'Author', CANDIDATE: 'Candidate' },
  permissions: {
    MANAGE_USERS: 'Manage users',
    VIEW_USERS: 'View users',
    MANAGE_TRASH: 'Manage trash can',
    MANAGE_HIERARCHIES: 'Manage hierarchies',
    MANAGE_ROLES: 'Manage roles',
    MANAGE_SETTINGS: 'Manage settings',
    MANAGE_API_TOKENS: 'Manage API tokens',
  },
  importStatuses: {
    PREVIEW: 'Preview',
    RUNNING: 'Running',
    DONE: 'Imported',
    STALE: 'Out of date',
    FAILED: 'Failed',
    CANCELLED: 'Cancelled',
    UNDONE: 'Undone',
  },
  outcomes: { CREATE: 'Create', SYNCHRONISE: 'Synchronise', ERROR: 'Error' },
  changedFields: { ROLE: 'Role', HIERARCHIES: 'Hierarchies' },
  yes: 'yes',
  no: 'no',
};

function otherRows({ otherRows: numbers, moreRows }: IssueContext): string {
  if (numbers.length === 0) return 'another row';
  const more = moreRows > 0 ? [`${moreRows} more`] : [];
  return `${numbers.length + moreRows === 1 ? 'row' : 'rows'} ${listed([...numbers.map(String), ...more], 'and')}`;
}
