/**
 * Who is named as the speaker of a verbatim quote although somebody else said it? Two turns of phrase mislead the
 * layers, which take the subject of the nearest verb:
 *
 * - a quote inside speech that goes on without a frame is said by whoever speaks there: "Die Ämter würden „beherzt
 *   helfen“" is not the words of the offices;
 * - who quotes somebody does not speak: "Die Zeitung zitiert Ada Brandt mit den Worten: „…“" is Ada Brandt.
 */
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";

/** Most tokens that name whom somebody quotes. */
const LONGEST_NAME = 14;

export function settleSpeakers(
  analyzed: AnalyzedText,
  quotes: readonly QuoteWithRoles[],
): readonly QuoteWithRoles[] {
  const byQuote = new Map(quotes.map((one) => [one.quote, one]));
  return quotes.map((one) => {
    if (one.quote.mode !== "direct") return one;
    const quoted = quotedSpeaker(analyzed, one);
    if (quoted !== null) return { ...one, roles: { ...one.roles, speaker: quoted } };
    const outer =
      one.quote.outer === undefined || one.quote.outer === null ? undefined : byQuote.get(one.quote.outer);
    if (outer === undefined || outer.quote.mode !== "indirect-free-indirect") return one;
    if (one.roles.cue.length > 0 || outer.roles.speaker.length === 0) return one;
    const { speakerSureness } = outer;
    return { ...one, roles: { ...one.roles, speaker: outer.roles.speaker }, speakerSureness };
  });
}

/** The words between "zitiert" and "mit … Worten", or between "quoted" and "as saying". */
function quotedSpeaker({ tokens }: AnalyzedText, { roles }: QuoteWithRoles): readonly number[] | null {
  const { frame } = roles;
  const at = frame.findIndex((t) =>
    /^(?:zitiert|zitierte|zitieren|zitierten|quotes|quoted|cites|cited)$/.test(tokens[t]?.lower ?? ""),
  );
  if (at < 0) return null;
  const after = frame.slice(at + 1);
  const end = after.findIndex((t, k) => {
    const lower = tokens[t]?.lower ?? "";
    const next = after[k + 1] === undefined ? "" : (tokens[after[k + 1] ?? 0]?.lower ?? "");
    return (
      (lower === "mit" && /^(?:den|folgenden|diesen)$/.test(next)) || (lower === "as" && next === "saying")
    );
  });
  if (end < 1) return null;
  // "zitiert dazu Ada Brandt": what is no part of the name stands before it.
  const named = after
    .slice(0, end)
    .filter((t, k) => k > 0 || !/^(?:dazu|hierzu|dabei|auch)$/.test(tokens[t]?.lower ?? ""));
  return named.length === 0 || named.length > LONGEST_NAME ? null : named;
}
