/**
 * Which proposals teach the suggester most, for the order of the queue. Weighing them takes a second in a large
 * record, and learning what was decided before may take longer: nobody waits for it. A small record is weighed anew
 * after every decision; in a large one the order asked for last stands until the next is ready, and the first time
 * there is none yet.
 */
import { orderByUsefulness, type QueuedProposal } from "@parley/extract";
import { byAndBy, isByAndBy, tellFailure } from "./by-and-by.js";
import type { Project } from "./project.js";
import { isFarBehind, LEARN, learnByAndBy, suggesterOf, suggestionsOf } from "./suggester.js";

/** So many proposals are weighed against each other; of more, every n-th one. */
const WEIGHED = 600;
/** So many can be weighed while somebody waits, and in one step while others may be waiting. */
const AT_ONCE = 100;
const IN_ONE_STEP = 10;
const WEIGH = "weigh";

interface Order {
  readonly revision: number;
  readonly ids: readonly string[];
}

const orders = new WeakMap<object, Order>();

/** Ids of undecided proposals, those first whose decision teaches most; none while a server has weighed none yet. */
export function usefulnessOrder(project: Project): readonly string[] {
  const revision = project.store.revision();
  const known = orders.get(project.store);
  if (known?.revision === revision) return known.ids;
  const open = proposalsToWeigh(project);
  if (isByAndBy(project) && (open.length > AT_ONCE || isFarBehind(project))) {
    for (const job of [LEARN, WEIGH]) tellFailure(project, job);
    void orderByAndBy(project);
    return known?.ids ?? [];
  }
  suggesterOf(project);
  const ids = orderByUsefulness(weigh(project, open));
  orders.set(project.store, { revision, ids });
  return ids;
}

/** Makes the order for the record as it is, in small steps. */
export async function orderByAndBy(project: Project): Promise<void> {
  await learnByAndBy(project);
  await byAndBy(project, WEIGH, function* () {
    const revision = project.store.revision();
    const open = proposalsToWeigh(project);
    const weighed: QueuedProposal[] = [];
    for (let start = 0; start < open.length; start += IN_ONE_STEP) {
      weighed.push(...weigh(project, open.slice(start, start + IN_ONE_STEP)));
      yield;
    }
    orders.set(project.store, { revision, ids: orderByUsefulness(weighed) });
  });
}

function proposalsToWeigh({ store }: Project): readonly string[] {
  const open = store.connection.column<string>(
    "SELECT id FROM statement WHERE state = 'proposed' ORDER BY key",
  );
  const step = Math.max(1, Math.ceil(open.length / WEIGHED));
  return step === 1 ? open : open.filter((_, at) => at % step === 0);
}

function weigh(project: Project, ids: readonly string[]): QueuedProposal[] {
  return [...suggestionsOf(project, ids)].map(([id, { about, suggestion }]) => ({ id, about, suggestion }));
}
