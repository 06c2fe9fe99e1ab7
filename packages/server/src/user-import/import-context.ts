/** What the import's resolvers have at hand besides what every resolver has. */
import type { SignedInContext } from '../graphql/context.js';
import type { ImportServices } from './import-services.js';

export interface ImportContext extends SignedInContext {
  readonly imports: ImportServices;
}
