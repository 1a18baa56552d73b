/**
 * Finds predicates of saying in a clause: the finite verb with its particle, participle with auxiliary,
 * modal with infinitive, light verb with noun, attitudes ("zeigte sich überzeugt"), "heißt es".
 */
import { correlates, negators } from "../../languages/de/function-words.js";
import { type ReportingVerb, reportingVerbs } from "../../languages/de/reporting-verbs.js";
import { attitudes, lightVerbs, predicateNouns, speechNouns } from "../../languages/de/speech-nouns.js";
import { wordLike } from "../../text/word-test.js";
import type { Clause, Item } from "./period.js";
import { AUXILIARY, BE, BECOME, HAVE, MODAL } from "./word-classes.js";

export interface Cue {
  readonly clause: number;
  /** Items of the cue, ascending. */
  readonly items: readonly number[];
  /** Item of its finite part. */
  readonly finite: number;
  readonly verb: CueVerb;
  readonly passive: boolean;
  readonly negated: boolean;
  /** "heißt es", "verlautete": nobody is meant to be named. */
  readonly impersonal: boolean;
  /** Auxiliary or modal is in the Konjunktiv, so that the saying itself is reported. */
  readonly reported: boolean;
}
export type CueVerb = Pick<
  ReportingVerb,
  | "lemma"
  | "clause"
  | "weakClause"
  | "infinitive"
  | "object"
  | "preposition"
  | "quotation"
  | "medium"
  | "reflexive"
>;

const nominal = (lemma: string, medium: CueVerb["medium"]): CueVerb => ({
  lemma,
  clause: false,
  weakClause: true,
  infinitive: true,
  object: false,
  preposition: false,
  quotation: true,
  medium,
  reflexive: false,
});

/** The cues of a clause; normally none or one. */
export function cuesIn(items: readonly Item[], clause: Clause, index: number): Cue[] {
  if (clause.kind === "quotation" || clause.kind === "fragment") return [];
  const finite = clause.finite;
  const found = predicateIn(items, clause);
  if (found === null) return [];
  return [
    {
      clause: index,
      items: found.items,
      finite,
      verb: found.verb,
      passive: found.passive ?? false,
      negated: hasNegation(items, clause, finite),
      impersonal: found.impersonal ?? false,
      reported: clause.mood === "konjunktiv-1",
    },
  ];
}

function predicateIn(items: readonly Item[], clause: Clause): Found | null {
  const { finite } = clause;
  const finiteItem = items[finite];
  if (finiteItem === undefined) return null;
  const auxiliary = (finiteItem.bits & AUXILIARY) !== 0;
  if (auxiliary || CAUSATIVE(finiteItem)) {
    const made = periphrastic(items, clause, finite);
    if (made !== null) return made;
  }
  const nounCue = lightVerbCue(items, clause, finite, auxiliary);
  if (!auxiliary || nounCue === null) {
    const direct = finiteCue(items, clause, finite);
    if (direct !== null && (nounCue === null || !direct.weak || judgesNoun(items, clause, direct.cue)))
      return direct.cue;
  }
  return nounCue;
}

/** "Nannte die Drohung absurd": the noun of saying is what the last word judges, not what is voiced. */
function judgesNoun(items: readonly Item[], clause: Clause, { verb, finite }: Found): boolean {
  if (verb.lemma !== "nennen") return false;
  let last = clause.to - 1;
  while (last > finite && items[last]?.token.kind === "punctuation") last -= 1;
  const word = items[last];
  return last > finite + 1 && word !== undefined && !word.capital && word.quotation === null;
}

type Found = Pick<Cue, "items" | "finite" | "verb"> & Partial<Pick<Cue, "passive" | "impersonal">>;

