/** What the wizard's actions work with: its state, its address, the server, and whether their answer still counts. */
import type { ShallowRef } from 'vue';
import type { ImportAddress } from './import-address.js';
import type { ImportState } from './import-state.js';
import type { ImportServer } from './use-import-server.js';

export interface Wizard {
  readonly state: ShallowRef<ImportState>;
  readonly server: ImportServer;
  /** Begins something, so that answers to what was begun before no longer count; tells whether its own still does. */
  readonly takeTurn: () => () => boolean;
  readonly go: (address: ImportAddress, how: 'push' | 'replace') => Promise<void>;
  readonly pause: (milliseconds: number) => Promise<void>;
}
