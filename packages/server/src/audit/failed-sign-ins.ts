/** Bounds how many failed sign-ins the audit log notes: it must not grow as fast as strangers can guess. */
import { clientNetwork } from '../sign-in/client-network.js';
import type { AuditDetails } from './audit-details.js';

/** Milliseconds in which so many are noted. */
const WINDOW = 60_000;

/** Of one network, so that whoever guesses much can't hide others behind it, and of all; at 300 bytes an entry that is 50 MB a day. */
const MOST_OF_A_NETWORK = 30;
const MOST_OF_ALL = 120;

export class FailedSignIns {
  private begun = -WINDOW;
  private readonly noted = new Map<string, number>();
  private notedOfAll = 0;
  private leftOut = 0;

  /**
   * What the entry about a failure is to say, undefined where none is to be written. Users who exist and others are counted alike: what
   * the server does must not tell them apart.
   */
  admit(address: string | null, now = Date.now()): AuditDetails | undefined {
    // A clock that was set back would keep a window open until it is there again.
    if (now < this.begun || now - this.begun >= WINDOW) this.begin(now);
    const network = address === null ? '' : clientNetwork(address);
    const ofNetwork = this.noted.get(network) ?? 0;
    if (ofNetwork >= MOST_OF_A_NETWORK || this.notedOfAll >= MOST_OF_ALL) {
      this.leftOut += 1;
      return undefined;
    }
    this.noted.set(network, ofNetwork + 1);
    this.notedOfAll += 1;
    return this.tellLeftOut();
  }

  private begin(now: number): void {
    this.begun = now;
    this.noted.clear();
    this.notedOfAll = 0;
  }

  private tellLeftOut(): AuditDetails {
    const { leftOut } = this;
    this.leftOut = 0;
    return leftOut === 0 ? {} : { leftOut };
  }
}
