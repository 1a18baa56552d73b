/**
 * Where codings differ, the reader follows the rules, so that both engines mark alike. "Nach Angaben der Polizei"
 * is coded with the cue "Nach Angaben" by our guidelines and with the cue "Nach", the rest being the speaker, by the
 * German reference and by the rules.
 */
import type { AnalyzedText } from "../../text/analyzed-text.js";
import type { QuoteRoles } from "../layers/role-labels.js";

/** Between the noun of saying and the source: "Angaben von Anna Holm". */
const LONGEST_LINK = 1;

/** The roles with the noun of saying after "nach" moved from the cue to the speaker; other roles as they are. */
export function withSourceNoun(analyzed: AnalyzedText, roles: QuoteRoles): QuoteRoles {
  const { cue, speaker } = roles;
  const [preposition, second] = cue;
  const [named] = speaker;
  const last = cue.at(-1);
  if (preposition === undefined || second === undefined || named === undefined || last === undefined)
    return roles;
  if (analyzed.language !== "de" || analyzed.tokens[preposition]?.lower !== "nach") return roles;
  if (named <= last || named - last > LONGEST_LINK + 1) return roles;
  const phrase: number[] = [];
  for (let t = second; t < named; t += 1) phrase.push(t);
  return { ...roles, cue: [preposition], speaker: [...phrase, ...speaker] };
}
