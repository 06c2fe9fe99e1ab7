/** What the import's resolvers have at hand besides what every resolver has. */
import type { AuditSource } from '../audit/record-audit.repository.js';
import type { SignedInContext } from '../graphql/context.js';
import type { Actor } from '../sign-in/change-world.js';
import type { ImportServices } from './import-services.js';

/** Whoever asks, and from where. */
export interface Asker extends Actor {
  readonly clientAddress: string;
}

/** Whoever asks, and what they see and administer. */
export async function askerOf({ currentUser, clientAddress, loaders }: ImportContext): Promise<Asker> {
  return { ...currentUser, ...(await loaders.parts()), clientAddress };
}

/** An asker as the audit log names one. */
export function auditSourceOf({ clientAddress, ...currentUser }: Asker): AuditSource {
  return { currentUser, clientAddress };
}

export interface ImportContext extends SignedInContext {
  readonly imports: ImportServices;
}
