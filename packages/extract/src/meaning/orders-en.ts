/**
 * English orders by their form: verbatim words that open with what others are to do. "Open the crossings now", "Don't
 * touch our pensions". Phrases that only hold the listener ("look at it this way", "take the tram") order nothing.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";

const DEED =
  "abandon|abolish|admit|allow|arrest|ban|block|bring|build|call off|cancel|cease|close|come|compensate|cut|defend|delay|disarm|drop|end|evacuate|extend|fix|free|freeze|fund|get|give|go|hand|halt|help|hire|honou?r|invest|join|keep|leave|lift|listen to|lower|negotiate|obey|open|pay|postpone|print|protect|publish|pull|put|raise|ratify|recognise|recognize|release|remove|reopen|repeal|resign|respect|restore|return|save|scrap|send|show|sign|sit|spare|speak to|stand|start|stay|stop|suspend|tax|tear|tell|touch|unfreeze|use|vote|withdraw";
/** A verb, and what can follow one but not a noun: "pay the bill", not "pay rises". */
const ORDER = new RegExp(
  `^["“”‘'«»]*(?:(?:Do not|Don['’]t|Never) (?:${DEED})\\b|(?:${DEED.replaceAll(/(^|\|)(\p{Ll})/gu, (_, bar: string, first: string) => `${bar}${first.toUpperCase()}`)}) (?:the|an?|this|that|these|those|your|our|their|its|his|her|my|us|them|me|him|it|all|both|every|back|out|down|up|off|away|on|in|to|from|with|for|now|at|no|more|\\p{Lu}\\p{Ll}+)\\b)`,
  "u",
);
const HOLDS_LISTENER =
  /^["“”‘'«»]*(?:Give (?:me|us)|Put (?:it|that) (?:this|another|simply)|Give or take|Come on\b|Go (?:on\b|figure)|Get (?:it|this) |Show me an?\b|Tell (?:that|me) )/u;

/** Do the words of the claim order something? */
export function isOrderByForm(
  { language, text }: AnalyzedText,
  { mode }: FoundUtterance,
  claim: readonly Span[],
): boolean {
  const [first] = claim;
  if (language !== "en" || mode !== "direct" || first === undefined) return false;
  const words = text.slice(first.start, Math.min(first.end, first.start + LONGEST));
  return ORDER.test(words) && !HOLDS_LISTENER.test(words);
}

/** Letters that are looked at. */
const LONGEST = 60;
