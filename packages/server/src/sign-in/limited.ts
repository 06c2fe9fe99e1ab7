/** Lets only so many pieces of work run at a time; the others wait in line. */

/** A function that runs work when it is its turn. */
export function limited(atATime: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  const begin = async () => {
    if (running >= atATime) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
  };
  const end = () => {
    const next = waiting.shift();
    // The place passes straight to whoever waits longest, so that nobody slips in between.
    if (next === undefined) running -= 1;
    else next();
  };
  return async (work) => {
    await begin();
    try {
      return await work();
    } finally {
      end();
    }
  };
}
