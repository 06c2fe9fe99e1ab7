/** The server speaks GraphQL over HTTP as the specification has it. */
import { auditServer, type AuditResult } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

/** What the specification allows, and we don't: a query by GET could be asked for by any page. */
const NOT_BY_GET = [
  'MAY accept application/x-www-form-urlencoded formatted GET requests',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
];

/** What it advises for old clients, and Apollo Server answers with 400. */
const ANSWERED_400 = [
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

describe('the audits of graphql-http', () => {
  let server: ServerUnderTest;
  let results: AuditResult[];

  beforeAll(async () => {
    server = await startServer('embedded', { INTROSPECTION: 'on' });
    results = await auditServer({ url: `${server.url}/graphql` });
  });

  afterAll(() => server.stop());

  it('find no error', () => {
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter(({ status }) => status === 'error')).toEqual([]);
  });

  it('remark on six things, which are so by design', () => {
    const remarks = results.filter(({ status }) => status !== 'ok').map(({ name }) => name);
    expect(remarks.sort()).toEqual([...NOT_BY_GET, ...ANSWERED_400].sort());
  });
});
