/** What the words themselves do, whoever frames them: a threat, an order, a refusal. Surer than any other sign. */
import type { Span } from "@parley/core";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";
import type { Act } from "./cue-acts.js";
import { isOrderByForm } from "./orders-en.js";
import { refusesByForm } from "./refused-by-form.js";
import { isThreatByForm } from "./threats-en.js";

const FORMS = [
  ["threaten", isThreatByForm],
  ["demand", isOrderByForm],
  ["refuse", refusesByForm],
] as const;

/** The act of a claim by its form; `null` where the form leaves it open. */
export function actByForm(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  claim: readonly Span[],
): Act | null {
  return FORMS.find(([, has]) => has(analyzed, utterance, claim))?.[0] ?? null;
}
