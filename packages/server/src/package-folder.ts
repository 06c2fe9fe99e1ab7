/** Where the server's package lies, for its source, for what is compiled of it, and for what is bundled of that. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** packages/server of the checkout, as a path. */
export const PACKAGE_FOLDER = dirname(createRequire(import.meta.url).resolve('@intake/server/package.json'));
