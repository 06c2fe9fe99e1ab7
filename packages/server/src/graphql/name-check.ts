/** Checks the name of a hierarchy or a role. */
import { InputCheck } from './input-check.js';

/** The name by the rules of the file's sub-levels; refuses one that is empty or breaks them, or that `isTaken` says another has. */
export async function checkedName(name: string, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  const check = new InputCheck();
  const parsed = check.parse('name', 'SUB_LEVEL_1', name);
  if (parsed === undefined) check.add('name', 'REQUIRED');
  else if (await isTaken(parsed)) check.add('name', 'IN_USE');
  check.refuseIssues();
  return parsed ?? '';
}
