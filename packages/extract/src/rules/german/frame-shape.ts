/** How the clause of a cue relates to what stands before it, and where its frame starts. */
import type { Clause, Item, Period } from "./period.js";
import { COORDINATOR, DETERMINER } from "./word-classes.js";

export type Shape = {
  readonly kind: "plain" | "inverted" | "coordinated" | "split-subject" | "fronted-adverbial";
  readonly start: number;
};

/** How the clause of the cue relates to what stands before it. */
export function shapeOf(period: Period, index: number, floor: number): Shape {
  const { items, clauses } = period;
  const clause = clauses[index];
  if (clause === undefined) return { kind: "plain", start: index };
  const coordinated = isCoordinated(items, clause);
  if (clause.kind !== "main") {
    let start = index;
    // A relative clause takes the phrase it hangs on along.
    while (start > floor && clauses[start]?.kind !== "main" && clauses[start]?.opener === ",") start -= 1;
    return { kind: "plain", start };
  }
  if (!clause.verbFirst) {
    if (coordinated && clause.opener !== "") return { kind: "plain", start: index };
    // "Als A kam, B sagte" does not exist; what stands before is another clause.
    return { kind: "plain", start: startOfFrame(period, index, floor) };
  }
  const joined = startOfPredicate(period, index, floor);
  const second = items[clause.finite + 1]?.lower ?? "";
  // "…, befürchtet aber weitere Tote": a second predicate without "und".
  if (second === "aber" || second === "jedoch" || second === "dann")
    return { kind: "coordinated", start: index };
  if (coordinated || /^(?:und|oder|aber|sowie|doch|sondern)$/.test(clause.opener))
    return { kind: "coordinated", start: joined };
  if (index === floor) return { kind: "plain", start: index };
  const before = clauses.slice(floor, index);
  if (before.some((other) => other.kind === "quotation" || other.kind === "main"))
    return { kind: "inverted", start: index };
  const first = before[0];
  if (first !== undefined && isWie(items, first)) return { kind: "fronted-adverbial", start: floor };
  if (
    first?.kind === "dass" ||
    first?.kind === "ob" ||
    first?.kind === "content" ||
    first?.kind === "infinitive"
  )
    return { kind: "inverted", start: index };
  if (first?.kind === "purpose" && isContrast(period, floor, index))
    return { kind: "inverted", start: index };
  if (first?.kind === "adverbial" || first?.kind === "purpose")
    return { kind: "fronted-adverbial", start: floor };
  return isInserted(period, index)
    ? { kind: "inverted", start: index }
    : { kind: "split-subject", start: floor };
}

/** "Nicht um zu kämpfen, sondern um zu helfen, sagte Holm": what is meant, no aim of the saying. */
function isContrast({ items, clauses }: Period, floor: number, index: number): boolean {
  const head = clauses[floor];
  if (head === undefined || items[head.from]?.lower !== "nicht") return false;
  return clauses.some(
    ({ kind, from }, at) =>
      at > floor && at !== index && kind === "purpose" && items[from]?.lower === "sondern",
  );
}

/** "Im Mai, meint Holm, werde es eng": a frame with its speaker between the first phrase of a main clause and its verb. */
function isInserted({ clauses }: Period, index: number): boolean {
  const [clause, next] = [clauses[index], clauses[index + 1]];
  return (
    clause !== undefined &&
    next !== undefined &&
    clause.opener === "," &&
    next.opener === "," &&
    clause.to - clause.finite >= 2 &&
    next.kind === "main" &&
    next.verbFirst
  );
}

/** A second predicate belongs to the clause whose subject it shares: the frame starts there. */
function startOfPredicate(period: Period, index: number, floor: number): number {
  let start = index;
  while (start > floor) {
    const before = period.clauses[start - 1];
    if (
      before === undefined ||
      before.kind === "quotation" ||
      before.kind === "dass" ||
      before.opener === ";"
    )
      break;
    start -= 1;
    if (before.kind === "main" && !before.verbFirst) break;
  }
  return start;
}

/** Appositions and adverbial clauses in front belong to the frame of a clause. */
function startOfFrame(period: Period, index: number, floor: number): number {
  let start = index;
  while (start > floor) {
    const before = period.clauses[start - 1];
    if (
      before === undefined ||
      before.kind === "quotation" ||
      before.kind === "main" ||
      before.kind === "dass" ||
      before.kind === "ob"
    )
      break;
    const opener = period.clauses[start]?.opener ?? "";
    if (opener !== "," && opener !== "–" && opener !== "-") break;
    start -= 1;
  }
  return start;
}

export function isCoordinated(items: readonly Item[], clause: Clause): boolean {
  const first = items[clause.from];
  return first !== undefined && clause.head > clause.from && (first.bits & COORDINATOR) !== 0;
}

export function isWie(items: readonly Item[], clause: Clause): boolean {
  return items[clause.head]?.lower === "wie" && clause.kind === "content";
}

/** "…, so der Minister" */
export function isSo(items: readonly Item[], clause: Clause): boolean {
  const first = items[clause.head];
  const second = items[clause.head + 1];
  return (
    first?.lower === "so" &&
    clause.finite < 0 &&
    second !== undefined &&
    clause.to - clause.head >= 2 &&
    (second.capital || (second.bits & DETERMINER) !== 0)
  );
}
