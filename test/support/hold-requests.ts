/** Requests of a page that are kept from the server for a while, to look at the page meanwhile. */
import type { Page, Request, Route } from 'playwright-core';

/** Keeps a page's requests of a kind; resolves to what lets them go on, those to come too. */
export async function holdRequests(page: Page, isOne: (request: Request) => boolean): Promise<() => void> {
  let letGo = (): void => undefined;
  const wait = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/*', async (route) => {
    if (isOne(route.request())) await wait;
    await route.fallback();
  });
  return () => letGo();
}

/** Whether a request is for an operation of this name. */
export function asksFor(operation: string): (request: Request) => boolean {
  return (request) => request.postData()?.includes(`"operationName":"${operation}"`) ?? false;
}

/** Shows a page an import as half done, until what this resolves to is called. */
export async function showHalfDone(page: Page): Promise<() => void> {
  let isOver = false;
  await page.route('**/graphql', async (route) => (isOver || !asksFor('ImportRun')(route.request()) ? route.fallback() : halfDone(route)));
  return () => {
    isOver = true;
  };
}

async function halfDone(route: Route): Promise<void> {
  const response = await route.fetch();
  const { data } = (await response.json()) as { data: { importRun: object } };
  await route.fulfill({ response, json: { data: { importRun: { ...data.importRun, status: 'RUNNING', progress: 0.42 } } } });
}
