/**
 * Which sentences go on with somebody's plans, though nothing but a day or a condition says so? "Residents will get
 * letters by June", "Komme kein Geld, würden sie klagen". After somebody has spoken, a sentence that no utterance
 * has, with a verb that looks ahead and a day, or a condition right behind the speaker's words, mostly tells what is
 * planned or asked. Looked for in sentences without quotation marks; the speaker is whoever spoke last. Before that only
 * a German "soll" tells as much, and of nobody.
 */
import { relativePronouns } from "../languages/de/function-words.js";
import { RELATIVES } from "../languages/en/function-words.js";
import { inTextOrder } from "../rules/in-text-order.js";
import type { AnalyzedText, Sentence } from "../text/analyzed-text.js";
import { wordTest } from "../text/word-test.js";
import { type AheadKind, aheadKindOf } from "../time/ahead-verbs.js";
import { timesIn } from "../time/document-times.js";
import { type FoundUtterance, utteranceWith } from "../utterance.js";
import { findConditions } from "./condition.js";
import { freeSentences } from "./free-sentences.js";
import { unframed } from "./unframed.js";

const RULE = "relayed:plan-later";

/** The utterances with the plans that sentences after them go on with; numbered again in text order. */
export function withLaterPlans(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  const spoken = found
    .flatMap(({ quote, speaker: [speaker], mode }) =>
      speaker === undefined || mode === "writer" ? [] : [{ end: quote.at(-1)?.end ?? 0, speaker }],
    )
    .sort((a, b) => a.end - b.end);
  const added: FoundUtterance[] = [];
  let said = 0;
  for (const sentence of freeSentences(analyzed, found)) {
    while (said < spoken.length && (spoken[said]?.end ?? 0) <= sentence.start) said += 1;
    const last = spoken[said - 1];
    const plan = planIn(analyzed, sentence);
    if (plan === null || (last === undefined && !isOrdained(analyzed, plan))) continue;
    const before = analyzed.sentences[sentence.index - 1]?.start ?? sentence.start;
    if (!isBound(analyzed, plan, last !== undefined && last.end > before)) continue;
    const { start, end } = sentence;
    const told = unframed("free-indirect", { start, end }, last?.speaker ?? { start, end }, RULE);
    added.push(utteranceWith(told, { mode: plan.mode, speaker: last === undefined ? [] : told.speaker }));
  }
  return added.length === 0 ? found : inTextOrder(found, added);
}

/** German "wird" is the reporter's own more often than not; an English "will" stands for both "wird" and "soll". */
const PLANS: Readonly<Record<AnalyzedText["language"], ReadonlySet<AheadKind>>> = {
  de: new Set(["wish", "ordained", "relayed", "demand"]),
  en: new Set(["ordained", "future", "duty", "relayed", "demand"]),
};

/** What a relative clause behind a comma tells is not what the sentence plans. */
const RELATIVE = { de: relativePronouns, en: RELATIVES };

/** A plan, and the part of its sentence that tells it: tokens from `from` up to before `to`, between semicolons. */
interface Plan {
  readonly mode: "free-indirect" | "indirect-free-indirect";
  readonly from: number;
  readonly to: number;
}

/** Hardly any word of a text does. */
const looksAhead = {
  de: wordTest((lower) => aheadKindOf("de", lower, "to") !== null),
  en: wordTest((lower) => aheadKindOf("en", lower, "to") !== null),
};

/** The plan that the first verb tells that looks ahead; `null` without one, and where it stands in a relative clause. */
function planIn({ tokens, language }: AnalyzedText, { from, to }: Sentence): Plan | null {
  let isRelative = false;
  let first = from;
  for (let t = from; t < to; t += 1) {
    const text = tokens[t]?.text;
    if (text === ";") first = t + 1;
    if (text === "," || text === ";")
      isRelative = text === "," && RELATIVE[language].has(tokens[t + 1]?.lower ?? "");
    if (isRelative || !looksAhead[language](tokens[t])) continue;
    const kind = aheadKindOf(language, tokens[t]?.lower ?? "", tokens[t + 1]?.lower ?? "");
    if (kind === null) continue;
    if (!PLANS[language].has(kind)) return null;
    let end = t;
    while (end < to && tokens[end]?.text !== ";") end += 1;
    return { mode: kind === "relayed" ? "indirect-free-indirect" : "free-indirect", from: first, to: end };
  }
  return null;
}

/** "Die Züge sollen ab Mai fahren": a German "soll" with a day is somebody's word, also before anybody has spoken. */
function isOrdained({ tokens, language }: AnalyzedText, { from, to, mode }: Plan): boolean {
  if (language !== "de" || mode !== "free-indirect") return false;
  return tokens.slice(from, to).some(({ lower }) => /^soll(?:en)?$/.test(lower));
}

/** Does it say by when? A condition alone will do right behind the words of the speaker. */
function isBound(analyzed: AnalyzedText, { from, to }: Plan, goesOn: boolean): boolean {
  return (
    timesIn(analyzed, { from, to }).some(({ use }) => use === "deadline") ||
    (goesOn && findConditions(analyzed, { from, to }).length > 0)
  );
}
