/** What the speaker does with the words: announce, demand, refuse, predict … From the cue and from the form. */
import type { Span } from "@parley/core";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import { actByForm } from "./act-by-form.js";
import { clausesIn, tokensOf } from "./clauses.js";
import { type Act, cueAct } from "./cue-acts.js";
import { mainPredicate, type Predicate } from "./predicate.js";
import { deniesWhatWas } from "./ruled-out.js";
import { isSupposedClaim } from "./supposed-claims.js";

/** What a negated cue does: "will nicht zusagen" refuses, "did not deny" asserts. */
const NEGATED: Readonly<Partial<Record<Act, Act>>> = {
  announce: "refuse",
  promise: "refuse",
  deny: "assert",
  refuse: "assert",
  threaten: "assert",
  demand: "other",
  predict: "predict",
  question: "assert",
};

/** What is supposed to come, not to be. */
const PREDICTS: ReadonlySet<string> = new Set(["expect", "predict", "fear", "warn", "hope", "promise"]);

export function actOf(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  claim: readonly Span[] = utterance.quote,
): Act {
  // What is claimed within a question asks nothing.
  if (isSupposedClaim(utterance)) return PREDICTS.has(utterance.cueLemma ?? "") ? "predict" : "assert";
  if (isQuestion(analyzed, claim)) return "question";
  const byForm = actByForm(analyzed, utterance, claim);
  if (byForm !== null) return byForm;
  // "Eine Entscheidung soll im März fallen", "the cabinet is to decide": somebody has announced it.
  if (utterance.mode === "free-indirect" && utterance.why.includes("relayed:plan")) return "announce";
  const plan = planOfCue(analyzed, utterance, claim);
  if (plan !== null) return plan;
  if (deniesWhatWas(analyzed, utterance, claim)) return utterance.cueNegated ? "assert" : "deny";
  const refused = refusedByNoun(analyzed, utterance) ?? ownInfinitive(analyzed, utterance, claim);
  if (refused !== null) return refused;
  const cue = cueAct(utterance.cueLemma);
  const predicate = mainPredicate(analyzed, claim, utterance);
  if (cue !== null && cue.act !== "assert") return cueAlone(cue.act, utterance, predicate);
  return (
    formAct(analyzed, utterance, predicate) ??
    cue?.act ??
    (utterance.mode === "reported" ? "other" : "assert")
  );
}

/** "Die Ministerin will", "the minister wants": what is wanted stands in the infinitive behind it, an own act. */
function planOfCue(analyzed: AnalyzedText, utterance: FoundUtterance, claim: readonly Span[]): Act | null {
  if (utterance.mode !== "indirect") return null;
  if (analyzed.language === "en") return wantsTo(analyzed, utterance, claim);
  if (!isWantingCue(analyzed, utterance)) return null;
  const first = claim[0];
  if (first === undefined) return null;
  const { tokens } = analyzed;
  const range = tokensOf(analyzed, first);
  const clause = clausesIn(analyzed, range)[0] ?? range;
  let last = clause.to - 1;
  while (last > clause.from && tokens[last]?.kind !== "word") last -= 1;
  const verb = tokens[last]?.text ?? "";
  if (!/^\p{Ll}{3,30}(?:en|ern|eln|tun|sein)$/u.test(verb)) return null;
  const isNegated = utterance.cueNegated || NOT.test(analyzed.text.slice(first.start, first.end));
  return isNegated ? "refuse" : "announce";
}

/** "The government wants | to list the forest": an own plan; "wants parliament to list it" asks somebody else. */
function wantsTo({ text }: AnalyzedText, utterance: FoundUtterance, claim: readonly Span[]): Act | null {
  const words = text.slice(claim[0]?.start ?? 0, claim[0]?.end ?? 0);
  if (utterance.cueLemma !== "want" || !/^(?:not )?to \p{Ll}/u.test(words)) return null;
  return utterance.cueNegated || /^(?:not to|to (?:avoid|prevent|stop|block|escape))\b/.test(words)
    ? "refuse"
    : "announce";
}

