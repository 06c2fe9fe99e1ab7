/** Work on more things than the server takes at once. */

/** IDs that a mutation takes. Source: the server's limits. */
const BATCH = 500;

/** Is told of each batch as soon as it is done. */
export type Done = (ids: readonly string[]) => void;

interface BatchWork {
  readonly work: (batch: string[]) => Promise<void>;
  readonly done: Done;
}

/** Does the work batch by batch, each after the one before; the first that fails ends it. */
export async function inBatches(ids: readonly string[], { work, done }: BatchWork): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    await work(batch);
    done(batch);
  }
}
