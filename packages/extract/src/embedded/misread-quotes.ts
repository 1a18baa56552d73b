/**
 * What layers take for somebody's words although the words around it say otherwise: the condition of an act, the clause
 * of "for the case that", a piece of what only the writer would say, a guess of the writer taken for speech that goes on.
 */
import { isProvisoAt } from "../rules/german/complement.js";
import { BY_FORM } from "../rules/writer-phrases.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { wordIn } from "../text/word-test.js";
import { matchingRule } from "./features/matching-rule.js";
import { type RuleColumns, tokensOfSpans } from "./features/rule-columns.js";
import { spokenBy } from "./layers/role-labels.js";
import { type QuoteWithRoles, withRoles } from "./layers/role-layer.js";

/** Is the quote nobody's words? */
export function isMisread(analyzed: AnalyzedText, rules: RuleColumns, one: QuoteWithRoles): boolean {
  return (
    isConditionOfAct(analyzed, one) ||
    isProvisoClause(analyzed, one) ||
    isWithinJudgment(analyzed, rules, one) ||
    isGuessOfWriter(analyzed, rules, one)
  );
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

/** "Zu hoffen, dass ein Vertrag hilft, ist naiv": what stands within a judgment of the writer, and nobody named says. */
function isWithinJudgment(
  analyzed: AnalyzedText,
  rules: RuleColumns,
  { quote, roles }: QuoteWithRoles,
): boolean {
  if (quote.mode !== "indirect" || roles.speaker.some((t) => isNamed(analyzed, rules, t))) return false;
  const [first = 0] = quote.tokens;
  const last = quote.tokens.at(-1) ?? first;
  return rules.found.some(({ why, mode }, index) => {
    const tokens = rules.quotes[index] ?? [];
    const isJudgment = mode === "writer" && (why[1] === BY_FORM || why[0] === "writer:judgment");
    return isJudgment && (tokens[0] ?? first) <= first && last <= (tokens.at(-1) ?? 0);
  });
}

/** Does the rules' frame of some quote name the word as speaker? */
function isNamed(analyzed: AnalyzedText, { found }: RuleColumns, t: number): boolean {
  return found.some(({ speaker }) => tokensOfSpans(analyzed, speaker).includes(t));
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
