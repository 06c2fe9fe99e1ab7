/** GET /downloads/passwords-….xlsx: new passwords, for whoever set them, once. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { recordAudit } from '../audit/record-audit.repository.js';
import { refuse } from '../graphql/errors.js';
import { identify } from '../http/identify.js';
import { isFromOwnSite } from '../http/own-site.js';
import { asWorkbook } from '../http/workbook-download.js';
import type { Services } from '../services.js';
import type { CurrentUser } from '../sign-in/current-user.js';
import { refuseGone } from './handout-gone.js';
import { ownerOf } from './handout-id.js';
import { removeExpiredHandouts, takeHandout } from './password-handouts.repository.js';

const FILE_NAMES = { EN: 'new-passwords.xlsx', NL: 'nieuwe-wachtwoorden.xlsx' } as const;

const NOT_MEANT = {
  EN: 'New passwords can be downloaded once, so only the app gives them out',
  NL: 'Nieuwe wachtwoorden kun je één keer downloaden, dus alleen de app geeft ze',
};

/** Adds the route, and lets go of what nobody fetches. */
export function addPasswordHandoutRoute(app: FastifyInstance, services: Services): void {
  services.tidyHooks.push((isStopped) => removeExpiredHandouts(services, isStopped));
  // A HEAD would take the passwords away and show them to nobody.
  const options = { preHandler: identify(services), exposeHeadRoute: false };
  app.get<{ Params: { id: string } }>('/downloads/passwords-:id.xlsx', options, async (request, reply) => {
    const user = request.notes?.currentUser ?? refuse('UNAUTHENTICATED');
    if (!user.role.permissions.includes('MANAGE_USERS')) refuse('FORBIDDEN');
    if (!isMeant(request, user, services.publicUrl())) refuse('FORBIDDEN', { sentence: NOT_MEANT });
    const { id } = request.params;
    const handout = await services.database.write(async (manager) => {
      const taken = await takeHandout(manager, services, { id, ownerId: ownerOf(user), now: new Date() });
      const source = { currentUser: user, clientAddress: request.ip };
      const note = { action: 'PASSWORDS_DOWNLOADED', subjects: [id], details: { handoutId: id } } as const;
      if (taken !== undefined) await recordAudit(manager, source, note);
      return taken;
    });
    const { language, rows } = handout ?? refuseGone();
    // Loaded here for the sake of the server's start, as the example workbook is.
    const { handoutWorkbook } = await import('./handout-workbook.js');
    return asWorkbook(reply, FILE_NAMES[language]).header('cache-control', 'no-store').send(handoutWorkbook(language, rows));
  });
}

/** What a browser says of a request that it makes in advance, in case somebody opens the link. Source: the Fetch standard, and older browsers. */
const PURPOSES = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const;

/** Whether somebody asks, and not their browser in advance, or a page of another site. A request with a token is meant. */
function isMeant({ headers, host }: FastifyRequest, { token }: CurrentUser, publicUrl: string): boolean {
  const isInAdvance = PURPOSES.some((name) => /^(prefetch|prerender|preview)/.test(String(headers[name] ?? '')));
  return !isInAdvance && (token !== undefined || isFromOwnSite({ headers, host }, publicUrl));
}
