/**
 * Speech without a frame of its own: main clauses in the Konjunktiv that continue what somebody said, and
 * relayed plans or hearsay with "sollen". Consecutive sentences form one utterance.
 */
import type { AnalyzedText, TokenRange } from "../../text/analyzed-text.js";
import { timesIn } from "../../time/document-times.js";
import { type Draft, draft, overlaps, rangeOf } from "./draft.js";
import type { Clause, Period } from "./period.js";
import { AUXILIARY, BE, HAVE, PARTICIPLE } from "./word-classes.js";

/** Is the period a continued indirect speech: its first main clause in the Konjunktiv? */
export function continuesIndirect(period: Period): boolean {
  const { items, clauses } = period;
  const first = clauses.find((clause) => clause.kind === "main");
  if (first === undefined || items[items.length - 1]?.token.text === "?") return false;
  if (first.mood === "indicative" || first.mood === null) return false;
  if (first.mood === "konjunktiv-1")
    return !(first.verbFirst && clauses.length === 1) && !isWish(period, first);
  return isReportingKonjunktiv2(period, first);
}

/** "Möge er …", "Es lebe …", "Man nehme …"; "man wolle", "man werde" is what somebody says of their own side. */
function isWish(period: Period, clause: Clause): boolean {
  const finite = period.items[clause.finite];
  const isMan = period.items[clause.head]?.lower === "man" && ((finite?.bits ?? 0) & AUXILIARY) === 0;
  return isMan || finite?.lower === "möge" || finite?.lower === "lebe";
}

/** "hätten", "wären", "würden" stand in where Konjunktiv I looks like the indicative; conditionals do not count. */
function isReportingKonjunktiv2(period: Period, clause: Clause): boolean {
  const { items } = period;
  const finite = items[clause.finite]?.lower ?? "";
  if (/^(?:dürfte|dürften|möchte|möchten|sollte|sollten|wollte|wollten)$/.test(finite)) return false;
  for (const item of items)
    if (/^(?:wenn|falls|sonst|ansonsten|ohne|beinahe|fast|andernfalls|eigentlich)$/.test(item.lower))
      return false;
  return true;
}

/** Chains of Konjunktiv sentences after somebody has spoken. */
export function chains(periods: readonly Period[], drafts: readonly Draft[]): Draft[] {
  const made: Draft[] = [];
  let current: Draft | null = null;
  let spoken = false;
  let paragraph = -1;
  let silent = 0;
  const byPeriod = groupByPeriod(drafts);
  for (const period of periods) {
    const own = byPeriod.get(period.index) ?? [];
    if (period.sentence.paragraph !== paragraph) {
      paragraph = period.sentence.paragraph;
      current = null;
    }
    const range = rangeOf(period.items, 0, period.items.length);
    if (
      range !== null &&
      continuesIndirect(period) &&
      (spoken || made.length > 0 || isSurelyKonjunktiv(period)) &&
      !own.some((other) => isOfDraft(range, other))
    ) {
      if (current !== null) {
        const last = current.quote[current.quote.length - 1];
        if (last !== undefined && last.to === range.from) {
          current.quote[current.quote.length - 1] = { from: last.from, to: range.to };
          silent = 0;
          continue;
        }
      }
      current = draft({
        mode: "indirect-free-indirect",
        medium: "speech",
        period: period.index,
        quote: [range],
        confidence: 0.8,
        why: ["chain:konjunktiv"],
        needsSpeaker: true,
      });
      made.push(current);
      silent = 0;
      continue;
    }
    current = null;
    if (own.length > 0) {
      spoken = true;
      silent = 0;
    } else {
      silent += 1;
      if (silent > 6) spoken = false;
    }
  }
  return made;
}

/** Does the stretch have words of a draft or of its frame? */
function isOfDraft(range: TokenRange, { quote, frame }: Draft): boolean {
  return overlaps([range], quote) || overlaps([range], frame);
}

function isSurelyKonjunktiv(period: Period): boolean {
  return period.clauses.some((clause) => clause.kind === "main" && clause.mood === "konjunktiv-1");
}

/**
 * Relayed plans and hearsay: a main clause with "soll", "sollen". Hearsay ("soll gesehen haben") is always
 * somebody's word; a plan is relayed when somebody has spoken in the sentences before, and one that sets a day
 * when anybody has: "Eine Entscheidung soll im März fallen" is more than the reporter can know.
 */
export function relayed(
  analyzed: AnalyzedText,
  periods: readonly Period[],
  drafts: readonly Draft[],
): Draft[] {
  const made: Draft[] = [];
  const byPeriod = groupByPeriod(drafts);
  let paragraph = -1;
  let spoken = false;
  let everSpoken = false;
  for (const period of periods) {
    if (period.sentence.paragraph !== paragraph) {
      paragraph = period.sentence.paragraph;
      spoken = false;
    }
    const own = byPeriod.get(period.index) ?? [];
    const range = rangeOf(period.items, 0, period.items.length);
    const told = range === null ? null : relayedKind(period);
    const kind =
      range === null || told === null || own.some((other) => isOfDraft(range, other)) ? null : told;
    const isRelayed =
      kind === "hearsay" || (kind === "plan" && (spoken || (everSpoken && setsDay(analyzed, period))));
    if (range !== null && isRelayed) {
      const last = made.at(-1);
      const previous = last?.quote[last.quote.length - 1];
      if (last !== undefined && previous?.to === range.from)
        last.quote[last.quote.length - 1] = { from: previous.from, to: range.to };
      else
        made.push(
          draft({
            mode: "free-indirect",
            medium: "speech",
            period: period.index,
            quote: [range],
            confidence: kind === "hearsay" ? 0.6 : 0.5,
            why: [`relayed:${kind}`],
            // From another paragraph nobody is named.
            needsSpeaker: kind === "hearsay" || spoken,
          }),
        );
    }
    if (own.length > 0) {
      spoken = true;
      everSpoken = true;
    }
  }
  return made;
}

/** Does the sentence say by when? */
function setsDay(analyzed: AnalyzedText, { sentence }: Period): boolean {
  return timesIn(analyzed, sentence).some(({ use, tense }) => use === "deadline" && tense === "future");
}

export function groupByPeriod(drafts: readonly Draft[]): Map<number, Draft[]> {
  const groups = new Map<number, Draft[]>();
  for (const found of drafts) {
    const group = groups.get(found.period);
    if (group === undefined) groups.set(found.period, [found]);
    else group.push(found);
  }
  return groups;
}

function relayedKind(period: Period): "hearsay" | "plan" | null {
  const { items, clauses } = period;
  if (items[items.length - 1]?.token.text === "?") return null;
  const main = clauses.find((clause) => clause.kind === "main");
  const finite = main === undefined ? undefined : items[main.finite];
  if (main === undefined || finite === undefined || !/^soll(?:en)?$/.test(finite.lower)) return null;
  for (let at = main.to - 1; at > main.finite; at -= 1) {
    const item = items[at];
    if (item === undefined || item.token.kind === "punctuation") continue;
    const perfect =
      (item.lower === "haben" || item.lower === "sein") &&
      ((items[at - 1]?.bits ?? 0) & (PARTICIPLE | HAVE | BE)) !== 0;
    return perfect || items[at - 1]?.lower === "worden" ? "hearsay" : "plan";
  }
  return "plan";
}