function finiteCue(
  items: readonly Item[],
  clause: Clause,
  finite: number,
): { cue: Found; weak: boolean } | null {
  const item = items[finite];
  if (item === undefined || item.reporting.length === 0) return null;
  let best: { verb: ReportingVerb; items: number[] } | null = null;
  const sich = findNear(items, clause, "sich");
  for (const form of item.reporting) {
    if (form.kind === "participle" || form.kind === "zu-infinitive") continue;
    if (form.split) {
      const particle = findParticle(items, clause, finite, form.verb.particle);
      if (particle < 0) continue;
      if (form.verb.reflexive && sich < 0) continue;
      best = { verb: form.verb, items: [finite, particle] };
      break;
    }
    if (form.verb.reflexive && sich < 0) continue;
    if (best === null || form.verb.reflexive) best = { verb: form.verb, items: [finite] };
  }
  if (
    item.lower === "heißt" ||
    item.lower === "hieß" ||
    item.lower === "heiße" ||
    item.lower === "lautet" ||
    item.lower === "lautete"
  ) {
    const es = findNear(items, clause, "es");
    if (best !== null && item.lower.startsWith("h")) {
      // "Wie es in dem Papier heißt": at the end of its clause the verb stands apart from its subject.
      const isApart = clause.kind === "main" && Math.abs(es - finite) > 1;
      if (es < 0 || isApart) return null;
      return {
        cue: { items: [finite, es].sort(ascending), finite, verb: best.verb, impersonal: true },
        weak: false,
      };
    }
  }
  if (best === null) return null;
  if (best.items.length === 1 && endsWithOtherParticle(items, clause, finite)) return null;
  const cueItems = [...best.items];
  if (sich >= 0 && REFLEXIVE.has(best.verb.lemma)) cueItems.push(sich);
  addCorrelate(items, clause, finite, cueItems);
  const attitude = best.verb.lemma === "zeigen" ? findAttitude(items, clause) : -1;
  if (best.verb.lemma === "zeigen") {
    if (attitude < 0) return null;
    cueItems.push(attitude);
  }
  return { cue: { items: unique(cueItems), finite, verb: best.verb }, weak: WEAK.has(best.verb.lemma) };
}

const REFLEXIVE = new Set(reportingVerbs.filter((verb) => verb.reflexive).map((verb) => verb.lemma));

const PARTICLES = new Set([
  "ab",
  "an",
  "auf",
  "aus",
  "bei",
  "ein",
  "entgegen",
  "fest",
  "her",
  "hin",
  "los",
  "mit",
  "nach",
  "nieder",
  "statt",
  "teil",
  "um",
  "unter",
  "vor",
  "weg",
  "wieder",
  "zu",
  "zurück",
  "zusammen",
]);

/** "fand … statt", "hielt … ab": another verb than the form alone suggests. */
function endsWithOtherParticle(items: readonly Item[], clause: Clause, finite: number): boolean {
  let last = clause.to - 1;
  while (last > finite && items[last]?.token.kind === "punctuation") last -= 1;
  return clause.kind === "main" && last > finite + 1 && PARTICLES.has(items[last]?.lower ?? "");
}

/** Verbs that say nothing where they only carry a noun. */
const WEAK = new Set([
  "finden",
  "halten",
  "sehen",
  "nennen",
  "begründen",
  "äußern",
  "vorlegen",
  "wiederholen",
  "bekräftigen",
  "begrüßen",
  "verbreiten",
  "geben",
]);

/** "hat gefordert", "wurde vorgeworfen", "will einräumen", "ist überzeugt". */
function periphrastic(items: readonly Item[], clause: Clause, finite: number): Found | null {
  const item = items[finite];
  if (item === undefined) return null;
  const { bits } = item;
  for (let at = clause.to - 1; at >= clause.from; at -= 1) {
    const word = items[at];
    if (word === undefined || at === finite || word.capital) continue;
    for (const form of word.reporting) {
      if (form.split) continue;
      const participle = form.kind === "participle";
      const infinitive = form.kind === "infinitive";
      if (!participle && !infinitive) continue;
      if (participle && (bits & (HAVE | BE | BECOME | MODAL)) === 0) continue;
      const passesOn = CAUSATIVE(item) && PASSED_ON.has(form.verb.lemma);
      if (infinitive && (bits & (MODAL | BECOME)) === 0 && !passesOn) continue;
      // "ist bekannt", "bleibt offen": states, nobody speaks.
      if (word.lower === "bekannt" || ((bits & BE) !== 0 && STATES.has(word.lower))) continue;
      if (items[at - 1]?.lower === "zu") continue;
      const sich = findNear(items, clause, "sich");
      if (form.verb.reflexive && sich < 0) continue;
      if (!isPredicatePosition(items, clause, at, finite)) continue;
      const cueItems = [finite, at];
      for (const helper of [
        "worden",
        "werden",
        "haben",
        "sein",
        "wird",
        "wurde",
        "können",
        "müssen",
        "lassen",
      ]) {
        const position = findNear(items, clause, helper);
        if (position >= 0 && Math.abs(position - at) === 1) cueItems.push(position);
      }
      if (sich >= 0 && REFLEXIVE.has(form.verb.lemma)) cueItems.push(sich);
      if (items[at - 1]?.lower === "bereit") cueItems.push(at - 1);
      addCorrelate(items, clause, finite, cueItems);
      const passive =
        participle &&
        ((bits & BECOME) !== 0 ||
          findNear(items, clause, "worden") >= 0 ||
          ((bits & BE) !== 0 &&
            form.verb.lemma !== "übereinkommen" &&
            form.verb.lemma !== "ausgehen" &&
            form.verb.lemma !== "fortfahren"));
      return { items: unique(cueItems), finite, verb: form.verb, passive };
    }
  }
  const attitude = (bits & BE) !== 0 ? findAttitude(items, clause) : -1;
  if (attitude >= 0 && !IMPERSONAL_STATES.has(items[attitude]?.lower ?? "")) {
    const sich = findNear(items, clause, "sich");
    return {
      items: unique([finite, attitude, ...(sich >= 0 ? [sich] : [])]),
      finite,
      verb: nominal(items[attitude]?.lower ?? "", "thought"),
    };
  }
  return null;
}

