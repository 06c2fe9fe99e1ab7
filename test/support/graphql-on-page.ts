/** Asks the server what a page's person could ask it past the page: with the cookie of the page. */
import type { Page } from 'playwright-core';

interface Answer {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** The code with which the server refuses; undefined where it does not. */
export async function codeOnPage(page: Page, query: string, variables: object = {}): Promise<string | undefined> {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  return ((await response.json()) as Answer).errors?.[0]?.extensions?.code;
}
