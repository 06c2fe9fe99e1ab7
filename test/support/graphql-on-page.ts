/** Asks the server what a page's person could ask it past the page: with the cookie of the page. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Answer {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** The code with which the server refuses; undefined where it does not. */
export async function codeOnPage(page: Page, query: string, variables: object = {}): Promise<string | undefined> {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  return ((await response.json()) as Answer).errors?.[0]?.extensions?.code;
}

/** Fails where the server doesn't refuse one of these with FORBIDDEN. */
export async function expectForbidden(page: Page, operations: readonly (readonly [mutation: string, variables: object])[]): Promise<void> {
  for (const [mutation, variables] of operations) {
    expect([mutation, await codeOnPage(page, mutation, variables)]).toEqual([mutation, 'FORBIDDEN']);
  }
}
