/** What every resolver has at hand. */
import type { Language } from '@intake/shared';
import type { RequestNotes } from '../http/request-notes.js';
import type { Services } from '../services.js';
import type { CurrentUser } from '../sign-in/current-user.js';
import type { SessionCookie } from '../sign-in/session-cookie.js';
import type { Loaders } from './loaders.js';

export interface Context extends Services {
  /** Under which the log holds this request. */
  readonly requestId: string;
  readonly language: Language;
  readonly currentUser: CurrentUser | null;
  readonly clientAddress: string;
  readonly sessionCookie: SessionCookie;
  /** What the log's line about this request will say. */
  readonly notes: RequestNotes;
  readonly loaders: Loaders;
  /** Keeps the connection for so many milliseconds in which nothing is sent on it, until the answer: for what takes minutes. */
  readonly waitLonger: (milliseconds: number) => void;
}

/** What a resolver behind @Authorized() has. */
export interface SignedInContext extends Context {
  readonly currentUser: CurrentUser;
}
