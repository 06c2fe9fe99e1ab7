/** What of a page some people can't use, as far as a program can tell: by axe-core. */
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { framesLater } from './frames.js';

/** WCAG 2.0 to 2.2, levels A and AA, and what is good practice beyond them. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const OPTIONS: RunOptions = { runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] };

/** The rules of TAGS that look at colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const COLOURS: RunOptions = { ...OPTIONS, runOnly: { type: 'rule', values: COLOUR_RULES } };

export interface AxeViolation {
  /** axe's name of the rule, such as color-contrast. */
  readonly rule: string;
  /** A CSS selector of the element. */
  readonly target: string;
  /** What is wrong, and what would put it right. */
  readonly summary: string;
}

/** The violations on a page as it is now, one per element and rule. The page's own policy stays in force. */
export async function axeViolations(page: Page, options: RunOptions = OPTIONS): Promise<AxeViolation[]> {
  // As the debugger evaluates it: a script element would be the page's, whose policy forbids it.
  if (!(await page.evaluate<boolean>('typeof axe === "object"'))) await page.evaluate(axe.source);
  // Even for whoever wants no motion a change of style takes a frame, in which colours are in between.
  await framesLater(page);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => ({
      rule: id,
      target: target.flat().join(' '),
      summary: `${help}: ${failureSummary.replace(/\s*\n\s*/g, ' ')}`,
    })),
  );
}

/** In the page: from now on colours change in one frame, not in one for each element within another. */
const AT_ONCE = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, ::before, ::after { transition: none !important }');
  document.adoptedStyleSheets.push(sheet);
}`;

/** The same, and what is wrong once the system turns from light to dark or back, which the page follows. It is left as it was. */
export async function axeInBothColours(page: Page, colorScheme: 'light' | 'dark'): Promise<AxeViolation[]> {
  const asItIs = await axeViolations(page);
  const other = colorScheme === 'light' ? 'dark' : 'light';
  await page.evaluate(AT_ONCE);
  await turn(page, other);
  const turned = await axeViolations(page, COLOURS);
  await turn(page, colorScheme);
  await page.evaluate('document.adoptedStyleSheets.pop()');
  return [...asItIs, ...turned.map((violation) => ({ ...violation, summary: `${other}: ${violation.summary}` }))];
}

async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html .v-theme--${colorScheme}`).first().waitFor({ state: 'attached' });
}