/** "Ließ mitteilen": somebody else is sent to say it. */
const CAUSATIVE = wordLike(/^(?:lässt|lasse|lassen|ließ|ließen)$/);
const PASSED_ON = new Set([
  "mitteilen",
  "ausrichten",
  "erklären",
  "verkünden",
  "verlauten",
  "wissen",
  "verbreiten",
  "bestätigen",
  "dementieren",
]);

/** The participle or infinitive closes the clause, but for what may be put after it. */
function isPredicatePosition(items: readonly Item[], clause: Clause, at: number, finite: number): boolean {
  if (at < finite) {
    // Verb-last clause: "…, der gesagt hat".
    return clause.kind !== "main" || finite - at <= 2 || at === clause.head;
  }
  const next = items[at + 1];
  return !(
    next !== undefined &&
    at + 1 < clause.to &&
    next.capital &&
    /e[nrms]?$/.test(items[at]?.lower ?? "")
  );
}

/** Light verb and noun: "erhob den Vorwurf", "ist der Meinung", "verlieh der Forderung Nachdruck". */
function lightVerbCue(
  items: readonly Item[],
  clause: Clause,
  finite: number,
  auxiliary: boolean,
): Found | null {
  const verbAt = auxiliary ? participleAt(items, clause, finite) : finite;
  const verb = items[verbAt < 0 ? finite : verbAt];
  if (verb === undefined) return null;
  const light = isLight(verb) || ((items[finite]?.bits ?? 0) & (BE | HAVE)) !== 0;
  if (!light) return null;
  const copula = verbAt < 0 || (((items[finite]?.bits ?? 0) & (BE | HAVE)) !== 0 && verbAt < 0);
  for (let at = clause.to - 1; at >= clause.from; at -= 1) {
    const noun = items[at];
    if (noun === undefined || !noun.capital || !predicateNouns.has(noun.lower)) continue;
    if (
      copula &&
      !(
        COPULA_NOUNS.has(noun.lower) &&
        (items[at - 1]?.lower === "der" ||
          items[at - 1]?.lower === "die" ||
          /e[rn]$/.test(items[at - 1]?.lower ?? ""))
      )
    )
      continue;
    if (at < finite && clause.kind === "main" && at !== finite - 1) continue;
    const determiner = at - 1;
    const cueItems = [finite, at];
    if (verbAt >= 0) cueItems.push(verbAt);
    const before = items[determiner]?.lower ?? "";
    if (/^(?:der|die|das|den|dem|zum|zur|einen|eine|ein|in|im|seine|seinen|ihre|ihren)$/.test(before))
      cueItems.push(determiner);
    if (/^(?:zu|in|mit)$/.test(items[determiner - 1]?.lower ?? "")) cueItems.push(determiner - 1);
    const medium = THOUGHT_NOUNS.has(noun.lower) ? "thought" : "speech";
    return { items: unique(cueItems), finite, verb: nominal(noun.lower, medium) };
  }
  return null;
}

const COPULA_NOUNS = new Set(["meinung", "ansicht", "auffassung", "überzeugung"]);
const THOUGHT_NOUNS = new Set([
  "meinung",
  "ansicht",
  "auffassung",
  "überzeugung",
  "hoffnung",
  "sorge",
  "verdacht",
  "zweifel",
  "befürchtung",
  "vermutung",
  "schluss",
]);

const lightForms = new Set<string>(
  `gab geben gibt gaben gegeben machte macht machten gemacht stellte stellt stellten gestellt äußerte äußert äußerten geäußert erhob erheben erhebt
erhoben übte übt übten geübt vertrat vertritt vertreten vertraten brachte bringt brachten gebracht zog zieht zogen gezogen kam kommt kamen gekommen hegt hegte
hegten teilt teilte teilten geteilt wagte wagt formulierte formulierten fasste traf richtete richteten erteilte erteilten verlieh verleiht verliehen legte
legten sprach spricht sprachen ausgesprochen nahm nimmt nahmen genommen genommen setzte leistete unterbreitete unterbreiteten nannte drückte drückten
meldete meldeten bekräftigte wiederholte erneuerte unterstrich wies herrschte besteht bestand`.split(/\s+/),
);

