/** Why a field's column is not looked at. */
import type { UserField } from '@intake/shared';
import { say } from '../../app/i18n.js';

/** Empty for fields of which nothing can be said for all rows. */
export function overruledSentence(field: UserField): string {
  switch (field) {
    case 'PASSWORD':
    case 'SPECIAL_NEEDS':
    case 'EXTRA_TIME_PERCENTAGE':
      return say(`import.columns.overruled.${field}`);
    default:
      return '';
  }
}