/** "Wies die Forderung zurück": a proposal is refused, only a reproach or a report is denied. */
function refusedByNoun(
  { text, language }: AnalyzedText,
  { mode, cueLemma, cueNegated, quote }: FoundUtterance,
): Act | null {
  if (language !== "de" || cueLemma !== "zurückweisen" || mode !== "reported" || cueNegated) return null;
  return quote.some(({ start, end }) => PROPOSAL.test(text.slice(start, end))) ? "refuse" : null;
}

const PROPOSAL =
  /(?:forderung|vorschlag|vorschläge|\bpläne?|angebot|ansinnen|antrag|anträge|ultimatum|\bbitten?|wunsch|wünsche|initiative|vorstoß|\bidee|kompromiss|entwurf|bedingung|appell|aufruf|einladung|vermittlung|abkommen|vertrag|auflagen?|mission|teilnahme|beteiligung|einsatz)(?:s|es|en|e|n)?(?!\p{L})/iu;

/** "Erklärte, keine Garantien zu übernehmen": what whoever speaks will do or will not, unless it is a state or done. */
export function ownInfinitive(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  claim: readonly Span[],
): Act | null {
  if (analyzed.language !== "de" || utterance.mode !== "indirect" || utterance.cueNegated) return null;
  if (
    !/^(?:erklären|bekräftigen|beteuern|versichern|mitteilen|betonen|bekanntgeben)$/.test(
      utterance.cueLemma ?? "",
    )
  )
    return null;
  const [first] = claim;
  const words = first === undefined ? "" : analyzed.text.slice(first.start, first.end);
  const verb = /(?:\bzu (\p{Ll}{3,}n)|(\p{Ll}{2,9}zu\p{Ll}{3,}n))$/u.exec(words);
  if (verb === null || STATE.test(verb[1] ?? "") || FINITE.test(words)) return null;
  return NOT.test(words) ? "refuse" : "announce";
}

/** A clause of its own, "es seien Orte zu erreichen". */
const FINITE =
  /(?<!\p{L})(?:dass|sei|seien|ist|sind|wäre|wären|habe|haben|hat|hätten?|gebe|gäbe|werde|werden|wird|würden?|könne|könnten?)(?!\p{L})/u;

/** "Zu haben", "nichts zu wissen": no act. */
const STATE =
  /^(?:sein|haben|werden|wissen|kennen|glauben|können|müssen|sehen|verfügen|besitzen|gehören|leben|bleiben)$/;

const NOT = /(?<!\p{L})(?:nicht|kein\p{L}{0,2}|nie(?:mals)?)(?!\p{L})/iu;

const WANTING =
  /^(?:will|wollen|wollte|wollten|wolle|möchte|möchten)(?:\s+(?:will|wollen|wollte|wollten|wolle|möchte|möchten))*$/i;

/** Is the cue a German verb of wanting, and nothing besides? */
export function isWantingCue(analyzed: AnalyzedText, { cue }: FoundUtterance): boolean {
  if (analyzed.language !== "de" || cue.length === 0) return false;
  return cue.every(({ start, end }) => WANTING.test(analyzed.text.slice(start, end)));
}

function cueAlone(act: Act, utterance: FoundUtterance, predicate: Predicate | null): Act {
  // "Do not want to send anyone" refuses, "did not demand it" does not.
  if (utterance.cueNegated && act === "demand" && utterance.cueLemma === "want") return "refuse";
  // Whoever does not rule a veto out threatens it.
  if (utterance.cueNegated && /^(?:ausschließen|rule[ _]out)$/.test(utterance.cueLemma ?? ""))
    return "threaten";
  if (utterance.cueNegated) return NEGATED[act] ?? act;
  // "Announced that it would not send troops" refuses.
  if ((act === "announce" || act === "promise") && predicate?.negated === true && predicate.ownAct)
    return "refuse";
  return act;
}

