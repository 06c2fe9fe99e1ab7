/** What is noted about a request while it is handled, for the log's line about it and for its handlers. */
import type { FastifyInstance } from 'fastify';
import { countStatements } from '../database/statement-count.js';
import type { CurrentUser } from '../sign-in/current-user.js';

export interface RequestNotes {
  readonly statements: () => number;
  currentUser: CurrentUser | null;
  operation?: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Undefined for requests that are refused before they are read. */
    notes: RequestNotes | undefined;
  }
}

/** Begins the notes of every request once its body is read: what runs before that loses its tracks there. */
export function noteRequests(app: FastifyInstance): void {
  app.decorateRequest('notes', undefined);
  app.addHook('preValidation', (request, _reply, done) => {
    countStatements((statements) => {
      request.notes = { statements, currentUser: null };
      done();
    });
  });
}
