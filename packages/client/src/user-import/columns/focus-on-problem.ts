/** Brings the person to what is missing in step 2. */
import type { ChoiceProblem } from '../choice-problems.js';

/** Names the place where a problem is put right, for its element's `data-place`. */
export function placeOf(problem: ChoiceProblem): string {
  return problem.kind === 'mapping' ? problem.problem.field : problem.kind;
}

/** Gives the focus to the field of that place. */
export function focusOnProblem(form: HTMLElement | null, problem: ChoiceProblem): void {
  form?.querySelector<HTMLElement>(`[data-place="${placeOf(problem)}"] :is(input:not([type="hidden"]), button)`)?.focus();
}