/** The act in the words themselves: "wir wollen", "we will not", "dürfte". */
function formAct(analyzed: AnalyzedText, utterance: FoundUtterance, predicate: Predicate | null): Act | null {
  if (predicate === null) return null;
  const against = predicate.attitude?.sign === -1 && predicate.modal !== "can" && predicate.modal !== "could";
  switch (predicate.modal) {
    case "future":
    case "intend":
    case "ready":
      if (!predicate.ownAct) return predicate.modal === "future" ? otherwise(analyzed, predicate) : null;
      return predicate.negated || against ? "refuse" : "announce";
    case "want":
      // "Nobody wants to pay", "they wanted more": told of others by whoever speaks of themselves as "we".
      if (utterance.mode === "direct" && isOfOthers(analyzed, predicate)) return null;
      if (predicate.negated || against) return "refuse";
      // Wanting to act is a plan, wanting something from others a demand.
      return wantsToAct(analyzed, predicate, utterance) ? "announce" : "demand";
    case "must":
      return "demand";
    case "probable":
      return "predict";
    case "could":
      return predicate.ownAct || utterance.mode === "direct" ? null : "predict";
    case "done":
      return predicate.ownAct ? "announce" : null;
    default:
      if (predicate.attitude !== null && predicate.ownAct && against) return "refuse";
      return null;
  }
}

/** The verb of wanting stands right behind a pronoun for others, or for anybody. */
function isOfOthers({ tokens, language }: AnalyzedText, { ownAct, modalAt, clause }: Predicate): boolean {
  if (ownAct || modalAt === null) return false;
  let at = modalAt - 1;
  while (at > clause.from && ADVERBS(tokens[at])) at -= 1;
  return at >= clause.from && OTHERS[language](tokens[at]);
}

const OTHERS = {
  de: wordLike(/^(?:niemand|keiner|jeder|alle|er|sie|man|viele|manche|wer|die|der)$/),
  en: wordLike(/^(?:nobody|one|everybody|everyone|anybody|anyone|they|he|she|it|who|people|some|many)$/),
};
const ADVERBS = wordLike(
  /^(?:really|still|just|also|always|only|even|never|all|doch|ja|auch|noch|nur|immer|\p{L}+ly)$/u,
);

/** "Andernfalls werde die Kommission …": what follows if others do not do as they are told is a threat. */
function otherwise({ tokens }: AnalyzedText, { clause }: Predicate): Act {
  const first = tokens[clause.from]?.lower ?? "";
  return /^(?:andernfalls|ansonsten|sonst|otherwise)$/.test(first) ? "threaten" : "predict";
}

/** "Wollen sich beteiligen", "want to send": the infinitive has the speaker as its subject. */
function wantsToAct(analyzed: AnalyzedText, predicate: Predicate, utterance: FoundUtterance): boolean {
  const { tokens } = analyzed;
  if (analyzed.language === "en") return tokens[(predicate.modalAt ?? 0) + 1]?.lower === "to";
  const last = tokens[predicate.clause.to - 1];
  const verb = last !== undefined && /^\p{Ll}{3,30}(?:en|ern|eln|tun|sein)$/u.test(last.text);
  const demanding = /^(?:forder|verlang|brauch)/.test(tokens[predicate.modalAt ?? 0]?.lower ?? "");
  return verb && !demanding && utterance.mode !== "writer";
}

const ASKING = {
  de: /^(?:was|wer|wie|wo|wann|warum|wieso|weshalb|ob|wozu)$/,
  en: /^(?:what|who|how|where|when|why|whether|is|are|do|does|will|can|should)$/,
};

/** Ends with a question mark, inside or right after the claim. */
export function isQuestion(analyzed: AnalyzedText, claim: readonly Span[]): boolean {
  const last = claim[claim.length - 1];
  const first = claim[0];
  if (last === undefined || first === undefined) return false;
  const range = tokensOf(analyzed, last);
  for (let i = range.to; i >= Math.max(range.from, range.to - 2); i -= 1) {
    if (analyzed.tokens[i]?.text === "?") return i < range.to || asks(analyzed, first);
  }
  return false;
}

function asks(analyzed: AnalyzedText, span: Span): boolean {
  const clause = clausesIn(analyzed, tokensOf(analyzed, span))[0];
  const start = clause === undefined ? undefined : analyzed.tokens[clause.from];
  return start !== undefined && ASKING[analyzed.language].test(start.lower);
}
