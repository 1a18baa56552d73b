/**
 * How sure: stated, hedged or hypothetical, and a level from 0.2 (could) over 0.4 (ready to), 0.6 (intends)
 * and 0.8 (will) to 1 (signed or ordered).
 */
import type { ReadStatement, Span } from "@parley/core";
import type { AnalyzedText, Token, TokenRange } from "../text/analyzed-text.js";
import { perWord } from "../text/per-word.js";
import { wordIn } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import { isWantingCue } from "./act.js";
import { tokensOf } from "./clauses.js";
import { cueAct } from "./cue-acts.js";
import { type Modal, mainPredicate } from "./predicate.js";
import { isSupposedClaim } from "./supposed-claims.js";

export interface Certainty {
  readonly certainty: ReadStatement["certainty"];
  readonly level: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Does the text hedge? */
const hedges = {
  de: wordIn(
    "dürfte dürften könnte könnten möglicherweise vielleicht wohl wahrscheinlich vermutlich offenbar anscheinend angeblich mutmaßlich voraussichtlich womöglich eventuell scheint scheinen scheinbar kaum schwerlich offensichtlich tendenziell möglich denkbar unklar ungewiss",
  ),
  en: wordIn(
    "may might could likely unlikely probably possibly perhaps maybe apparently seemingly reportedly allegedly presumably appears appear appeared seems seem seemed potentially hardly possible unclear",
  ),
};
const HEDGING_CUES = set(
  "glauben vermuten befürchten fürchten hoffen denken annehmen erwarten spekulieren mutmaßen ahnen schätzen believe think suspect fear hope expect assume guess suppose imagine worry doubt speculate estimate zweifeln bezweifeln",
);
const isSubjunctive = wordIn(
  "wäre wären hätte hätten würde würden käme kämen gäbe gäben ginge gingen begänne begännen bräche stünde stünden bliebe blieben ließe müsste müssten",
);
const opensIf = { de: wordIn("wenn falls sofern angenommen"), en: wordIn("if unless supposing suppose") };
/** "Das Abkommen ist unterzeichnet", "has signed an order". */
const settles = {
  de: wordIn(
    "unterzeichnet unterzeichnete unterzeichneten unterschrieben unterschrieb beschlossen angeordnet ratifiziert verabschiedet gebilligt befohlen erlassen erließ",
  ),
  en: wordIn("signed ordered ratified enacted authorized authorised decreed codified"),
};

const LEVELS: Readonly<Record<Modal, number>> = {
  future: 0.8,
  want: 0.6,
  must: 0.8,
  can: 0.4,
  could: 0.2,
  probable: 0.6,
  hearsay: 0.6,
  ready: 0.4,
  intend: 0.6,
  done: 1,
};

export function certaintyOf(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  claim: readonly Span[] = utterance.quote,
): Certainty {
  const ranges = claim.map((span) => tokensOf(analyzed, span));
  const predicate = mainPredicate(analyzed, claim, utterance);
  if (isHypothetical(analyzed, utterance, ranges)) return { certainty: "hypothetical", level: 0.2 };
  const settled = anyWord(analyzed, ranges, settles[analyzed.language]);
  const hedged =
    leavesOpen(utterance) ||
    anyWord(analyzed, ranges, hedges[analyzed.language]) ||
    predicate?.soft === true ||
    utterance.why[0] === "writer:prediction" ||
    (utterance.cueLemma !== null && HEDGING_CUES.has(utterance.cueLemma.toLowerCase()));
  const modal = predicate?.modal ?? null;
  if (settled && !hedged && modal !== "future" && modal !== "intend")
    return { certainty: "stated", level: 1 };
  const wanted = isWantingCue(analyzed, utterance) ? LEVELS.want : null;
  const level =
    modal === null || leavesOpen(utterance) ? (wanted ?? cueLevel(utterance) ?? 0.8) : LEVELS[modal];
  return {
    certainty: hedged || modal === "could" ? "hedged" : "stated",
    level: hedged ? Math.min(level, 0.6) : level,
  };
}

/** "Erwägt einen Beitritt", "did not rule out a veto": nothing is decided. */
export function leavesOpen({ cueLemma, cueNegated }: FoundUtterance): boolean {
  const lemma = cueLemma?.toLowerCase().replace(/[ _]/g, "") ?? "";
  if (cueNegated) return /^(?:ausschließen|ruleout|exclude)$/.test(lemma);
  return /^(?:erwägen|überlegen|consider|mull|contemplate|weigh|thinkabout)$/.test(lemma);
}

/** "Kündigte an, … zu entsenden" is 0.8 without any modal; "erwägt" is 0.4, "plant" 0.6. */
function cueLevel(utterance: FoundUtterance): number | null {
  if (leavesOpen(utterance)) return 0.4;
  return utterance.cueLemma === null ? null : levelOfLemma(utterance.cueLemma);
}

const levelOfLemma = perWord((cue): number | null => {
  const lemma = cue.toLowerCase();
  if (/^(?:planen|beabsichtigen|anstreben|vorhaben|intend|plan|aim|hope|want|want_to)$/.test(lemma))
    return 0.6;
  if (/^(?:bereiterklären|bereit|gewillt|anbieten|offer|volunteer)$/.test(lemma)) return 0.4;
  if (/^(?:anordnen|beschließen|befehlen|order|decide|command)$/.test(lemma)) return 1;
  const act = cueAct(cue)?.act;
  return act === "announce" || act === "promise" ? 0.8 : null;
});

/** Inside an if-clause, or an if-clause itself with a conditional verb and no plain one. */
function isHypothetical(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  ranges: readonly TokenRange[],
): boolean {
  const first = ranges[0];
  if (first === undefined) return false;
  if (isSupposedClaim(utterance)) return true;
  const { tokens, language } = analyzed;
  const sentence = tokens[first.from]?.sentence;
  for (let i = first.from - 2; i <= first.from + 1; i += 1)
    if (opensIf[language](tokens[i]) && tokens[i]?.sentence === sentence) return true;
  // Backshift in English and subjunctive in German reports are no conditional.
  const reported = utterance.mode !== "direct" && utterance.mode !== "writer";
  if (reported) return false;
  return (
    language === "de" && anyWord(analyzed, ranges, opensIf.de) && anyWord(analyzed, ranges, isSubjunctive)
  );
}

function anyWord(
  { tokens }: AnalyzedText,
  ranges: readonly TokenRange[],
  test: (word: Token | undefined) => boolean,
): boolean {
  for (const { from, to } of ranges) for (let i = from; i < to; i += 1) if (test(tokens[i])) return true;
  return false;
}
