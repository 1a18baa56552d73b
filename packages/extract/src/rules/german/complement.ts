/** Where the content of a cue starts after it, and where it ends. */
import { type Cue, cuesIn } from "./cues.js";
import { isCoordinated, isSo, isWie } from "./frame-shape.js";
import type { Clause, Item, Period } from "./period.js";

/** Clauses between a cue and its complement at most. */
const REACH = 4;

/** Where the content of the cue starts after it, skipping what is inserted. */
export function complementAfter(
  period: Period,
  index: number,
  cue: Cue,
): { from: number; rule: string } | null {
  const { items, clauses } = period;
  const { verb } = cue;
  const any = verb.clause || verb.weakClause;
  const parent = clauses[index];
  for (let next = index + 1; next < clauses.length && next <= index + REACH; next += 1) {
    const clause = clauses[next];
    if (clause === undefined) return null;
    if (clause.opener === ":" && clause.kind !== "quotation" && isRelayed(period, next))
      return { from: next, rule: "colon" };
    const punctuated =
      clause.opener === "," || clause.opener === ":" || clause.opener === "–" || clause.opener === "-";
    switch (clause.kind) {
      case "dass":
        if (isProvisoAt(items, clause.from)) return null;
        return any || verb.object || verb.preposition || verb.infinitive
          ? { from: next, rule: "dass-clause" }
          : null;
      case "ob":
        return any ? { from: next, rule: "ob-clause" } : null;
      case "content":
        if (isWie(items, clause) && cuesIn(items, clause, next).length > 0) break;
        return verb.clause && items[clause.head]?.lower !== "was" ? { from: next, rule: "w-clause" } : null;
      case "infinitive":
        if ((verb.infinitive || verb.clause) && punctuated) return { from: next, rule: "infinitive" };
        return null;
      case "main": {
        const subjunctive = clause.mood !== "indicative";
        if (!any && !verb.object && !verb.quotation && !(clause.opener === ":" && subjunctive)) return null;
        if (clause.opener === ":") {
          return subjunctive || (verb.clause && verb.medium === "speech")
            ? { from: next, rule: "colon" }
            : null;
        }
        if (
          !punctuated ||
          isCoordinated(items, clause) ||
          /^(?:und|oder|aber|sowie|doch)$/.test(clause.opener)
        )
          return null;
        if (cuesIn(items, clause, next).some((other) => clause.verbFirst && other.finite === clause.finite))
          return null;
        if (clause.verbFirst) return null;
        // "A begrüßte die Maut, B lehnt sie ab": what is judged is named, and the next clause is about somebody else.
        if (!subjunctive && JUDGES(verb.lemma)) return null;
        if (subjunctive && any) return { from: next, rule: clause.mood ?? "" };
        return verb.clause && next === index + 1 && parent?.kind !== "adverbial"
          ? { from: next, rule: "main-clause" }
          : null;
      }
      case "quotation":
        return null;
      case "fragment":
        // "…, Folgendes: A sei …" and the first piece of a complement cut by an insertion.
        if (any && next + 1 < clauses.length && startsComplement(period, next))
          return { from: next, rule: "main-clause" };
        break;
      default:
        break;
    }
    if (clause.opener === ";") return null;
  }
  return null;
}

const JUDGES = (lemma: string) =>
  /^(?:begrüßen|ablehnen|befürworten|unterstützen|kritisieren|loben|verurteilen|würdigen|verteidigen|fordern|verlangen|beantragen)$/.test(
    lemma,
  );

/** "Für den Fall, dass …", "unter der Bedingung, dass …": on what it hangs, not what is said. */
export function isProvisoAt(words: readonly { readonly lower: string }[], dass: number): boolean {
  const [opener, before, noun] = [4, 3, 2].map((back) => words[dass - back]?.lower ?? "");
  if (noun === "fall") return before === "im" || (before === "den" && opener === "für");
  return (
    /^(?:bedingung|voraussetzung|vorbehalt|maßgabe)$/.test(noun ?? "") && /^(?:unter|mit)$/.test(opener ?? "")
  );
}

/** "…: Wer jetzt zahle, der müsse …": what stands behind a colon in reported mood is what was said, whatever opens it. */
function isRelayed({ items, clauses }: Period, from: number): boolean {
  for (let next = from; next < clauses.length; next += 1) {
    const clause = clauses[next];
    if (clause === undefined || clause.kind === "quotation" || (next > from && /^[;:]$/.test(clause.opener)))
      return false;
    if (clause.mood === "konjunktiv-1" || (clause.kind === "main" && isUnreal(items, clause))) return true;
  }
  return false;
}

function isUnreal(items: readonly Item[], { mood, finite }: Clause): boolean {
  return mood === "konjunktiv-2" || /^(?:hätten?|wären?|würden?)$/.test(items[finite]?.lower ?? "");
}

/** A fragment that the next clauses complete to a Konjunktiv sentence: "sagte, A, B und C seien …". */
function startsComplement(period: Period, index: number): boolean {
  for (let next = index + 1; next < period.clauses.length && next <= index + 3; next += 1) {
    const clause = period.clauses[next];
    if (clause === undefined) return false;
    if (clause.kind === "main")
      return clause.mood === "konjunktiv-1" && (clause.verbFirst || clause.finite <= clause.head + 6);
    if (clause.kind !== "fragment" && clause.kind !== "relative") return false;
  }
  return false;
}

/** "…, sollte der Rat so entscheiden": a verb in front that makes a condition, whatever closes the clause. */
const SUPPOSES = /^(?:sollten?|hätten?|wären?|würden?|könnten?|müssten?|dürften?)$/;

/** Clause after the last one of the complement. */
export function complementEnd(period: Period, from: number): number {
  const { items, clauses } = period;
  for (let index = from + 1; index < clauses.length; index += 1) {
    const clause = clauses[index];
    if (clause === undefined) break;
    if (clause.opener === ";") return index;
    if (isWie(items, clause) && cuesIn(items, clause, index).length > 0) return index;
    if (isSo(items, clause)) return index;
    if (clause.kind === "quotation" && clause.opener === ":") continue;
    if (clause.kind !== "main") continue;
    const matrix = clause.mood === "indicative" && cuesIn(items, clause, index).length > 0;
    if (!matrix || (clause.verbFirst && SUPPOSES.test(items[clause.finite]?.lower ?? ""))) continue;
    const coordinated = isCoordinated(items, clause) || /^(?:und|aber|sowie|doch)$/.test(clause.opener);
    // "…, und forderte" and "…, sagte er" go back to the frame.
    if (clause.verbFirst && (coordinated || clause.opener === ",")) return index;
    if (coordinated && !clause.verbFirst && clauses[from]?.mood === "konjunktiv-1") return index;
  }
  return clauses.length;
}
