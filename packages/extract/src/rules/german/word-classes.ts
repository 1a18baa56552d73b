/**
 * What a German word can be, from closed lists and verb morphology: the tagger of the rules. A word may be
 * several things; the clause it stands in decides.
 */
import { commonVerbs } from "../../languages/de/common-verbs.js";
import {
  adverbialSubordinators,
  adverbs,
  auxiliaries,
  contentWords,
  coordinators,
  finiteIndicative,
  finiteKonjunktiv1,
  finiteKonjunktiv2,
  notVerbs,
  obliqueDeterminers,
  otherPronouns,
  prepositions,
  relativePronouns,
  subjectDeterminers,
  subjectPronouns,
} from "../../languages/de/function-words.js";
import { type ReportingVerb, reportingVerbs } from "../../languages/de/reporting-verbs.js";
import { strongVerbs } from "../../languages/de/strong-verbs.js";
import { inflect, type VerbForm, type VerbFormKind } from "../../languages/de/verb-forms.js";
import { bitsByWord } from "../../text/bits-by-word.js";
import { once } from "../../text/once.js";
import { perForm } from "../../text/per-form.js";

export const INDICATIVE = 1;
export const KONJUNKTIV1 = 2;
export const KONJUNKTIV2 = 4;
export const PARTICIPLE = 8;
export const INFINITIVE = 16;
export const ZU_INFINITIVE = 32;
export const HAVE = 64;
export const BE = 128;
export const BECOME = 256;
export const MODAL = 512;
export const PREPOSITION = 1024;
export const SUBJECT_DETERMINER = 2048;
export const OBLIQUE_DETERMINER = 4096;
export const SUBJECT_PRONOUN = 8192;
export const OTHER_PRONOUN = 16384;
export const ADVERB = 32768;
export const COORDINATOR = 65536;
export const SUBORDINATOR = 1 << 17;
export const CONTENT_WORD = 1 << 18;
export const RELATIVE = 1 << 19;
/** Looks like a finite verb by its ending alone. */
export const GUESSED = 1 << 20;
export const FINITE = INDICATIVE | KONJUNKTIV1 | KONJUNKTIV2;
export const AUXILIARY = HAVE | BE | BECOME | MODAL;
export const DETERMINER = SUBJECT_DETERMINER | OBLIQUE_DETERMINER;
/** Classes of words that are listed in full; relative pronouns are counted apart, as all of them are articles too. */
export const CLOSED =
  PREPOSITION |
  DETERMINER |
  SUBJECT_PRONOUN |
  OTHER_PRONOUN |
  ADVERB |
  COORDINATOR |
  SUBORDINATOR |
  CONTENT_WORD |
  AUXILIARY;

export interface ReportingForm {
  readonly verb: ReportingVerb;
  readonly kind: VerbFormKind;
  /** Written without its particle, which must then stand later in the clause. */
  readonly split: boolean;
}
export interface WordClass {
  readonly bits: number;
  readonly reporting: readonly ReportingForm[];
}

const kindBits: Readonly<Record<VerbFormKind, number>> = {
  indicative: INDICATIVE,
  "konjunktiv-1": KONJUNKTIV1,
  "konjunktiv-2": KONJUNKTIV2,
  participle: PARTICIPLE,
  infinitive: INFINITIVE | INDICATIVE,
  "zu-infinitive": ZU_INFINITIVE,
};

interface VerbForms {
  /** What a form is as a verb, as bits. */
  readonly bits: ReadonlyMap<string, number>;
  readonly reporting: ReadonlyMap<string, readonly ReportingForm[]>;
}

/** Bits of all words that are in a list. */
const listedBits = once(() => {
  const lists: readonly (readonly [bit: number, words: Iterable<string>])[] = [
    [PREPOSITION, prepositions],
    [SUBJECT_DETERMINER, subjectDeterminers],
    [OBLIQUE_DETERMINER, obliqueDeterminers],
    [SUBJECT_PRONOUN, subjectPronouns],
    [OTHER_PRONOUN, otherPronouns],
    [ADVERB, adverbs],
    [COORDINATOR, coordinators],
    [SUBORDINATOR, adverbialSubordinators],
    [CONTENT_WORD, contentWords],
    [RELATIVE, relativePronouns],
    [HAVE, auxiliaries.have],
    [BE, auxiliaries.be],
    [BECOME, auxiliaries.become],
    [MODAL, auxiliaries.modal],
    [INFINITIVE, ["haben", "sein", "werden", "können", "müssen", "sollen", "wollen", "dürfen"]],
    [INDICATIVE, finiteIndicative],
    [KONJUNKTIV1, finiteKonjunktiv1],
    [KONJUNKTIV2, finiteKonjunktiv2],
  ];
  return bitsByWord(lists);
});

const verbForms = once(inflectAll);

