/** German verbs of asking, promising, expecting and wanting, for sentences that set a day. */
import type { AnalyzedText, Sentence } from "../text/analyzed-text.js";
import { wordTest } from "../text/word-test.js";
import type { DatedVerb } from "./dated-plans.js";

/** A verb that needs another word of its own: "drängt auf", "kündigt … an", "stellt … in Aussicht". */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:drängt|drängte|drängen|drängten|pocht|pochte|pochen|pochten|hofft|hoffte|hoffen|hofften)$/, /^auf$/],
  [/^(?:rechnet|rechnete|rechnen|rechneten)$/, /^mit$/],
  [/^(?:bittet|bat|bitten|baten)$/, /^um$/],
  [
    /^(?:kündigt|kündigte|kündigen|kündigten|strebt|strebte|streben|strebten|peilt|peilte|peilen|peilten)$/,
    /^an$/,
  ],
  [/^(?:sagt|sagte|sagen|sagten)$/, /^(?:voraus|zu)$/],
  [/^(?:stellt|stellte|stellen|stellten)$/, /^aussicht$/],
];
const ALONE =
  /^(?:verlangt|verlangte|verlangen|verlangten|fordert|forderte|fordern|forderten|erwartet|erwartete|erwarten|erwarteten|verspricht|versprach|versprechen|versprachen)$/;
const WANTS = /^(?:will|wollen)$/;

/** One of the verbs above; hardly any word of a text is. */
const isVerbOfPlan = wordTest(
  (lower) => PAIRS.some(([verb]) => verb.test(lower)) || ALONE.test(lower) || WANTS.test(lower),
);
const endsOpening = wordTest((_, text) => /^[,:;]$/.test(text));

/** The sentence's finite verb, where it asks, promises, expects or wants; `null` elsewhere. */
export function dateOfGerman(analyzed: AnalyzedText, { from, to }: Sentence): DatedVerb | null {
  const { tokens } = analyzed;
  // Only a main clause: nothing with a comma, or a colon, before its verb.
  for (let i = from + 1; i < to - 2; i += 1) {
    const token = tokens[i];
    if (token === undefined || endsOpening(token)) return null;
    if (token.text !== token.lower || !isVerbOfPlan(token)) continue;
    const pair = PAIRS.find(([verb]) => verb.test(token.lower));
    if (pair !== undefined) {
      const fits = tokens.slice(i + 1, to).some(({ lower }) => pair[1].test(lower));
      return fits && !opensClause(analyzed, i, to)
        ? { at: i, mode: "reported", quote: from, lemma: null }
        : null;
    }
    if (ALONE.test(token.lower))
      return opensClause(analyzed, i, to) ? null : { at: i, mode: "reported", quote: from, lemma: null };
    if (WANTS.test(token.lower)) return wanted(analyzed, from, i, to);
  }
  return null;
}

/** "Fordert, dass", "verspricht, zu": what is asked is a clause with a frame of its own. */
function opensClause({ tokens }: AnalyzedText, at: number, to: number): boolean {
  for (let i = at + 1; i < to; i += 1)
    if (tokens[i]?.text === "," && /^(?:dass|ob|wie|wann)$/.test(tokens[i + 1]?.lower ?? "")) return true;
  return false;
}

/** "Das Land will …" with an infinitive; where the subject comes later, or a noun is wanted, the sentence is told as a whole. */
function wanted({ tokens }: AnalyzedText, from: number, at: number, to: number): DatedVerb {
  const hasInfinitive = tokens
    .slice(at + 1, to)
    .some(
      ({ text, lower }, k) =>
        text === lower && /^\p{Ll}{3,}(?:en|ern|eln)$/u.test(lower) && isLast(tokens[at + k + 2]?.text),
    );
  if (!hasInfinitive) return { at, mode: "reported", quote: from, lemma: null };
  const opens = /^(?:am|im|in|ab|bis|vor|nach|zum|zur|noch|schon|erst|heute|morgen|von|vom|spätestens)$/.test(
    tokens[from]?.lower ?? "",
  );
  return opens ||
    !/^(?:\p{Lu}|der|die|das|ein)/u.test(tokens[from]?.text ?? "") ||
    (/(?:en|ern)$/.test(tokens[at - 1]?.text ?? "") && at === from + 1)
    ? { at, mode: "free-indirect", quote: from, lemma: null }
    : { at, mode: "indirect", quote: at + 1, lemma: "wollen" };
}

function isLast(text: string | undefined): boolean {
  return text === undefined || /^[.,!]$/.test(text);
}
