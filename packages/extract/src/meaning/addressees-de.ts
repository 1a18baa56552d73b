/** To whom a German frame or report speaks: "gegenüber der Agentur", "dem Sender", "an die Adresse Roms", "vor Reportern". */
import { phraseEnd } from "../rules/german/noun-phrase.js";
import { type Item, periodOf } from "../rules/german/period.js";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";

/** Hardly any word of a frame names somebody spoken to. */
const mayAddress = wordLike(
  /^(?:gegenüber|an|ans|vor|zu|zur|zum|mit|von|vom|richtung|dem|einem|einer|der|den|dieser|unserem|unserer|ihrem|ihrer|seinem|seiner|mir|uns|ihm|ihnen|reportern|journalisten|medienvertretern)$/,
);

/** The words for whoever is spoken to among the tokens of a stretch; `null` without any. */
export function addresseeInGerman(
  analyzed: AnalyzedText,
  { from, to }: TokenRange,
  { cueLemma, mode }: FoundUtterance,
): TokenRange | null {
  let may = false;
  for (let i = from; i < to && !may; i += 1) may = mayAddress(analyzed.tokens[i]);
  const sentence = analyzed.sentences[analyzed.tokens[from]?.sentence ?? -1];
  if (!may || sentence === undefined) return null;
  const { items } = periodOf(analyzed, sentence, 0, []);
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined || item.first < from) continue;
    if (item.last >= to) break;
    const begin = addressedFrom(items, at, cueLemma ?? "", mode === "reported");
    if (begin === null) continue;
    const end = endOf(items, begin);
    const [first, last] = [items[begin], items[end - 1]];
    if (first !== undefined && last !== undefined && last.last < to)
      return { from: first.first, to: last.last + 1 };
  }
  return null;
}

function endOf(items: readonly Item[], begin: number): number {
  if (ALONE(items[begin])) return begin + 1;
  return phraseEnd(items, begin, items.length);
}

const ALONE = wordLike(/^(?:mir|uns|ihm|ihnen|mich|euch)$/);

/** Where the phrase begins that a word at `at` announces. */
function addressedFrom(items: readonly Item[], at: number, lemma: string, isReport: boolean): number | null {
  const { lower = "" } = items[at] ?? {};
  const next = at + 1;
  if (lower === "gegenüber") return isPhrase(items, next) ? next : null;
  if (lower === "an" || lower === "ans") return addressedByAn(items, at, lemma);
  if (lower === "richtung" && items[at - 1]?.lower === "in") return isPhrase(items, next) ? next : null;
  if (lower === "von" || lower === "vom")
    return /^(?:fordern|verlangen|erwarten)$/.test(lemma) &&
      items[at - 1]?.capital !== true &&
      !items.slice(0, at).some(({ token }) => token.text === ",") &&
      isPhrase(items, next)
      ? next
      : null;
  if (isReport) return lemma !== "" && SAYS_TO.test(lemma) ? dativeAt(items, at) : null;
  if (lower === "vor") return HEARERS(head(items, next)) ? next : null;
  if (lower === "mit")
    return /(?:interview|gespräch|telefonat)$/.test(items[at - 1]?.lower ?? "") ? next : null;
  if (/^zu[rm]?$/.test(lower))
    return lemma === "sagen" && (HEARERS(head(items, next)) || isName(items, next)) ? next : null;
  return !SAYS_TO.test(lemma) ? null : dativeAt(items, at);
}

/** "Appellierte an Rom", "wandte sich an die Wähler", "an die Adresse der Prüfer", "an Rom gewandt". */
function addressedByAn(items: readonly Item[], at: number, lemma: string): number | null {
  let next = at + 1;
  if (items[next]?.lower === "die" && items[next + 1]?.lower === "adresse") {
    next += 2;
    return items[next]?.lower === "von" ? next + 1 : next;
  }
  if (!isPhrase(items, next)) return null;
  if (/^(?:appellieren|wenden|richten|schreiben)$/.test(lemma)) return next;
  const end = phraseEnd(items, next, items.length);
  return /^(?:gewandt|gerichtet|adressiert)$/.test(items[end]?.lower ?? "") ? next : null;
}

/** Verbs that say something to somebody in the dative. */
const SAYS_TO =
  /^(?:sagen|erzählen|erklären|berichten|mitteilen|schwören|versichern|verraten|zurufen|antworten|versprechen|drohen|vorwerfen|raten|empfehlen|zusichern|anbieten|schreiben|schildern|bestätigen|gestehen|zusagen|unterstellen|androhen|erwidern|entgegnen|vorhalten|ausrichten|übermitteln)$/;

/** "Sagte dem Sender": a dative that no preposition governs. */
function dativeAt(items: readonly Item[], at: number): number | null {
  const { lower = "" } = items[at] ?? {};
  if (isGoverned(items, at)) return null;
  if (ALONE(items[at])) return at;
  if (/^(?:reportern|journalisten|medienvertretern)$/.test(lower)) return at;
  if (/^(?:dem|einem|unserem|ihrem|seinem|diesem)$/.test(lower)) return isPhrase(items, at) ? at : null;
  if (lower === "unserer") return isPhrase(items, at) ? at : null;
  if (lower === "dieser") return HEARERS(head(items, at)) ? at : null;
  // "Den" and "der" are other cases as well: only of who listens by trade.
  return /^(?:den|der|einer)$/.test(lower) && !ownsNext(items, at - 1) && HEARERS(head(items, at))
    ? at
    : null;
}

/** "Der Chef der Zeitung": a noun that the next phrase may belong to; behind a name of two words nothing does. */
function ownsNext(items: readonly Item[], at: number): boolean {
  return items[at]?.capital === true && !isName(items, at - 1);
}

const GOVERNS = wordLike(
  /^(?:mit|von|nach|in|aus|zu|bei|vor|an|auf|unter|über|hinter|neben|zwischen|seit|trotz|wegen|während|laut|gemäß|samt|entgegen|zufolge|statt|seitens|außer|gegenüber|im|am|beim|zum|zur|vom|als|wie|und)$/,
);

function isGoverned(items: readonly Item[], at: number): boolean {
  return GOVERNS(items[at - 1]);
}

/** Who is spoken to in public: the press, a chamber, a crowd. */
const HEARERS = wordLike(
  /(?:zeitung|blatt|sender|agentur|magazin|zeitschrift|presse|medien|rundfunk|fernsehen|radio|portal|journalisten|reportern?|medienvertretern?|parlament|bundestag|landtag|kongress|senat|ausschuss|abgeordneten|delegierten|anhängern|zuhörern|teilnehmern|vollversammlung|generalversammlung|sicherheitsrat|gericht|gremium|stadtrat|gemeinderat|kabinett|post|times|spiegel|dpa|afp|reuters|bbc|cnn|ard|zdf|ndr|wdr|swr|mdr|br|orf|srf)$/,
);

/** The noun of the phrase that begins at `at`. */
function head(items: readonly Item[], at: number): Item | undefined {
  const end = phraseEnd(items, at, Math.min(items.length, at + 6), { coordinated: false });
  for (let k = at; k < end; k += 1) if (items[k]?.capital === true) return items[k];
  return undefined;
}

function isPhrase(items: readonly Item[], at: number): boolean {
  return phraseEnd(items, at, items.length) > at;
}

function isName(items: readonly Item[], at: number): boolean {
  return items[at]?.capital === true && items[at + 1]?.capital === true;
}