/** All forms of all verbs in the lists. */
function inflectAll(): VerbForms {
  const bits = new Map<string, number>();
  const reporting = new Map<string, ReportingForm[]>();
  const add = (forms: readonly VerbForm[]): void => {
    for (const { form, kind } of forms) bits.set(form, (bits.get(form) ?? 0) | kindBits[kind]);
  };
  const report = (forms: readonly VerbForm[], verb: ReportingVerb, split: boolean): void => {
    for (const { form, kind } of forms) {
      const list = reporting.get(form);
      if (list === undefined) reporting.set(form, [{ verb, kind, split }]);
      else list.push({ verb, kind, split });
    }
  };
  for (const [infinitive = ""] of strongVerbs) add(inflect(infinitive));
  for (const infinitive of commonVerbs) add(inflect(infinitive));
  const known = new Set<string>();
  for (const verb of reportingVerbs) {
    const key = `${verb.particle}|${verb.lemma}${verb.reflexive ? "~" : ""}`;
    if (known.has(key)) continue;
    known.add(key);
    const plain = inflect(verb.base);
    add(plain);
    report(plain, verb, verb.particle !== "");
    if (verb.particle === "") continue;
    const joined = inflect(verb.base, verb.particle);
    add(joined);
    report(joined, verb, false);
  }
  return { bits, reporting };
}

const PARTICLES =
  /^(?:gegenüber|entgegen|zusammen|bereit|heraus|herbei|hinaus|hinweg|nieder|vorbei|weiter|wieder|zurück|bevor|hinzu|statt|unter|voran|fest|fort|frei|nach|teil|über|auf|aus|bei|dar|ein|her|hin|los|mit|vor|weg|ab|an|um|zu)(?=.{3})/;
const PREFIXES = /^(?:be|emp|ent|er|ge|miss|ver|wider|zer|über|unter|durch|hinter|um)(?=.{3})/;

/** "Offenzulegen", "lahmzulegen", "infrage zu stellen" written as one: adjectives and nouns that verbs take like particles. */
const SPLIT_BY_ZU =
  /^(?:bekannt|bloß|brach|davon|dicht|fern|flach|gegen|gerade|gering|gleich|glatt|gut|heim|herum|hoch|infrage|kalt|kaputt|klar|klein|krank|kurz|lahm|nahe|offen|preis|quer|raus|rein|richtig|ruhig|runter|scharf|schlecht|schön|schwarz|sicher|stand|still|tot|trocken|voll|voran|voraus|vorweg|wahr|wegen|wett|zufrieden|zugrunde|zunichte|zurecht|zuvor)zu\p{Ll}{2,}(?:e[lr]?n|tun)$/u;

const NO_FORMS: readonly ReportingForm[] = [];

/** Classes of a word, whatever its capitals. */
export const wordClass = perForm(
  ({ lower }): WordClass => ({
    bits: classify(lower),
    reporting: verbForms().reporting.get(lower) ?? NO_FORMS,
  }),
);

function classify(lower: string): number {
  const bits = listedBits().get(lower) ?? 0;
  if (bits !== 0 && (bits & FINITE) === 0) return bits;
  if (notVerbs.has(lower) || lower.length > 30) return bits;
  const verb = verbBitsOf(lower);
  return bits | (verb === 0 ? guess(lower) : verb);
}

function verbBitsOf(lower: string): number {
  const verbBits = verbForms().bits;
  const own = verbBits.get(lower);
  if (own !== undefined) return own;
  const particle = PARTICLES.exec(lower)?.[0];
  if (particle !== undefined) {
    const rest = lower.slice(particle.length);
    if (/^zu.{2,}(?:e[lr]?n)$/.test(rest)) return ZU_INFINITIVE;
    const base = verbBits.get(rest) ?? verbBits.get(rest.replace(PREFIXES, ""));
    if (base !== undefined) return base;
  }
  if (SPLIT_BY_ZU.test(lower)) return ZU_INFINITIVE;
  const prefix = PREFIXES.exec(lower)?.[0];
  if (prefix !== undefined) {
    const rest = lower.slice(prefix.length);
    // "verhandelt": a participle without "ge".
    const base = verbBits.get(rest) ?? verbBits.get(`ge${rest}`);
    if (base !== undefined) return rest.endsWith("t") ? base | PARTICIPLE : base;
  }
  return 0;
}

/** A regular past or third person by its ending; only lower-case words get here. */
function guess(lower: string): number {
  if (/.{2}ieren$/.test(lower)) return INFINITIVE | INDICATIVE;
  if (/.{2}iere$/.test(lower)) return KONJUNKTIV1;
  if (/^ge.{2,}(?:t|en)$/.test(lower)) return PARTICIPLE;
  if (/^ge.*(?:ten|te)$/.test(lower)) return 0;
  if (/(?:ier|[^aeiou])(?:te|ten)$/.test(lower) && lower.length > 5) return INDICATIVE | GUESSED;
  if (
    /[^aeious]t$/.test(lower) &&
    lower.length > 3 &&
    !/(?:haft|schaft|icht|recht|ment|ant|ent|fach|wert)$/.test(lower)
  )
    return INDICATIVE | GUESSED | PARTICIPLE;
  return 0;
}