function isLight(item: Item): boolean {
  return lightForms.has(item.lower) || lightVerbs.has(item.lower);
}

function participleAt(items: readonly Item[], clause: Clause, finite: number): number {
  for (let at = clause.to - 1; at > finite; at -= 1) if (lightForms.has(items[at]?.lower ?? "")) return at;
  return -1;
}

function findAttitude(items: readonly Item[], clause: Clause): number {
  for (let at = clause.to - 1; at >= clause.from; at -= 1) {
    const item = items[at];
    if (item !== undefined && !item.capital && attitudes.has(item.lower) && items[at + 1]?.capital !== true)
      return at;
  }
  return -1;
}

/** The particle closes the clause or stands before what was put after it. */
function findParticle(items: readonly Item[], clause: Clause, finite: number, particle: string): number {
  for (let at = clause.to - 1; at > finite; at -= 1) {
    const item = items[at];
    if (item === undefined || item.lower !== particle || item.capital) continue;
    const next = items[at + 1];
    if (at === clause.to - 1 || next === undefined || next.token.kind === "punctuation") return at;
    // Before "und", "dass" or an adjunct, but not as a preposition before its noun.
    if (!next.capital && (next.bits & (1024 | 65536)) !== 0) return at;
    if (particle.length > 3) return at;
  }
  return -1;
}

function addCorrelate(items: readonly Item[], clause: Clause, finite: number, into: number[]): void {
  for (let at = clause.from; at < clause.to; at += 1) {
    const item = items[at];
    if (item === undefined || item.capital || !correlates.has(item.lower)) continue;
    if (
      lower(item) === "dabei" ||
      (lower(item) === "dagegen" && !AGAINST(items[into[into.length - 1] ?? -1]))
    )
      continue;
    // It stands last, or before the words that complete the predicate.
    const next = items[at + 1];
    const closes =
      at + 1 >= clause.to ||
      next === undefined ||
      into.includes(at + 1) ||
      at + 1 === finite ||
      next.token.kind === "punctuation";
    if (closes && (at > finite || clause.kind !== "main")) into.push(at);
    if (closes) return;
  }
}

/** Participles that with "sein" tell a state. */
const IMPERSONAL_STATES = new Set(["klar", "offen", "betroffen", "kritisch", "interessiert", "bewusst"]);
const STATES = new Set([
  "verboten",
  "gestattet",
  "erlaubt",
  "genehmigt",
  "befunden",
  "verpflichtet",
  "vereinbart",
  "entschieden",
  "geplant",
  "überlegen",
  "gewünscht",
  "gedacht",
  "gebeten",
  "bestimmt",
  "gesprochen",
  "beschrieben",
  "bekannt",
  "bedacht",
]);
const AGAINST = wordLike(/spr(?:ach|icht|echen|ochen)|wehr|wand|wend|protest|plädier|argument/);
const lower = (item: Item) => item.lower;

function findNear(items: readonly Item[], clause: Clause, lower: string): number {
  for (let at = clause.from; at < clause.to; at += 1) if (items[at]?.lower === lower) return at;
  return -1;
}

function hasNegation(items: readonly Item[], clause: Clause, finite: number): boolean {
  for (let at = clause.from; at < clause.to; at += 1) {
    const item = items[at];
    if (item === undefined || !negators.has(item.lower)) continue;
    // "nicht nur" denies nothing.
    if (item.lower === "nicht" && items[at + 1]?.lower === "nur") continue;
    return at > finite || clause.kind !== "main" || at === clause.head;
  }
  return false;
}

const ascending = (a: number, b: number) => a - b;
const unique = (list: readonly number[]) => [...new Set(list.filter((at) => at >= 0))].sort(ascending);

/** Is there a noun of saying right before a content clause? */
export function isSpeechNoun(item: Item | undefined): boolean {
  if (item === undefined || !item.capital) return false;
  return speechNouns.has(item.lower) || isCompound(item.lower);
}

const COMPOUND =
  /(?:forderung|vorwurf|vorwürfe|behauptung|ankündigung|meldung|warnung|drohung|befürchtung|vermutung|aussage)$/;
function isCompound(lower: string): boolean {
  return COMPOUND.test(lower);
}
