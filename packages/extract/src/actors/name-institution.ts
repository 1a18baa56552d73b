/** Institutions: with their state, by their own name, or by a short form that refers back. */
import type { TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import { type ActorDraft, draft, stateName } from "./actor-drafts.js";
import { affiliationIn } from "./affiliations.js";
import { descriptionOf, endOfDescription, groupText } from "./description.js";
import { institutionLabel } from "./institution-label.js";
import { inNominative } from "./nominative.js";
import { ownNameAfter } from "./own-name.js";
import type { PhraseHead } from "./phrase-head.js";
import { endBeforeMark, phraseText } from "./phrase-text.js";
import type { InstitutionMention, Scene } from "./scene.js";
import { stateBody } from "./state-bodies.js";

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
      draft("collective", groupText(scene, own, head.index), {
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
  const body = states.length === 0 && label === word?.lemma ? bodyEndingIn(scene, label, head) : null;
  if (body !== null) return [draft("organization", body)];
  let codes: readonly string[] = states;
  let noun = head.index;
  if (states.length === 0 && label === word?.lemma) {
    const earlier = earlierInstitution(scene, word?.lemma ?? "", head.index);
    if (earlier !== null) {
      codes = earlier.states;
      label = earlier.label;
      noun = earlier.index;
    }
  }
  const names = codes.map((code) => stateName(scene, code));
  // "European Banking Federation" has its place in its name.
  const hasPlace = classes
    .slice(own.from, head.index)
    .some((one) => one.kind === "place" && label.includes(one.lemma));
  // "Australia's Department of Foreign Affairs" has a name of its own.
  const named = analyzed.language === "en" && /^\p{Lu}.* (?:of|for) /u.test(label);
  const plain = word?.affiliation !== null || names.length !== 1 || hasPlace || named;
  const known = scene.codebook.labelled(label);
  const described = known === null && codes.length === 0 ? describedBody(scene, range, head, label) : null;
  const canonical = known ?? described ?? (plain ? label : stateBody(scene, noun, label, codes));
  return [draft("organization", canonical, { memberOf: names })];
}

/** What goes on to say which body is meant. */
const goesOn = {
  de: wordLike(/^(?:der|des|eines|einer|von|vom|für|am|zur|zum)$/),
  en: wordLike(/^(?:of|for|at|from|on|behind|against)$/),
};
/** Where a body sits tells it apart; a ministry sits where its state does. */
const isSeated = wordLike(/^in$/);
const MINISTRY = /(?:ministerium|ministry)$/i;

/**
 * A body without a name of its own is called by the words of the phrase: "das Büro des Ministerpräsidenten", "a
 * coalition of women's groups", "the mayor's office", "their union"; `null` where the noun says it all.
 */
function describedBody(scene: Scene, range: TokenRange, head: PhraseHead, label: string): string | null {
  const { analyzed, classes } = scene;
  const lemma = classes[head.index]?.lemma ?? "";
  const end = endOfDescription(scene, { from: head.index, to: range.to });
  const next = head.index + 1;
  const opens = analyzed.sentences[analyzed.tokens[head.index]?.sentence ?? -1]?.from === head.index;
  const isNamed = label !== label.toLowerCase() && analyzed.language === "en" && !(opens && label === lemma);
  const labelled = label.length > lemma.length && label.startsWith(lemma);
  const seated = !MINISTRY.test(lemma) && isSeated(analyzed.tokens[next]);
  const linked = goesOn[analyzed.language](analyzed.tokens[next]) || seated;
  const follows = !isNamed && !labelled && next < end && linked;
  if (follows) {
    const rest = analyzed.text.slice(analyzed.tokens[next]?.start, analyzed.tokens[end - 1]?.end);
    const text = `${label} ${rest.replace(/\s+/g, " ")}`;
    return text.length > LONGEST ? null : text;
  }
  if (label !== lemma) return null;
  const { possessor } = head;
  if (possessor !== null && analyzed.language === "en" && SPEAKS_FOR.test(lemma))
    return `${phraseText(scene, possessor)} ${label}`;
  return head.article === "possessive" ? descriptionOf(scene, range, head.index, lemma) : null;
}

/** Longest description, in characters: beyond that the phrase was misread. */
const LONGEST = 70;

/** Bodies of one person or of another body, which the noun alone does not tell apart. */
const SPEAKS_FOR = /^(?:office|administration|staff|team|camp|campaign|secretariat|panel)$/;

/** How far back a body is looked for by the end of its name, in tokens. */
const REACH = 3000;

/** "The Commission" with its capital is the European Commission where the document has named that. */
function bodyEndingIn(
  { analyzed, classes }: Scene,
  label: string,
  { article, index }: PhraseHead,
): string | null {
  const starts = analyzed.sentences[analyzed.tokens[index]?.sentence ?? -1]?.from === index;
  if (analyzed.language !== "en" || article !== "definite" || starts || !/^\p{Lu}\p{Ll}/u.test(label))
    return null;
  const found = new Set<string>();
  for (const { place } of classes.slice(Math.max(0, index - REACH), index)) {
    const name = place?.place.kind === "body" ? place.place.label : null;
    if (name?.endsWith(` ${label}`) === true) found.add(name);
  }
  const [name] = found;
  return found.size === 1 && name !== undefined ? name : null;
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
