/**
 * Refusals by their form alone, whoever frames them: "Eine Senkung komme nicht infrage", "Verhandlungen werde es nicht
 * geben", "mit uns nicht zu machen", "Wir zahlen keinen Cent". German only.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";

const FORMS: readonly RegExp[] = [
  /(?<!\p{L})(?:kommt|komme|kommen|kämen?|kam)\s(?:\S+\s){0,6}?(?:nicht|kein\p{L}*\s\S+)\s(?:in\s?frage|in\sbetracht)(?!\p{L})/iu,
  /(?<!\p{L})(?:wird|werde)\ses(?:\s\S+){0,5}?\s(?:nicht|kein\p{L}*(?:\s\S+){1,6})\sgeben(?!\p{L})/iu,
  /(?<!\p{L})mit\s(?:uns|mir|ihm|ihr|ihnen|\p{Lu}\S+)\s(?:\S+\s){0,6}?nicht\szu\smachen(?!\p{L})/iu,
  /(?<!\p{L})(?:wir|ich)\s(?:schicke|entsende|zahle|liefere|liefern|unterschreibe|unterzeichne|akzeptiere|verhandle|verhandeln|beteilige|gebe|weiche|stimme|übernehme|dulde|opfere|opfern)n?\s(?:\S+\s){0,5}?(?:nicht|nie|niemals|niemanden|kein\p{L}*)(?!\p{L})/iu,
  /(?<!\p{L})(?:schicken|entsenden|zahlen|bezahlen|liefern|unterschreiben|unterzeichnen|akzeptieren|dulden|opfern|mittragen|hergeben)\s(?:wir|ich)\s(?:\S+\s){0,3}?(?:nicht|nie|niemals)(?!\p{L})/iu,
];

/** Of things that come or do not, whoever wants them: a guess, no refusal. */
const GUESSED =
  /(?<!\p{L})(?:regen|winter|sommer|schnee|inflation|rezession|wachstum|mehrheit|sieger|verlierer|gewinner|lösung|wunder)(?!\p{L})/iu;

/** Does a claim refuse by its words, and is it said by somebody? */
export function refusesByForm(
  { text, language }: AnalyzedText,
  { mode, cueNegated }: FoundUtterance,
  claim: readonly Span[],
): boolean {
  if (language !== "de" || mode === "writer" || mode === "reported" || cueNegated) return false;
  const words = claim.map(({ start, end }) => text.slice(start, end)).join(" ");
  return words.length < LONGEST && !GUESSED.test(words) && FORMS.some((form) => form.test(words));
}

/** Several sentences may do several things. */
const LONGEST = 320;
