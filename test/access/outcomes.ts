/** What comes of a row: the answer to everybody who asks, and whether anything changed by it. */
import type { Client } from '../support/client.js';
import { ASKERS, type AskerName } from './askers.js';
import type { Prepared, Request } from './request.js';
import type { Scene } from './scene.js';

export type Outcomes = Readonly<Record<AskerName, string>>;

/**
 * By asker: one answer, or several where their clients get different ones; `idle` for a yes that changed nothing, and a word beside
 * another answer where something changed that should not have. What is asked for is made anew once somebody changed it.
 */
export async function outcomesOf(scene: Scene, request: Request): Promise<Outcomes> {
  const outcomes = new Map<AskerName, Set<string>>();
  const asked = request.changes ? askToChange : askToRead;
  for await (const [asker, outcome] of asked(scene, request, await allClients(scene, request))) {
    outcomes.set(asker, (outcomes.get(asker) ?? new Set()).add(outcome));
  }
  return Object.fromEntries([...outcomes].map(([asker, each]) => [asker, [...each].join(' or ')])) as Outcomes;
}

interface Asking {
  readonly asker: AskerName;
  readonly client: Client;
}

type Answers = AsyncGenerator<readonly [asker: AskerName, outcome: string], void>;

/** Before anything is compared, as sessions and tokens are made for it. */
async function allClients(scene: Scene, { takes, anew = false }: Request): Promise<Asking[]> {
  const all: Asking[] = [];
  for (const asker of ASKERS) {
    for (const client of await scene.clientsOf(asker, { takes, anew })) all.push({ asker, client });
  }
  return all;
}

/** Looks for changes after each answer. */
async function* askToChange(scene: Scene, request: Request, all: readonly Asking[]): Answers {
  let made: { prepared: Prepared; before: string } | undefined;
  for (const { asker, client } of all) {
    if (made === undefined || request.own === true) {
      const prepared = await request.prepare(scene, asker);
      made = { prepared, before: await scene.stored() };
    }
    const answer = await request.send(client, made.prepared);
    const isChanged = (await scene.stored()) !== made.before;
    yield [asker, isChanged ? afterChange(answer) : answer.replace('yes', 'idle')];
    if (isChanged) made = undefined;
  }
}

/** Whoever may try an import gets a preview, which is kept, also where it is not what was hoped for. */
function afterChange(answer: string): string {
  return answer === 'yes' || answer === 'not' ? answer : `${answer}, though something changed`;
}

/** Looks for changes in the end, as nobody may have made any. */
async function* askToRead(scene: Scene, request: Request, all: readonly Asking[]): Answers {
  const prepared: Prepared[] = [];
  for (const { asker } of all) {
    const [first] = prepared;
    prepared.push(first === undefined || request.own === true ? await request.prepare(scene, asker) : first);
  }
  const before = await scene.stored();
  for (const [index, { asker, client }] of all.entries()) yield [asker, await request.send(client, prepared[index] ?? {})];
  if ((await scene.stored()) !== before) throw new Error('Something changed by reading');
}
