/**
 * What layers take for somebody's words although the words around it say otherwise: the condition of an act, the clause
 * of "for the case that", a piece of what only the writer would say, a guess of the writer taken for speech that goes on.
 */
import { isProvisoAt } from "../rules/german/complement.js";
import { BY_FORM } from "../rules/writer-phrases.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { wordIn } from "../text/word-test.js";
import { matchingRule } from "./features/matching-rule.js";
import type { RuleColumns } from "./features/rule-columns.js";
import { spokenBy } from "./layers/role-labels.js";
import { type QuoteWithRoles, withRoles } from "./layers/role-layer.js";

/** Tells of the quotes of a text which are nobody's words. */
export function misreadIn(analyzed: AnalyzedText, rules: RuleColumns): (one: QuoteWithRoles) => boolean {
  const judged = judgedTokens(analyzed, rules);
  return (one) =>
    isConditionOfAct(analyzed, one) ||
    isProvisoClause(analyzed, one) ||
    isWithin(judged, one) ||
    isGuessOfWriter(analyzed, rules, one);
}

/** "Er werde klagen, wenn der Beschluss so komme": what looks like a verb of saying is the act that has the condition. */
function isConditionOfAct({ tokens }: AnalyzedText, { quote, roles }: QuoteWithRoles): boolean {
  const [first = 0] = quote.tokens;
  return (
    quote.mode === "indirect" &&
    /^(?:wenn|falls|sofern|if|unless)$/.test(tokens[first]?.lower ?? "") &&
    roles.cue.some(
      (t) => t < first && /^(?:werde|werden|würde|würden|wird|would|will)$/.test(tokens[t]?.lower ?? ""),
    )
  );
}

/** "Droht mit Vergeltung für den Fall, dass …": the clause tells when, not what. */
function isProvisoClause({ tokens, language }: AnalyzedText, { quote }: QuoteWithRoles): boolean {
  const [first = 0] = quote.tokens;
  return (
    language === "de" &&
    quote.mode === "indirect" &&
    tokens[first]?.lower === "dass" &&
    isProvisoAt(tokens, first)
  );
}

/** Marks the tokens of judgments of the writer in which the rules hear nobody else. */
function judgedTokens({ tokens }: AnalyzedText, { found, quotes }: RuleColumns): Uint8Array {
  const [judged, spoken] = [new Uint8Array(tokens.length), new Uint8Array(tokens.length)];
  for (const [index, { mode }] of found.entries())
    if (mode !== "writer") for (const t of quotes[index] ?? []) spoken[t] = 1;
  for (const [index, { mode, why }] of found.entries()) {
    const own = quotes[index] ?? [];
    const isJudgment = mode === "writer" && (why[1] === BY_FORM || why[0] === "writer:judgment");
    if (isJudgment && !own.some((t) => spoken[t] === 1)) for (const t of own) judged[t] = 1;
  }
  return judged;
}

/** "Zu hoffen, dass ein Vertrag hilft, ist naiv": a clause within a judgment of the writer. */
function isWithin(judged: Uint8Array, { quote: { mode, tokens } }: QuoteWithRoles): boolean {
  const [first = 0] = tokens;
  return mode === "indirect" && judged[first] === 1 && judged[tokens.at(-1) ?? first] === 1;
}

/** "Die Rechnung wird wohl der Verbraucher begleichen": no Konjunktiv, so it is no speech that goes on without a frame. */
function isGuessOfWriter(analyzed: AnalyzedText, rules: RuleColumns, { quote }: QuoteWithRoles): boolean {
  if (quote.mode !== "indirect-free-indirect" || analyzed.language !== "de") return false;
  const match = matchingRule(rules, quote);
  return (
    match !== null &&
    match.utterance.mode === "writer" &&
    match.alike >= SAME &&
    quote.tokens.every((t) => !isReportedMood(analyzed.tokens[t]))
  );
}

const SAME = 0.8;
const isReportedMood = wordIn(
  "sei seien habe hätte hätten wäre wären werde würde würden könne könnte könnten müsse müsste müssten solle wolle dürfe möge gebe gehe komme stehe bleibe lasse",
);

/** The quote with "sich" left out of who speaks: "wie sich Anwohner erinnern". */
export function withoutReflexive({ tokens }: AnalyzedText, one: QuoteWithRoles): QuoteWithRoles {
  const { speaker } = one.roles;
  const [first] = speaker;
  return speaker.length > 1 && tokens[first ?? -1]?.lower === "sich"
    ? withRoles(one, spokenBy(one.roles, speaker.slice(1)), one.speakerSureness)
    : one;
}
