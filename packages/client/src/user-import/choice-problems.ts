/** What in the choices of step 2 keeps an import from being tried. */
import { checkMapping, type MappingProblem, parseText } from '@intake/shared';
import { columnsOf, type ImportChoices, mappingOf, type UploadSheet } from './import-choices.js';

/** What is missing or wrong before the import can be tried. */
export type ChoiceProblem =
  | { readonly kind: 'mapping'; readonly problem: MappingProblem }
  | { readonly kind: 'role' }
  | { readonly kind: 'hierarchy' }
  | { readonly kind: 'extra-time' };

/** What keeps the import from being tried, in the order of the page; empty where nothing does. */
export function choiceProblems(choices: ImportChoices, sheet: UploadSheet): ChoiceProblem[] {
  const passwordsFromFile = choices.passwords === 'FILE';
  const mapping = checkMapping(mappingOf(columnsOf(choices, sheet)), sheet.columns, { passwordsFromFile });
  const problems: ChoiceProblem[] = mapping.map((problem) => ({ kind: 'mapping', problem }));
  if (choices.roleId === null) problems.push({ kind: 'role' });
  if (choices.startHierarchyId === null) problems.push({ kind: 'hierarchy' });
  if (choices.specialNeeds === 'yes' && !isPercentage(choices.extraTime)) problems.push({ kind: 'extra-time' });
  return problems;
}

function isPercentage(text: string): boolean {
  return parseText('EXTRA_TIME_PERCENTAGE', text.trim()).ok;
}
