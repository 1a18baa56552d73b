/** How far a condition reaches: to the end of its clause, or over a noun phrase and what hangs on it. */
import type { AnalyzedText, Token, TokenRange } from "../text/analyzed-text.js";
import { wordIn, wordLike } from "../text/word-test.js";
import { clauseAround, isClauseMark } from "./clauses.js";

/** Tokens of a condition, with what introduces it. */
export interface Stretch extends TokenRange {
  readonly cue: string;
}

/** First word of a clause, or right after a conjunction. */
export function startsClause(analyzed: AnalyzedText, i: number): boolean {
  const token = analyzed.tokens[i];
  const before = analyzed.tokens[i - 1];
  if (token === undefined) return false;
  if (before === undefined || before.sentence !== token.sentence || isClauseMark(before)) return true;
  return joinsClause(before);
}

const joinsClause = wordIn("und oder aber doch and or but that dass");

/** From `from` to the end of the clause that word `inside` stands in. */
export function clauseFrom(
  analyzed: AnalyzedText,
  from: number,
  inside: number,
  range: TokenRange,
  cue: string,
): Stretch | null {
  const clause = clauseAround(analyzed, inside);
  const to = Math.min(afterInsert(analyzed, clause.to), range.to);
  return to - inside < 2 ? null : { from, to, cue };
}

/** "Wenn Moskau, wie sie sagt, angreift": an insertion between commas does not end the clause. */
function afterInsert(analyzed: AnalyzedText, end: number): number {
  const opens = analyzed.tokens[end]?.text === "," && /^(?:wie|so|as)$/.test(lower(analyzed, end + 1));
  if (!opens) return end;
  const insert = clauseAround(analyzed, end + 1);
  if (analyzed.tokens[insert.to]?.text !== "," || insert.to - insert.from > 12) return end;
  const rest = clauseAround(analyzed, insert.to + 1);
  return rest.from === insert.to + 1 ? rest.to : end;
}

/** From `from` over a noun phrase that begins at `noun`, with a genitive or a dass-clause that hangs on it. */
export function phraseFrom(
  analyzed: AnalyzedText,
  from: number,
  noun: number,
  range: TokenRange,
  cue: string,
): Stretch | null {
  const { tokens } = analyzed;
  const comma = tokens[noun]?.text === "," && /^(?:dass|that)$/.test(lower(analyzed, noun + 1));
  if (comma) {
    const clause = clauseAround(analyzed, noun + 1);
    return { from, to: Math.min(clause.to, range.to), cue };
  }
  const clause = clauseAround(analyzed, from);
  const limit = Math.min(clause.to, range.to, noun + 12);
  let to = noun;
  let nounSeen = false;
  while (to < limit) {
    const token = tokens[to];
    if (token === undefined || endsPhrase(analyzed, token, nounSeen)) break;
    // "In the event of a strike | the port closes": an article with nothing that leads to it begins the main clause.
    if (nounSeen && isNewPhrase(analyzed, to)) break;
    // "Im Falle einer Feuerpause | Brücken bauen": a noun right behind a noun is the object of the verb.
    if (nounSeen && analyzed.language === "de" && isNounBehindNoun(tokens, to)) break;
    // "Nur bei einer klaren Frist | zustimmen", "im Fall eines Streiks | fahren die Busse": no noun follows, so it is a verb.
    if (nounSeen && analyzed.language === "de" && isVerbBehindNoun(tokens, to)) break;
    if (/^\p{Lu}/u.test(token.text) || analyzed.language === "en") nounSeen = true;
    to += 1;
  }
  return to <= from + 1 ? null : { from, to, cue };
}

function isNounBehindNoun(tokens: readonly Token[], i: number): boolean {
  const [before, noun] = [tokens[i - 1], tokens[i]];
  // "Routen finanzieren", "Routen zu finanzieren"
  const after = tokens[i + 1]?.lower === "zu" ? tokens[i + 2] : tokens[i + 1];
  return (
    /^\p{Lu}\p{Ll}/u.test(before?.text ?? "") &&
    /^\p{Lu}\p{Ll}/u.test(noun?.text ?? "") &&
    /^\p{Ll}+(?:en|ern|eln)$/u.test(after?.text ?? "")
  );
}

/** A small word in -en that no noun follows: an adjective would have one. */
function isVerbBehindNoun(tokens: readonly Token[], i: number): boolean {
  if (!/^\p{Ll}{3,}(?:en|ern|eln)$/u.test(tokens[i]?.text ?? "") || NO_VERB(tokens[i])) return false;
  let k = i + 1;
  while (k < i + 4 && /^\p{Ll}{3,}(?:e|en|er|es|em)$/u.test(tokens[k]?.text ?? "") && !NO_VERB(tokens[k]))
    k += 1;
  return !/^[\p{Lu}\d„“"»']/u.test(tokens[k]?.text ?? "");
}

const NO_VERB = wordLike(
  /^(?:gegen|neben|zwischen|wegen|einen|keinen|ihren|seinen|unseren|meinen|diesen|jeden|allen|beiden|eines|einer|einem|unter|über|hinter|seiner|ihrer|dieser|aller)$/,
);

function isNewPhrase(analyzed: AnalyzedText, i: number): boolean {
  if (analyzed.language !== "en" || !/^(?:the|an?|its|their|his|her|our|my|this)$/.test(lower(analyzed, i)))
    return false;
  return /^\p{L}/u.test(lower(analyzed, i - 1)) && !LEADS_ON(analyzed.tokens[i - 1]);
}

const LEADS_ON = wordLike(
  /^(?:of|in|on|at|by|for|from|with|to|into|over|under|between|and|or|against|about|through|without|within|after|before|that|as|than|per|both|all|half|\p{L}+ing|is|are)$/u,
);

function endsPhrase(analyzed: AnalyzedText, token: Token, nounSeen: boolean): boolean {
  if (!nounSeen) return false;
  if (analyzed.language === "en")
    return /^(?:will|would|could|should|must|is|are|was|were|has|have|and|but|he|she|they|we|it)$/.test(
      token.lower,
    );
  // After the noun only a genitive or a preposition goes on; a verb or an article in the accusative ends it.
  if (/^\p{Lu}/u.test(token.text)) return false;
  return (
    !/^(?:der|des|eines|einer|von|vom|zwischen|mit|in|im|mit|und|durch|auf|gegen|für|seiner|ihrer|\p{Ll}+(?:en|er|es|em))$/u.test(
      token.lower,
    ) ||
    /^(?:einen|den|keinen|seinen|ihren)$/.test(token.lower) ||
    isInfinitive(token)
  );
}

function isInfinitive(token: Token): boolean {
  return (
    /^\p{Ll}{2,9}zu\p{Ll}{2,14}en$/u.test(token.text) ||
    /^(?:werden|wollen|sollen|müssen|können|entsenden|schicken|bleiben|helfen|liefern|wieder|aber|weiter|immer|sofort)$/.test(
      token.lower,
    )
  );
}

export function lower(analyzed: AnalyzedText, i: number): string {
  return analyzed.tokens[i]?.lower ?? "";
}
