/** GET /downloads/passwords-….xlsx: new passwords, for whoever set them, once. */
import type { FastifyInstance } from 'fastify';
import { recordAudit } from '../audit/record-audit.repository.js';
import { refuse } from '../graphql/errors.js';
import { identify } from '../http/identify.js';
import type { Services } from '../services.js';
import { removeExpiredHandouts, takeHandout } from './password-handouts.repository.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE_NAMES = { EN: 'new-passwords.xlsx', NL: 'nieuwe-wachtwoorden.xlsx' } as const;

const GONE = {
  EN: 'These passwords were downloaded already, or ten minutes have passed: reset them again',
  NL: 'Deze wachtwoorden zijn al gedownload, of er zijn tien minuten voorbij: stel ze opnieuw in',
};

/** Adds the route, and lets go of what nobody fetches. */
export function addPasswordHandoutRoute(app: FastifyInstance, services: Services): void {
  services.tidyHooks.push((isStopped) => removeExpiredHandouts(services, isStopped));
  // A HEAD would take the passwords away and show them to nobody.
  const options = { preHandler: identify(services), exposeHeadRoute: false };
  app.get<{ Params: { id: string } }>('/downloads/passwords-:id.xlsx', options, async (request, reply) => {
    const user = request.notes?.currentUser ?? refuse('UNAUTHENTICATED');
    if (!user.role.permissions.includes('MANAGE_USERS')) refuse('FORBIDDEN');
    const { id } = request.params;
    const handout = await services.database.write(async (manager) => {
      const taken = await takeHandout(manager, services, { id, userId: user.id, now: new Date() });
      const source = { currentUser: user, clientAddress: request.ip };
      if (taken !== undefined) await recordAudit(manager, source, { action: 'PASSWORDS_DOWNLOADED', subjects: [id] });
      return taken;
    });
    const { language, rows } = handout ?? refuse('NOT_FOUND', { sentence: GONE });
    // Loaded here for the sake of the server's start, as the example workbook is.
    const { handoutWorkbook } = await import('./handout-workbook.js');
    return reply
      .type(WORKBOOK)
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${FILE_NAMES[language]}"`)
      .send(handoutWorkbook(language, rows));
  });
}
