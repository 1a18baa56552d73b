/**
 * Concepts that are requirements ("UN mandate required"): "only with a mandate" is for them, "with or
 * without one" against, "not without" and "without … it will fail" for, "it works without" against.
 */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordIn, wordLike } from "../text/word-test.js";
import type { Mention } from "./concept.js";
import { evaluationIn, necessityIn } from "./evaluation.js";
import { isNegator } from "./negation.js";

export interface RequirementScene {
  readonly analyzed: AnalyzedText;
  readonly sentence: TokenRange;
  readonly clause: TokenRange;
  readonly mention: Mention;
}

export interface RequirementReading {
  /** 0: a mere background, no position. */
  readonly sign: -1 | 0 | 1;
  readonly rule: string;
}

/** `null` when no such pattern decides. */
export function requirementSign(scene: RequirementScene): RequirementReading | null {
  const { analyzed, sentence, clause, mention } = scene;
  if (isEitherWay(scene)) return { sign: -1, rule: "with-or-without" };
  const without = withoutAt(scene);
  if (without !== null) return withoutReading(scene, without);
  const opening = openingOf(scene);
  if (opening !== null) return opening;
  const words = new Set(mention.at);
  const own = necessityIn(analyzed, clause, words);
  if (own !== 0) return { sign: own, rule: "necessity" };
  const elsewhere = necessityIn(analyzed, sentence, words);
  return elsewhere === 0 ? null : { sign: elsewhere, rule: "necessity" };
}

function word(analyzed: AnalyzedText, i: number): string {
  return analyzed.tokens[i]?.lower ?? "";
}

/** First words of the turns of `isEitherWay`; hardly any word of a text is one of them. */
const opensEitherWay = wordIn("with mit ob or oder");

/** "With or without X", "X or no X", "whether X … or not". */
function isEitherWay({ analyzed, clause }: RequirementScene): boolean {
  for (let i = clause.from; i < clause.to; i += 1) {
    if (!opensEitherWay(analyzed.tokens[i])) continue;
    const three = [i, i + 1, i + 2].map((k) => word(analyzed, k)).join(" ");
    if (/^(?:with (?:or|and) without|mit (?:oder|und) ohne|ob mit oder)/.test(three)) return true;
    if (/^(?:or not|oder nicht|or no \p{L}+)/u.test(three)) {
      for (let k = clause.from; k < i; k += 1)
        if (/^(?:whether|ob)$/.test(word(analyzed, k)) || word(analyzed, k) === word(analyzed, i + 2))
          return true;
    }
  }
  return false;
}

/** Position of a "without" that governs the mention. */
function withoutAt({ analyzed, mention, clause }: RequirementScene): number | null {
  const { tokens } = analyzed;
  const first = mention.at.find((i) => !isWithout(tokens[i])) ?? 0;
  for (let i = first; i >= Math.max(clause.from, first - 5); i -= 1) {
    if (isWithout(tokens[i])) return i;
    if (i < first && endsWithout(tokens[i])) return null;
  }
  return null;
}

const isWithout = wordLike(/^(?:ohne|without)$/);
const endsWithout = wordLike(/^(?:und|and|mit|with|für|for|auf|wait)$/);
const getsAlong = wordLike(
  /^(?:auskomm\p{L}*|schaff\p{L}*|gelingt|gelinge|funktionier\p{L}*|manage[sd]?|cope[sd]?|proceed\p{L}*|notfalls|sogar|even|anyway|alone|allein|trotzdem)$/u,
);

function withoutReading({ analyzed, sentence, mention }: RequirementScene, at: number): RequirementReading {
  const words = new Set([...mention.at, at]);
  const rest = evaluationIn(analyzed, sentence, words);
  let negators = 0;
  let along = false;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    if (isNegator(analyzed, i) && !words.has(i) && !isWithout(analyzed.tokens[i])) negators += 1;
    if (getsAlong(analyzed.tokens[i])) along = true;
  }
  if (isIfNeedBe(analyzed, sentence)) return { sign: -1, rule: "good-without" };
  if (negators % 2 === 1) return { sign: 1, rule: "not-without" };
  if (rest < 0) return { sign: 1, rule: "bad-without" };
  if (along || rest > 0) return { sign: -1, rule: "good-without" };
  const fronted = at - sentence.from <= 3;
  return fronted ? { sign: 1, rule: "not-without" } : { sign: -1, rule: "goes-without" };
}

const opensNeed = wordLike(/^(?:if$|zur$|wenn$|notfalls)/);

/** "And without American backing if need be": prepared to do without it. */
function isIfNeedBe(analyzed: AnalyzedText, sentence: TokenRange): boolean {
  for (let i = sentence.from; i < sentence.to; i += 1) {
    if (!opensNeed(analyzed.tokens[i])) continue;
    const three = [i, i + 1, i + 2].map((k) => word(analyzed, k)).join(" ");
    if (/^(?:if need be|if it must|if necessary|notfalls|zur not|wenn es sein)/.test(three)) return true;
  }
  return false;
}

const isOnly = wordIn("nur erst only not");
const followsOnly = wordIn("mit wenn bei nach unter if with after once when until before sobald");
const isUntil = wordIn("unless until bevor before ehe");
const isWhile = wordIn("solange while");
const isBackground = wordIn(
  "wenn falls sofern sobald if once after nach nachdem seit since when because weil provided before vor during während",
);

/** "Nur mit X", "only if X", "erst nach X" are for X; a plain "if X" or "after X" takes no side. */
function openingOf({ analyzed, clause, mention, sentence }: RequirementScene): RequirementReading | null {
  const first = mention.at[0] ?? clause.from;
  for (let i = first - 1; i >= Math.max(sentence.from, clause.from - 2, first - 9); i -= 1) {
    const here = analyzed.tokens[i];
    if (isOnly(analyzed.tokens[i - 1]) && followsOnly(here)) return { sign: 1, rule: "only-with" };
    if (isUntil(here) && hasNegator(analyzed, sentence, i)) return { sign: 1, rule: "not-before" };
    if (isWhile(here))
      return hasNegator(analyzed, clause, first)
        ? { sign: 1, rule: "only-with" }
        : { sign: 0, rule: "background" };
    if (isBackground(here) && i >= clause.from) return { sign: 0, rule: "background" };
  }
  return null;
}

function hasNegator(analyzed: AnalyzedText, range: TokenRange, limit: number): boolean {
  for (let i = range.from; i < Math.min(range.to, limit); i += 1) if (isNegator(analyzed, i)) return true;
  return false;
}
