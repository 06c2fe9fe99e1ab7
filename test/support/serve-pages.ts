/** A web server with pages of a test's own. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  /** http://127.0.0.1:port */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves HTML by path with the policy of the product's pages, and nothing else. */
export async function servePages(pages: Readonly<Record<string, string>>): Promise<PageServer> {
  const server = createServer((request, response) => {
    const html = pages[request.url ?? ''];
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'self'; img-src * data:",
    };
    response.writeHead(html === undefined ? 404 : 200, headers).end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}
