/**
 * Stated will without a verb of saying: "Auch andere Länder wollen sich beteiligen", "Kroatien wird keine Beobachter
 * schicken". The will is the actor's, relayed in the indicative; only the clause that tells it is quoted when the
 * sentence says more. Of what is to come only a refusal counts: that somebody will do something may be anybody's guess.
 */

import { isInfinitiveAt } from "./clauses.js";
import { contentEnd, type Draft, draft, overlaps, rangeOf, rangesOf } from "./draft.js";
import { isSubjectPronoun } from "./noun-phrase.js";
import type { Clause, Item, Period } from "./period.js";
import { type ItemRange, looksLikePerson, subjectOf } from "./subject.js";

const WILL = /^(?:will|wollen|möchten?|wird|werden)$/;
const FUTURE = /^(?:wird|werden)$/;
/** What a passive, a state or a thing does is nobody's will. */
const ACTS = /^(?!(?:werden|sein|haben|bleiben|geben|können|müssen|dürfen|sollen)$)/;
const OPENS_MOTIVE = /^(?:mit|damit|durch|dadurch|so)$/;
/** What others want to be seen to do or to win, which they do not say of themselves. */
const MOTIVES =
  /^(?:auswischen|bloß(?:zu)?stellen|vor(?:zu)?führen|blamieren|demütigen|düpieren|provozieren|ärgern|brüskieren|ab(?:zu)?lenken|übertönen|vertuschen|punkten|trumpfen|auf(?:zu)?trumpfen|spalten|schwächen|erpressen|bestrafen|ab(?:zu)?strafen|diskreditieren|beschwichtigen|besänftigen|ein(?:zu)?schmeicheln|ködern|kaufen|erkaufen|erkämpfen|ergattern|sichern|ein(?:zu)?heimsen|retten|zurück(?:zu)?gewinnen)$/;

export function intentionIn(period: Period, own: readonly Draft[]): Draft | null {
  const { items, clauses } = period;
  if (items[items.length - 1]?.token.text === "?") return null;
  for (const [index, clause] of clauses.entries()) {
    if (clause.kind !== "main" || !tellsWill(items, clause)) continue;
    const subject = subjectOf(period, clause, clause.finite);
    if (subject === null) continue;
    const first = items[subject[0]];
    if (first === undefined || /^(?:man|wir|ich|es|das)$/.test(first.lower)) continue;
    const actor =
      isSubjectPronoun(first) || looksLikePerson(items, subject) || isFurther(items, clause, subject);
    if (!actor) continue;
    const alone =
      PAST.test(items[clause.finite]?.lower ?? "") ||
      isProvisoBehind(items, clause) ||
      clauses.every(
        (other, at) => at === index || other.kind !== "main" || isConditionBefore(other, at, index),
      );
    const quote = alone
      ? rangeOf(items, 0, items.length)
      : rangeOf(items, clause.from, index + 1 < clauses.length ? clause.to : contentEnd(period));
    if (quote === null || own.some((other) => overlaps([quote], [...other.quote, ...other.frame]))) continue;
    return draft({
      mode: "free-indirect",
      medium: null,
      period: period.index,
      quote: [quote],
      speaker: rangesOf(items, [subject]),
      confidence: 0.55,
      why: PAST.test(items[clause.finite]?.lower ?? "") ? ["relayed:will", WANTED_NOTHING] : ["relayed:will"],
    });
  }
  return null;
}

/** "Kommt es zum Bruch, will A den Hafen schließen": the verb in front makes a condition of the clause. */
function isConditionBefore({ verbFirst, mood }: Clause, at: number, index: number): boolean {
  return verbFirst && at === 0 && index === 1 && (mood === "indicative" || mood === "konjunktiv-2");
}

/** "Will zurücktreten, es sei denn, der Bericht kommt", "…, vorausgesetzt, Rom stimmt zu": all of it is the plan. */
function isProvisoBehind(items: readonly Item[], { to }: Clause): boolean {
  const at = items[to]?.lower === "," ? to + 1 : to;
  const [first, second, third] = items.slice(at, at + 3).map(({ lower }) => lower);
  return first === "vorausgesetzt" || (first === "es" && second === "sei" && third === "denn");
}

/** "Weitere Anrainer wollen mitmachen": whoever is said to want what others do is no thing. */
function isFurther(items: readonly Item[], clause: Clause, [from, to]: ItemRange): boolean {
  const at = items[from]?.lower === "auch" ? from + 1 : from;
  return (
    /^(?:will|wollen|möchten?)$/.test(items[clause.finite]?.lower ?? "") &&
    /^(?:weitere|andere|mehrere|einige|viele|manche|etliche|zahlreiche)$/.test(items[at]?.lower ?? "") &&
    to === at + 2 &&
    items[at + 1]?.capital === true
  );
}

function lastInfinitive(items: readonly Item[], clause: Clause): string | null {
  for (let at = clause.to - 1; at > clause.finite; at -= 1)
    if (isInfinitiveAt(items, at)) return items[at]?.lower ?? null;
  return null;
}

function isRefused(items: readonly Item[], clause: Clause): boolean {
  for (let at = clause.finite + 1; at < clause.to; at += 1)
    if (/^(?:nicht|nie|niemals|keine[mnrs]?|kein|keinesfalls|keineswegs)$/.test(items[at]?.lower ?? ""))
      return true;
  return false;
}

/** Does the clause tell what its subject wants or refuses? */
function tellsWill(items: readonly Item[], clause: Clause): boolean {
  const finite = items[clause.finite]?.lower ?? "";
  if (PAST.test(finite)) return wantedNothing(items, clause);
  const last = WILL.test(finite) ? lastInfinitive(items, clause) : null;
  // "Das will die Regierung bisher nicht" refuses what was said before.
  if (last === null)
    return (
      /^(?:will|wollen)$/.test(finite) &&
      /^(?:das|dies)$/.test(items[clause.head]?.lower ?? "") &&
      clause.finite === clause.head + 1 &&
      isRefused(items, clause)
    );
  if (FUTURE.test(finite)) return isRefused(items, clause) && ACTS.test(last);
  return !isMotive(items, clause);
}

/** Stands behind the rule where somebody wanted to know nothing of it. */
export const WANTED_NOTHING = "relayed:wanted-nothing";

const PAST = /^(?:hat|haben|hatten?|wollten?)$/;

/** "Hatte davon nichts wissen wollen", "Lenz, die Chefin, wollte von der Maut nichts wissen"; an apposition may stand between. */
function wantedNothing(items: readonly Item[], clause: Clause): boolean {
  const words = items.slice(clause.finite).map(({ lower }) => lower);
  return /^wollten? .*\bnichts wissen\b|^hat.*\bnichts wissen wollen\b/.test(words.join(" "));
}

/** "Mit dem Befehl möchten sie …", "damit wollen sie Rom bloßstellen" tell what the writer takes for a motive. */
export function isMotive(items: readonly Item[], clause: Clause): boolean {
  const finite = items[clause.finite]?.lower ?? "";
  if (!OPENS_MOTIVE.test(items[clause.head]?.lower ?? "")) return false;
  if (/^möchten?$/.test(finite)) return true;
  // With a name there it is as often a stated plan.
  const beside = items[clause.finite + 1];
  return (
    /^(?:will|wollen)$/.test(finite) &&
    beside !== undefined &&
    /^(?:sie|er|es)$/.test(beside.lower) &&
    MOTIVES.test(lastInfinitive(items, clause) ?? "")
  );
}
