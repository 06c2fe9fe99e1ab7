/** GET /downloads/example-users-…: the example workbook, for whoever may import. */
import { LANGUAGES, type Language } from '@intake/shared';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../graphql/errors.js';
import { identify } from '../http/identify.js';
import { asWorkbook } from '../http/workbook-download.js';
import type { Services } from '../services.js';

const FILE_NAMES = { EN: 'example-users.xlsx', NL: 'voorbeeld-gebruikers.xlsx' } as const satisfies Record<Language, string>;

/** Where the workbook of a language is. */
export function exampleWorkbookPath(language: Language): string {
  return `/downloads/${FILE_NAMES[language]}`;
}

/** Adds the routes, one a language. Each workbook is made once, when it is first asked for. */
export function addExampleWorkbookRoutes(app: FastifyInstance, services: Services): void {
  for (const language of LANGUAGES) {
    let made: Buffer | undefined;
    app.get(exampleWorkbookPath(language), { preHandler: identify(services) }, async (request, reply) => {
      const user = request.notes?.currentUser ?? refuse('UNAUTHENTICATED');
      if (!user.role.permissions.includes('MANAGE_USERS')) refuse('FORBIDDEN');
      // The library that writes it is a good part of all that the server loads: it starts sooner without.
      made ??= (await import('./example-workbook.js')).exampleWorkbook(language);
      return asWorkbook(reply, FILE_NAMES[language]).send(made);
    });
  }
}
