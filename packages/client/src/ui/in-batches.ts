/** Work on more things than the server takes at once. */

/** IDs that a mutation takes. Source: the server's limits. */
const BATCH = 500;

/** Does the work batch by batch, each after the one before; the first that fails ends it. */
export async function inBatches(ids: readonly string[], work: (batch: string[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) await work(ids.slice(from, from + BATCH));
}
