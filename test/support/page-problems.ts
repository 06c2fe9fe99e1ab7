/** What goes wrong on pages, seen or not. */
import type { BrowserContext, ConsoleMessage, Request } from 'playwright-core';

/** What a page asks for under way to another one is let go of. */
const LET_GO = 'net::ERR_ABORTED';

/** A document's own, as no other tells what it didn't load. */
const REPORT_VIOLATIONS = `document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
  reportViolation(effectiveDirective + ' forbids ' + blockedURI + ' (' + sourceFile + ':' + lineNumber + ')'));`;

/**
 * Gathers the problems of a context's pages from now on: errors that a page throws or writes to the console, what the policy of its
 * content forbids, requests that fail, and requests to other origins.
 */
export async function watchPage(context: BrowserContext, origin: string): Promise<() => readonly string[]> {
  const problems: string[] = [];
  const note = (problem: string): void => void problems.push(problem);
  await context.exposeFunction('reportViolation', (text: string) => note(`policy: ${text}`));
  await context.addInitScript(REPORT_VIOLATIONS);
  context.on('weberror', (error) => note(`thrown: ${String(error.error())}`));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'assert') note(`console: ${written(message)}`);
  });
  context.on('request', (request) => {
    if (isElsewhere(request, origin)) note(`elsewhere: ${asked(request)}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'for no reason that is given';
    if (reason !== LET_GO) note(`failed: ${asked(request)}: ${reason}`);
  });
  return () => problems;
}

function written(message: ConsoleMessage): string {
  return `${message.text()} (${message.location().url})`;
}

function asked(request: Request): string {
  return `${request.method()} ${request.url()}`;
}

/** Data and blobs are the page's own. */
function isElsewhere(request: Request, origin: string): boolean {
  const url = new URL(request.url());
  return url.protocol !== 'data:' && url.origin !== origin;
}
