/** Institutions: with their state, by their own name, or by a short form that refers back. */
import type { TokenRange } from "../text/analyzed-text.js";
import { type ActorDraft, draft, stateName } from "./actor-drafts.js";
import { affiliationIn, institutionLabel } from "./affiliations.js";
import type { PhraseHead } from "./phrase-head.js";
import { endBeforeMark, phraseText } from "./phrase-text.js";
import type { Scene } from "./scene.js";

/** How far back a short form reaches, in mentions of institutions. */
const FARTHEST = 300;

/** "Das ukrainische Außenministerium", or "das Ministerium" for the one named before. */
export function institutionOf(scene: Scene, range: TokenRange, head: PhraseHead): ActorDraft[] {
  const { analyzed, classes } = scene;
  const own = { from: range.from, to: endBeforeMark(scene, range) };
  const { states } = affiliationIn(analyzed, classes, own);
  const word = classes[head.index];
  const ownName = ownNameOfMedium(scene, range, head);
  if (ownName !== null) return [draft("organization", scene.codebook.labelled(ownName) ?? ownName)];
  if (word?.gender !== "female" && analyzed.tokens[range.from]?.lower === "die") {
    return [
      draft("collective", phraseText(scene, own), {
        unnamed: true,
        memberOf: states.map((code) => stateName(scene, code)),
      }),
    ];
  }
  let label = institutionLabel(analyzed, classes, head.index, own, head.index) ?? word?.lemma ?? "";
  const before = classes[head.index - 1];
  const adjective = analyzed.tokens[head.index - 1]?.text ?? "";
  const properName =
    before?.kind === "place" &&
    before.place?.place.kind === "adjective" &&
    /^\p{Lu}/u.test(adjective) &&
    head.index - 1 > (analyzed.sentences[analyzed.tokens[head.index]?.sentence ?? -1]?.from ?? -1);
  if (properName && analyzed.language === "de") return [draft("organization", `${adjective} ${label}`)];
  let codes: readonly string[] = states;
  if (states.length === 0 && label === word?.lemma) {
    const earlier = earlierInstitution(scene, word?.lemma ?? "", head.index);
    if (earlier !== null) {
      codes = earlier.states;
      label = earlier.lemma;
    }
  }
  const names = codes.map((code) => stateName(scene, code));
  const plain = word?.affiliation !== null || names.length !== 1;
  const canonical = scene.codebook.labelled(label) ?? (plain ? label : `${label} (${names[0]})`);
  return [draft("organization", canonical, { memberOf: names })];
}

/** „Nachrichtenagentur Reuters“ and „Zeitung ‚Anzeiger‘“ go by their own name. */
function ownNameOfMedium(scene: Scene, range: TokenRange, head: PhraseHead): string | null {
  const { analyzed, classes } = scene;
  let from = head.rest.from;
  const quoted = /^[„“”"»«‚‘'›‹]$/u.test(analyzed.tokens[from]?.text ?? "");
  if (quoted) from += 1;
  else if (
    !/(?:agentur|zeitung|magazin|sender|zeitschrift|blatt|agency|newspaper|magazine|broadcaster)$/i.test(
      classes[head.index]?.lemma ?? "",
    )
  )
    return null;
  let to = from;
  while (to < range.to && (classes[to]?.kind === "name" || (quoted && classes[to]?.kind !== "punctuation")))
    to += 1;
  return to > from
    ? analyzed.tokens
        .slice(from, to)
        .map((token) => token.text)
        .join(" ")
    : null;
}

/** The institution that a short form refers back to, when the document knows only one. */
function earlierInstitution(scene: Scene, lemma: string, index: number) {
  const lower = lemma.toLowerCase();
  const found = new Map<string, { lemma: string; states: readonly string[] }>();
  const last = scene.institutions.findLastIndex((mention) => mention.index < index);
  for (const mention of scene.institutions.slice(Math.max(0, last - FARTHEST), last + 1)) {
    if (mention.states.length === 0 && mention.lemma === lemma) continue;
    if (mention.lemma.toLowerCase().endsWith(lower))
      found.set(`${mention.lemma}|${mention.states.join()}`, mention);
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}
