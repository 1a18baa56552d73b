/**
 * Which proposals teach the suggester most, for the order of the queue. Weighing them takes a second in a large
 * record, and learning what was decided before may take longer: nobody waits for it. A small record is weighed anew
 * after every decision; in a large one after every few, the order asked for last stands until the next is ready, and the
 * first time there is none yet.
 */
import { statementStates } from "@parley/core";
import { orderByUsefulness, type QueuedProposal } from "@parley/extract";
import { byAndBy, isByAndBy, tellFailure } from "./by-and-by.js";
import { statementColumns } from "./listed/statement-columns.js";
import type { Project } from "./project.js";
import { isFarBehind, LEARN, learnByAndBy, suggesterOf, suggestionsOf } from "./suggester.js";

/** So many proposals are weighed against each other; of more, every n-th one. */
const WEIGHED = 600;
/** So many can be weighed while somebody waits, and in one step while others may be waiting. */
const AT_ONCE = 100;
const IN_ONE_STEP = 10;
const WEIGH = "weigh";

/** Fewer decisions than this change the order of a large record too little to weigh it anew. */
const WORTH_WEIGHING = 10;

interface Order {
  readonly revision: number;
  /** How many proposals were open. */
  readonly open: number;
  readonly ids: readonly string[];
}

const orders = new WeakMap<object, Order>();

/** Ids of undecided proposals, those first whose decision teaches most; none while a server has weighed none yet. */
export function usefulnessOrder(project: Project): readonly string[] {
  const revision = project.store.revision();
  const known = orders.get(project.store);
  if (known?.revision === revision) return known.ids;
  const open = isByAndBy(project) ? countOpen(project) : 0;
  if (isByAndBy(project) && (open > AT_ONCE || isFarBehind(project))) {
    for (const job of [LEARN, WEIGH]) tellFailure(project, job);
    if (known === undefined || Math.abs(known.open - open) >= WORTH_WEIGHING) void orderByAndBy(project);
    return known?.ids ?? [];
  }
  suggesterOf(project);
  const waiting = proposalsToWeigh(project);
  const ids = orderByUsefulness(weigh(project, waiting));
  orders.set(project.store, { revision, open: countOpen(project), ids });
  return ids;
}

function countOpen(project: Project): number {
  const { order, state } = statementColumns(project);
  const proposed = statementStates.indexOf("proposed");
  let open = 0;
  for (const row of order) if (state[row] === proposed) open += 1;
  return open;
}

/** Makes the order for the record as it is, in small steps. */
export async function orderByAndBy(project: Project): Promise<void> {
  await learnByAndBy(project);
  const steps = function* (): Generator<void> {
    const revision = project.store.revision();
    const open = countOpen(project);
    const waiting = proposalsToWeigh(project);
    const weighed: QueuedProposal[] = [];
    for (let start = 0; start < waiting.length; start += IN_ONE_STEP) {
      weighed.push(...weigh(project, waiting.slice(start, start + IN_ONE_STEP)));
      yield;
    }
    orders.set(project.store, { revision, open, ids: orderByUsefulness(weighed) });
  };
  await byAndBy(project, WEIGH, steps, true);
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
