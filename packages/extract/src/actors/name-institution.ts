/** Institutions: with their state, by their own name, or by a short form that refers back. */
import type { TokenRange } from "../text/analyzed-text.js";
import { type ActorDraft, draft, stateName } from "./actor-drafts.js";
import { affiliationIn, institutionLabel } from "./affiliations.js";
import { ownNameAfter } from "./own-name.js";
import type { PhraseHead } from "./phrase-head.js";
import { endBeforeMark, phraseText } from "./phrase-text.js";
import type { InstitutionMention, Scene } from "./scene.js";
import type { Gender } from "./word-classes.js";

/** How far back a short form reaches, in mentions of institutions. */
const FARTHEST = 300;

/** "Das ukrainische Außenministerium", or "das Ministerium" for the one named before. */
export function institutionOf(scene: Scene, range: TokenRange, head: PhraseHead): ActorDraft[] {
  const { analyzed, classes } = scene;
  const own = { from: range.from, to: endBeforeMark(scene, range) };
  const { states } = affiliationIn(analyzed, classes, own);
  const word = classes[head.index];
  const ownName = ownNameAfter(analyzed, classes, head.index, range.to);
  const memberOf = states.map((code) => stateName(scene, code));
  if (ownName !== null)
    return [draft("organization", scene.codebook.labelled(ownName) ?? ownName, { memberOf })];
  if (word?.gender !== "female" && analyzed.tokens[range.from]?.lower === "die") {
    return [
      draft("collective", phraseText(scene, own), {
        unnamed: true,
        memberOf,
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
  if (properName && analyzed.language === "de")
    return [draft("organization", `${inNominative(adjective, word?.gender ?? null)} ${label}`)];
  let codes: readonly string[] = states;
  if (states.length === 0 && label === word?.lemma) {
    const earlier = earlierInstitution(scene, word?.lemma ?? "", head.index);
    if (earlier !== null) {
      codes = earlier.states;
      label = earlier.label;
    }
  }
  const names = codes.map((code) => stateName(scene, code));
  // "European Banking Federation" has its place in its name.
  const hasPlace = classes
    .slice(own.from, head.index)
    .some((one) => one.kind === "place" && label.includes(one.lemma));
  const plain = word?.affiliation !== null || names.length !== 1 || hasPlace;
  const canonical = scene.codebook.labelled(label) ?? (plain ? label : `${label} (${names[0]})`);
  return [draft("organization", canonical, { memberOf: names })];
}

const NOMINATIVE = { male: "er", female: "e", neuter: "es" } as const;

/** "der Deutsche Wetterdienst" and "des Deutschen Wetterdienstes" are both "Deutscher Wetterdienst". */
function inNominative(adjective: string, gender: Gender): string {
  return gender === null ? adjective : adjective.replace(/(?<=\p{Ll})e[nms]?$/u, NOMINATIVE[gender]);
}

/** Short forms by kind of body: "die Behörde" may be an "Amt", "the company" whoever was called a firm. */
const KINDS: readonly (readonly [short: RegExp, full: RegExp])[] = [
  [/^(?:behörde|amt)$/, /(?:amt|agentur|direktion|aufsicht|behörde|inspektion|verwaltung)$/],
  [
    /^(?:unternehmen|konzern|firma|hersteller|betreiber|fluglinie|airline|reederei)$/,
    /(?:konzern|unternehmen|firma|betreiber|hersteller|airline|fluglinie|fluggesellschaft|reederei|kette|bank)$/,
  ],
  [/^(?:verband|verein|organisation|bund)$/, /(?:verband|verein|organisation|bund|vereinigung|initiative)$/],
  [
    /^(?:company|firm|operator|maker|airline)$/,
    /^(?:company|firm|operator|maker|manufacturer|airline|corporation)$/,
  ],
  [
    /^(?:agency|authority|regulator|watchdog)$/,
    /^(?:agency|authority|regulator|watchdog|office|commission)$/,
  ],
  [/^(?:union|federation|association|charity)$/, /^(?:union|federation|association|charity|league|society)$/],
];

/** The institution that a short form refers back to, when the document knows only one. */
function earlierInstitution(scene: Scene, lemma: string, index: number) {
  const lower = lemma.toLowerCase();
  const kind = KINDS.find(([short]) => short.test(lower))?.[1];
  const exact = new Map<string, InstitutionMention>();
  const alike = new Map<string, InstitutionMention>();
  const last = scene.institutions.findLastIndex((mention) => mention.index < index);
  for (const mention of scene.institutions.slice(Math.max(0, last - FARTHEST), last + 1)) {
    const isShort = mention.states.length === 0 && mention.label === mention.lemma;
    const key = `${mention.label}|${mention.states.join()}`;
    const noun = mention.lemma.toLowerCase();
    if (noun.endsWith(lower)) {
      if (!isShort || noun !== lower) exact.set(key, mention);
    } else if (!isShort && kind?.test(noun) === true) alike.set(key, mention);
  }
  const found = exact.size > 0 ? exact : alike;
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}
