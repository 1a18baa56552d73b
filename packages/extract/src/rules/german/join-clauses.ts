/**
 * Puts clauses together again that an apposition or a relative clause cut apart: "hatte sich A, Chef der B,
 * dagegen ausgesprochen", "wie A, Sprecher der B, mitteilte".
 */
import type { Clause, Item } from "./period.js";
import {
  AUXILIARY,
  CONTENT_WORD,
  FINITE,
  INFINITIVE,
  PARTICIPLE,
  PREPOSITION,
  RELATIVE,
  SUBORDINATOR,
} from "./word-classes.js";

/** Insertions looked across at most. */
const REACH = 4;

export function joinClauses(items: readonly Item[], clauses: readonly Clause[]): Clause[] {
  const joined: Clause[] = [];
  for (let index = 0; index < clauses.length; index += 1) {
    const clause = clauses[index];
    if (clause === undefined) continue;
    const end = closingClause(items, clauses, index);
    const closing = clauses[end];
    if (end === index || closing === undefined) {
      joined.push(clause);
      continue;
    }
    if (clause.finite >= 0) joined.push(withEnd(clause, closing.to));
    else {
      const lower = items[clause.head]?.lower ?? "";
      const kind =
        lower === "dass" || lower === "daß"
          ? "dass"
          : lower === "ob"
            ? "ob"
            : lower === "wie" || ((items[clause.head]?.bits ?? 0) & CONTENT_WORD) !== 0
              ? "content"
              : ((items[clause.head]?.bits ?? 0) & RELATIVE) !== 0
                ? "relative"
                : "adverbial";
      const { from, opener, head } = clause;
      const { to, finite, mood } = closing;
      joined.push({ from, to, opener, kind, head, finite, mood, verbFirst: false });
    }
    index = end;
  }
  return joined;
}

/** Written out: spread objects have a hidden class each, and clauses are read at every step. */
function withEnd({ from, opener, kind, head, finite, mood, verbFirst }: Clause, to: number): Clause {
  return { from, to, opener, kind, head, finite, mood, verbFirst };
}

/** The clause that completes this one; itself when nothing is missing. */
function closingClause(items: readonly Item[], clauses: readonly Clause[], index: number): number {
  const clause = clauses[index];
  if (clause === undefined || clause.kind === "quotation") return index;
  const waitsForVerb = clause.finite < 0 && opensSubordinate(items, clause);
  const particles = clause.kind === "main" ? missingParticles(items, clause) : null;
  if (!waitsForVerb && particles === null) return index;
  for (let next = index + 1; next < clauses.length && next <= index + REACH; next += 1) {
    const candidate = clauses[next];
    if (
      candidate === undefined ||
      candidate.kind === "quotation" ||
      candidate.opener === ":" ||
      candidate.opener === ";"
    )
      return index;
    if (next > index + 1 || candidate.opener === ",") {
      if (waitsForVerb) {
        if (candidate.kind === "main" && next > index + 1)
          return candidate.finite - candidate.from <= 8 ? next : index;
        if (candidate.kind === "dass" || candidate.kind === "content" || candidate.kind === "adverbial")
          return index;
      } else if (
        (candidate.kind === "fragment" || isObject(items, candidate)) &&
        next > index + 1 &&
        completes(items, candidate, particles ?? [])
      )
        return next;
      else if (candidate.kind !== "fragment" && candidate.kind !== "relative") return index;
    }
  }
  return index;
}

/** "Hatte A, Chefin der B, | den Kredit kritisiert": an article before its noun, no pronoun of a relative clause. */
function isObject(items: readonly Item[], { kind, head }: Clause): boolean {
  return (
    kind === "relative" &&
    /^(?:den|die|das|dem|der)$/.test(items[head]?.lower ?? "") &&
    items[head + 1]?.capital === true
  );
}

function opensSubordinate(items: readonly Item[], clause: Clause): boolean {
  const head = items[clause.head];
  if (head === undefined) return false;
  if (head.lower === "dass" || head.lower === "daß" || head.lower === "ob") return true;
  if (head.lower === "wie") return clause.to - clause.head >= 2 && items[clause.head + 1]?.lower !== "zum";
  return (
    (head.bits & SUBORDINATOR) !== 0 &&
    (head.bits & PREPOSITION) === 0 &&
    head.lower !== "als" &&
    head.lower !== "nur"
  );
}

/** Particles or the participle that the finite verb still waits for; `null` when the clause is complete. */
function missingParticles(items: readonly Item[], clause: Clause): string[] | null {
  const finite = items[clause.finite];
  if (finite === undefined) return null;
  const last = items[clause.to - 1];
  if ((finite.bits & AUXILIARY) !== 0) {
    for (let at = clause.finite + 1; at < clause.to; at += 1) {
      const item = items[at];
      if (item !== undefined && !item.capital && (item.bits & (PARTICIPLE | INFINITIVE)) !== 0) return null;
    }
    // Only worth waiting after a name or noun that an apposition explains.
    return last?.capital === true ? [] : null;
  }
  const particles = finite.reporting.filter((form) => form.split).map((form) => form.verb.particle);
  if (particles.length === 0 || last?.capital !== true) return null;
  for (let at = clause.finite + 1; at < clause.to; at += 1)
    if (particles.includes(items[at]?.lower ?? "")) return null;
  return particles;
}

function completes(items: readonly Item[], clause: Clause, particles: readonly string[]): boolean {
  const last =
    items[clause.to - 1]?.token.kind === "punctuation" ? items[clause.to - 2] : items[clause.to - 1];
  if (last === undefined || last.capital) return false;
  if (particles.length > 0) return particles.includes(last.lower);
  return (
    (last.bits & (PARTICIPLE | INFINITIVE)) !== 0 &&
    ((last.bits & FINITE) === 0 || (last.bits & PARTICIPLE) !== 0 || (last.bits & INFINITIVE) !== 0)
  );
}
