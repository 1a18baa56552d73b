/**
 * What is ruled out: something the speaker will not do ("schloss eine Entsendung aus"), or something that was not so
 * ("schließt Brandstiftung als Ursache aus", "police ruled out arson")? The first refuses, the second denies.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import { tokensOf } from "./clauses.js";

/** Words for what may have happened and nobody in office would announce. */
const HAPPENED = wordLike(
  /^(?:\p{L}*(?:fremdverschulden|fremdeinwirkung|brandstiftung|anschlag|anschlags|terroranschlag|sabotage|straftat|verbrechen|gewaltverbrechen|gewalttat|suizid|selbstmord|unfall|bedienfehler|materialfehler|versagen|defekt|panne|zusammenhang|verwechslung|irrtum|manipulation|wahlfälschung|betrug|infektion|vergiftung|kontamination)|arson|sabotage|suicide|homicide|murder|accident|terrorism|terror|malfunction|mistake|fraud|tampering|poisoning|contamination|infection|coincidence|negligence|foul|crime)$/iu,
);
const CAUSE = wordLike(
  /^(?:\p{L}*(?:ursache|auslöser|grund|motiv|hintergrund|absturzursache|todesursache|täter)|cause|reason|motive|factor|culprit|trigger)$/iu,
);
const AS = wordLike(/^(?:als|as)$/);
const RULED_OUT = /^(?:ausschließen|rule[ _]out|exclude)$/;

/** Is it said that something was not so? */
export function deniesWhatWas(
  analyzed: AnalyzedText,
  { cueLemma }: FoundUtterance,
  claim: readonly Span[],
): boolean {
  if (cueLemma === null || !RULED_OUT.test(cueLemma)) return false;
  return claim.some((span) => {
    const { from, to } = tokensOf(analyzed, span);
    let isCause = false;
    for (let t = from; t < to; t += 1) {
      if (HAPPENED(analyzed.tokens[t])) return true;
      if (AS(analyzed.tokens[t])) isCause = true;
      else if (isCause && CAUSE(analyzed.tokens[t])) return true;
    }
    return false;
  });
}
