/**
 * Does the clause around a time tell of what did not come to be, or of what would make no difference? "We would have had
 * the ruin until 2040", "even if they count until Christmas", "up from five in June": nothing is due then.
 */
import { clauseAround } from "../meaning/clauses.js";
import type { AnalyzedText, Token } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";

/** Is a day that stands at token `at` one of an unreal past, of a concession or of a comparison? */
export function isUnreal(analyzed: AnalyzedText, at: number): boolean {
  const { from, to } = clauseAround(analyzed, at);
  const words = analyzed.tokens.slice(from, to);
  return analyzed.language === "de"
    ? isGermanConcession(words) || isUnrealPast(words)
    : isEnglishConcession(words) ||
        wouldHave(analyzed.tokens.slice(from, at)) ||
        isCompared(analyzed.tokens, at);
}

/** "Selbst wenn man sofort aufhöre", "auch wenn es bis Ostern dauert". */
function isGermanConcession([first, second]: readonly Token[]): boolean {
  return second?.lower === "wenn" && /^(?:selbst|auch|sogar)$/.test(first?.lower ?? "");
}

function isEnglishConcession([first, second]: readonly Token[]): boolean {
  return first?.lower === "even" && /^(?:if|though|when)$/.test(second?.lower ?? "");
}

/** "Hätten die Ruine bis 2040 gehabt", "wäre frühestens 2030 damit zu rechnen gewesen". */
function isUnrealPast(words: readonly Token[]): boolean {
  const last = words.at(-1)?.lower ?? "";
  return (
    words.some(({ lower }) => /^(?:hätten?|wären?)$/.test(lower)) &&
    (/^(?:gehabt|gewesen|worden|geworden|können|müssen|sollen|dürfen|wollen)$/.test(last) ||
      /^\p{Ll}{0,8}ge\p{Ll}{2,14}(?:t|en)$/u.test(last))
  );
}

const PARTICIPLE = wordLike(
  /^(?:been|had|done|gone|come|become|made|put|set|cut|let|cost|hit|shut|read|run|won|lost|sold|told|held|paid|said|met|left|kept|felt|sent|spent|built|lent|meant|dealt|brought|bought|caught|taught|thought|fought|sought|found|got|stood|begun|sunk|sung|led|fed|\p{L}{2,}(?:ed|en|wn|rn))$/u,
);

/** "The rule that would have put a rope on every boat by January". */
function wouldHave(words: readonly Token[]): boolean {
  for (let i = words.length - 1; i > 0; i -= 1) {
    const lower = words[i]?.lower ?? "";
    if (lower === "have" && /^(?:would|could|should|might)$/.test(words[i - 1]?.lower ?? ""))
      // "Would have to be opened", "would have a letter" are still to come.
      return words[i + 1]?.lower !== "to" && words.slice(i + 1, i + 4).some(PARTICIPLE);
    if (/^(?:will|would|must|may|is|are|has|had|was|were|that|which|who)$/.test(lower)) return false;
  }
  return false;
}

/** "Up from five in June", "down from 1.3% in November". */
function isCompared(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i > Math.max(0, at - 6); i -= 1)
    if (tokens[i]?.lower === "from" && /^(?:up|down)$/.test(tokens[i - 1]?.lower ?? "")) return true;
  return false;
}
