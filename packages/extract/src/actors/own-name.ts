/** Which companies, media and associations go by a name of their own behind a common noun? */
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { WordClass } from "./word-classes.js";

/** Nouns of media, companies and associations, before which an own name says more: "der Konzern Ek", "the operator Ek". */
const GOES_BY_NAME =
  /(?:agentur|zeitung|magazin|sender|zeitschrift|blatt|konzern|unternehmen|firma|betreiber|hersteller|airline|fluglinie|fluggesellschaft|gesellschaft|reederei|bank|gewerkschaft|partei|verein|initiative|hilfsorganisation|bündnis|kette|agency|newspaper|magazine|broadcaster|company|firm|operator|maker|airline|union|association|charity|party|group|network|campaign|watchdog|regulator)$/i;

/** „Nachrichtenagentur Reuters“, „Zeitung ‚Anzeiger‘“ and "the airline Ek" go by their own name. */
export function ownNameAfter(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  index: number,
  end: number,
): string | null {
  const { tokens, language } = analyzed;
  let from = index + 1;
  const quoted = /^[„“”"»«‚‘'›‹]$/u.test(tokens[from]?.text ?? "");
  const noun = classes[index]?.lemma ?? "";
  if (quoted) from += 1;
  else if (!GOES_BY_NAME.test(noun) || (language === "en" && noun !== noun.toLowerCase())) return null;
  let to = from;
  const goesOn = (at: number) => {
    const kind = classes[at]?.kind;
    if (quoted) return kind !== "punctuation";
    return (
      kind === "name" || (at > from && (kind === "place" || kind === "number" || kind === "institution"))
    );
  };
  while (to < end && goesOn(to)) to += 1;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (to <= from || first === undefined || last === undefined) return null;
  return analyzed.text.slice(first.start, last.end).replace(/\s+/g, " ");
}
