/** The settings of an import in words: those that were chosen, and what was put right since. */
import { type Language, messages, userField } from '@intake/shared';
import type { MessageValues } from '../../app/i18n.js';
import type { MessageKey } from '../../app/messages/message-key.js';
import type { ImportRunShownFragment } from '../../generated/user-import.js';

export interface SettingLine {
  readonly label: MessageKey;
  readonly text: string;
}

export interface Words {
  readonly language: Language;
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  readonly number: (value: number) => string;
}

/** A line for each setting; those for all rows, corrections and removed spaces only where there are any. */
export function settingLines(run: ImportRunShownFragment, { language, t, number }: Words): SettingLine[] {
  const line = (label: SettingLine['label'], text: string | undefined): SettingLine[] => (text === undefined ? [] : [{ label, text }]);
  const { specialNeedsForAll: needs, extraTimePercentageForAll: extraTime, corrections, removeSpaces } = run;
  return [
    ...line('import.preview.settings.role', run.role.name),
    ...line('import.preview.settings.start', run.startHierarchy.path.join(' › ')),
    ...line('import.preview.settings.passwords', t(`import.preview.settings.${run.passwords === 'FILE' ? 'fromFile' : 'generated'}`)),
    ...line('import.preview.settings.specialNeeds', needs === null ? undefined : messages(language)[needs ? 'yes' : 'no']),
    ...line('import.preview.settings.extraTime', extraTime === null ? undefined : `${number(extraTime)}%`),
    ...line('import.preview.settings.timeZone', run.timeZone),
    ...line('import.preview.settings.corrections', corrections.length === 0 ? undefined : number(corrections.length)),
    ...line('import.preview.settings.spaces', fieldList(removeSpaces, language)),
  ];
}

function fieldList(fields: ImportRunShownFragment['removeSpaces'], language: Language): string | undefined {
  return fields.length === 0 ? undefined : fields.map((field) => userField(field).label[language]).join(', ');
}
