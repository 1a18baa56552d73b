/**
 * Verbs for and against something, by stem: "lehnte … ab" is against, "back" is for. A German entry may have
 * a separable particle; a governed preposition may decide ("sprach sich für … aus").
 */
import type { Language } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { startsSmall } from "../text/capitals.js";
import { perForm } from "../text/per-form.js";
import { wordLike, wordTest } from "../text/word-test.js";

export interface Attitude {
  readonly sign: 1 | -1;
  /** Token positions of the verb, its particle and its preposition. */
  readonly at: readonly number[];
}

interface AttitudeVerb {
  readonly stem: string;
  readonly particle: string | null;
  /** Says something only with "sich": "stellt Boote" is no "stellt sich". */
  readonly reflexive: boolean;
  readonly sign: 1 | -1;
  /** Sign by preposition; without one of them in the clause the verb says nothing. */
  readonly prepositions: Readonly<Record<string, 1 | -1>> | null;
}

const FOR_OR_AGAINST = { für: 1, gegen: -1 } as const;
/** `particle:stem,stem` or `stem`; several stems where the vowel changes, `~` where "sich" belongs to the verb. */
const GERMAN_FOR =
  "unterstütz befürwort begrüß billig bejah bekräftig verteidig favorisier propagier zu:stimm,gestimm ein:willig,gewillig gut:heiß,hieß ermöglich genehmig akzeptier rechtfertig";
const GERMAN_AGAINST =
  "ab:lehn,gelehn zurück:weis,wies,gewies zurück:wiesen vermeid,vermied verhinder verweiger weiger verurteil kritisier aus:schließ,schloss,geschloss stopp blockier untersag,untersagt verbiet,verbot,verbiete widersprech,widersprach,widerspricht,widersproch widersetz boykottier bekämpf verzicht missbillig unterbind,unterband,unterbund verwerf,verwarf,verwirf,verworf torpedier sabotier aus:setz,gesetz ab:brech,brach,bricht,gebroch kipp,gekipp ab:schaff,geschaff fallen:lass,ließ,läss,gelass zurück:zieh,zog,gezog zurück:nehm,nimm,nahm,genomm ab:sag,gesag ein:stampf,gestampf";
const GERMAN_BY_PREPOSITION =
  "aus:sprech,sprich,sprach,gesproch stimm,gestimm plädier votier demonstrier protestier wend,wandt,gewandt ein:setz,gesetz ein:tret,tritt,trat,getret kämpf,gekämpf werb,wirb,warb,geworb ~stark:mach,gemach ~begeister ~erwärm ~wehr,gewehr ~sträub,gesträub ~sperr,gesperr opponier wetter,gewetter trommel,getrommel";
/** With a preposition of their own: "stellt sich hinter …", "rückt von … ab", "hält an … fest". */
const GERMAN_WITH: readonly (readonly [string, Readonly<Record<string, 1 | -1>>])[] = [
  ["~stell,gestell", { für: 1, gegen: -1, hinter: 1 }],
  ["steh,stand,gestand", { hinter: 1 }],
  ["ab:rück,gerück ab:kehr,gekehr los:sag,gesag distanzier", { von: -1, vom: -1, davon: -1 }],
  ["fest:halt,hält,hielt,gehalt", { an: 1, am: 1, daran: 1 }],
  ["dring,drang,gedrung poch,gepoch beharr besteh,bestand", { auf: 1, darauf: 1 }],
];
const ENGLISH_FOR =
  "support back endorse favor favour welcome embrace champion advocate approve accept defend propose prefer espouse";
const ENGLISH_AGAINST =
  "oppose reject refuse resist avoid prevent block halt stop ban condemn denounce criticize criticise dismiss exclude veto decline abandon scrap boycott forbid prohibit renounce shun spurn abolish repeal axe ditch shelve rescind disown";
const ENGLISH_IRREGULAR: readonly (readonly [string, 1 | -1])[] = [
  ["forbade", -1],
  ["forbidden", -1],
  ["opposed", -1],
  ["stopped", -1],
  ["stopping", -1],
  ["banned", -1],
  ["banning", -1],
  ["scrapped", -1],
  ["preferred", 1],
  ["shunned", -1],
  ["withdraw", -1],
  ["withdraws", -1],
  ["withdrew", -1],
  ["withdrawn", -1],
];
/** Particle and verb of English: "rule out", "call for", "push back". */
const ENGLISH_PHRASES: readonly (readonly [RegExp, RegExp, 1 | -1])[] = [
  [/^rul(?:e|es|ed|ing)$/, /^out$/, -1],
  [/^object(?:s|ed|ing)?$/, /^to$/, -1],
  [/^push(?:es|ed|ing)?$/, /^back$/, -1],
  [/^call(?:s|ed|ing)?$/, /^for$/, 1],
  [/^push(?:es|ed|ing)?$/, /^for$/, 1],
  [/^argu(?:e|es|ed|ing)$/, /^for$/, 1],
  [/^argu(?:e|es|ed|ing)$/, /^against$/, -1],
  [/^(?:vot|warn|campaign|protest|speak|spoke|come|came|decid)(?:e|es|s|ed|d|n|ing)?$/, /^against$/, -1],
  [/^(?:vot|campaign|speak|spoke)(?:e|es|s|ed|d|n|ing)?$/, /^for$/, 1],
  [/^(?:turn|lobb(?:y|i)|fight|fought|rebel|rail|decid)(?:e|es|s|ed|d|ing)?$/, /^against$/, -1],
  [/^(?:lobb(?:y|i)|press|angl|clamou?r)(?:es|e|s|ed|ing)?$/, /^for$/, 1],
  [/^(?:stand|stands|standing|stood)$/, /^(?:by|behind)$/, 1],
  [/^(?:st(?:ick|icks|icking|uck))$/, /^(?:by|to|with)$/, 1],
  [/^agree(?:s|d|ing)?$/, /^to$/, 1],
  [/^commit(?:s|ted|ting)?$/, /^to$/, 1],
  [/^warm(?:s|ed|ing)?$/, /^to$/, 1],
  [/^sign(?:s|ed|ing)?$/, /^(?:up|off)$/, 1],
  [/^insist(?:s|ed|ing)?$/, /^on$/, 1],
  [/^(?:back|walk|step|move|shy|shi)(?:s|ed|es|ing)?$/, /^away$/, -1],
  [/^pull(?:s|ed|ing)?$/, /^out$/, -1],
  [/^back(?:s|ed|ing)?$/, /^(?:out|off)$/, -1],
  [/^turn(?:s|ed|ing)?$/, /^down$/, -1],
  [/^giv(?:e|es|ing|en)$|^gave$/, /^up$/, -1],
];

/** May `attitudeIn` find something in a clause that has the word? Not where no word of it may. */
export const mayBeAttitude = {
  de: wordTest((lower) => candidatesOf(lower).length > 0 || lower === "für" || lower === "gegen"),
  en: wordTest(
    (lower) =>
      ENGLISH_FORMS.has(lower) ||
      ENGLISH_PHRASES.some(([verb]) => verb.test(lower)) ||
      /^(?:against|favou?r)$/.test(lower),
  ),
};

/** The first verb for or against something in the clause. */
export function attitudeIn(analyzed: AnalyzedText, clause: TokenRange): Attitude | null {
  return analyzed.language === "de" ? germanAttitude(analyzed, clause) : englishAttitude(analyzed, clause);
}

const isGermanCopula = wordLike(/^(?:ist|sind|sei|seien|war|waren|bin)$/);
const takesSide = wordLike(/^(?:für|gegen)$/);
const opensObject = wordLike(/^(?:ein|eine|einen|die|das|den|jede|jeden|jedes|solche|diese|diesen|dieses)$/);

function germanAttitude(analyzed: AnalyzedText, clause: TokenRange): Attitude | null {
  const { tokens } = analyzed;
  for (let i = clause.from; i < clause.to; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "word") continue;
    // Nouns have a capital, except that a sentence may begin with a verb.
    if (i === clause.from || startsSmall(token)) {
      for (const verb of germanCandidates(token.form)) {
        const at = matchVerb(analyzed, clause, i, verb);
        if (at === null) continue;
        if (verb.reflexive && !hasReflexive(analyzed, clause)) continue;
        if (verb.prepositions === null) return { sign: verb.sign, at };
        const preposition = findPreposition(analyzed, clause, verb.prepositions);
        if (preposition !== null) return { sign: preposition.sign, at: [...at, preposition.at] };
      }
    }
    // "ist gegen eine Entsendung", "sind für den Plan"
    if (isGermanCopula(token)) {
      const next = tokens[i + 1]?.lower === "wir" || tokens[i + 1]?.lower === "ich" ? i + 2 : i + 1;
      const preposition = [next, next + 1].find((k) => k < clause.to && takesSide(tokens[k]));
      if (preposition !== undefined && opensObject(tokens[preposition + 1]))
        return { sign: tokens[preposition]?.lower === "für" ? 1 : -1, at: [i, preposition] };
    }
  }
  return null;
}

const isReflexive = wordLike(/^(?:sich|mich|uns)$/);

function hasReflexive({ tokens }: AnalyzedText, clause: TokenRange): boolean {
  for (let i = clause.from; i < clause.to; i += 1) if (isReflexive(tokens[i])) return true;
  return false;
}

/** The verbs of the list that a word may be a form of; most words are none. */
const germanCandidates = perForm(({ lower }) => candidatesOf(lower));

function candidatesOf(lower: string): readonly AttitudeVerb[] {
  const candidates = GERMAN_VERBS.filter(({ particle, stem }) => {
    if (particle === null || !lower.startsWith(particle)) return hasStem(lower, stem);
    const rest = lower.slice(particle.length);
    return hasStem(rest, stem) || (rest.startsWith("zu") && hasStem(rest.slice(2), stem));
  });
  return candidates.length === 0 ? NO_VERBS : candidates;
}

const NO_VERBS: readonly AttitudeVerb[] = [];

function matchVerb(
  analyzed: AnalyzedText,
  clause: TokenRange,
  i: number,
  verb: AttitudeVerb,
): number[] | null {
  const lower = analyzed.tokens[i]?.lower ?? "";
  const { particle, stem } = verb;
  if (particle === null) return hasStem(lower, stem) ? [i] : null;
  // "ablehnen", "abgelehnt", "abzulehnen" in one word …
  if (lower.startsWith(particle)) {
    const rest = lower.slice(particle.length);
    return hasStem(rest, stem) || (rest.startsWith("zu") && hasStem(rest.slice(2), stem)) ? [i] : null;
  }
  // … or "lehnte … ab" in two, the particle at the end of the clause.
  if (!hasStem(lower, stem)) return null;
  for (let k = clause.to - 1; k > i; k -= 1) {
    if (analyzed.tokens[k]?.lower === particle) return [i, k];
  }
  return null;
}

/** Stem with a verb ending; "stimm" is in "stimmten" but not in "stimmung". */
function hasStem(lower: string, stem: string): boolean {
  return (
    lower.startsWith(stem) &&
    /^(?:e?|e?t|e?te|e?ten|en|n|te?st|st|er[nt]?|erte[nt]?|elt?e?n?|ert|end|ende[nrs]?)$/.test(
      lower.slice(stem.length),
    )
  );
}

function findPreposition(
  analyzed: AnalyzedText,
  clause: TokenRange,
  prepositions: Readonly<Record<string, 1 | -1>>,
): { readonly sign: 1 | -1; readonly at: number } | null {
  for (let k = clause.from; k < clause.to; k += 1) {
    const word = analyzed.tokens[k]?.lower ?? "";
    if (word === "dafür" || word === "dagegen") return { sign: word === "dafür" ? 1 : -1, at: k };
    const sign = prepositions[word];
    if (sign !== undefined) return { sign, at: k };
  }
  return null;
}

const NO_PHRASES: typeof ENGLISH_PHRASES = [];
const englishCandidates = perForm(({ lower }) => {
  const candidates = ENGLISH_PHRASES.filter(([verb]) => verb.test(lower));
  return candidates.length === 0 ? NO_PHRASES : candidates;
});
/** Sign of a form of a verb; 0 for other words. */
const englishSign = perForm(({ lower }) => ENGLISH_FORMS.get(lower) ?? 0);
const governsNoun = wordLike(/^(?:the|a|an|this|that|his|her|its|their|our|of|no|any|full|strong)$/);
const isEnglishCopula = wordLike(
  /^(?:is|are|was|were|am|be|been|stand|stands|stood|i['’]m|we['’]re|they['’]re|he['’]s|she['’]s)$/,
);

function englishAttitude(analyzed: AnalyzedText, clause: TokenRange): Attitude | null {
  const { tokens } = analyzed;
  for (let i = clause.from; i < clause.to; i += 1) {
    const token = tokens[i];
    if (token === undefined) continue;
    const sign = englishSign(token.form);
    // "Backed away": the particle decides before the bare verb does.
    for (const [, particle, phraseSign] of englishCandidates(token.form)) {
      const k = [i + 1, i + 2, i + 3].find((at) => at < clause.to && particle.test(tokens[at]?.lower ?? ""));
      if (k !== undefined) return { sign: phraseSign, at: [i, k] };
    }
    // "A ban", "the support": nouns follow an article or an adjective.
    if (sign !== 0 && !governsNoun(tokens[i - 1])) return { sign, at: [i] };
    if (isEnglishCopula(token)) {
      if (tokens[i + 1]?.lower === "against") return { sign: -1, at: [i, i + 1] };
      if (tokens[i + 1]?.lower === "in" && /^favou?r$/.test(tokens[i + 2]?.lower ?? ""))
        return { sign: 1, at: [i, i + 1, i + 2] };
    }
  }
  return null;
}

function germanVerbs(list: string, sign: 1 | -1, prepositions: AttitudeVerb["prepositions"]): AttitudeVerb[] {
  return list.split(" ").flatMap((marked) => {
    const reflexive = marked.startsWith("~");
    const entry = reflexive ? marked.slice(1) : marked;
    const colon = entry.indexOf(":");
    const particle = colon < 0 ? null : entry.slice(0, colon);
    return entry
      .slice(colon + 1)
      .split(",")
      .map((stem) => ({ stem, particle, reflexive, sign, prepositions }));
  });
}

const GERMAN_VERBS: readonly AttitudeVerb[] = [
  ...germanVerbs(GERMAN_AGAINST, -1, null),
  ...germanVerbs(GERMAN_FOR, 1, null),
  ...germanVerbs(GERMAN_BY_PREPOSITION, 1, FOR_OR_AGAINST),
  ...GERMAN_WITH.flatMap(([list, prepositions]) => germanVerbs(list, 1, prepositions)),
];

function englishForms(list: string, sign: 1 | -1): (readonly [string, 1 | -1])[] {
  return list.split(" ").flatMap((verb) => {
    const base = verb.endsWith("e") ? verb.slice(0, -1) : verb;
    const third = /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
    return [verb, third, `${base}ed`, `${base}ing`].map((form) => [form, sign] as const);
  });
}

const ENGLISH_FORMS: ReadonlyMap<string, 1 | -1> = new Map([
  ...englishForms(ENGLISH_FOR, 1),
  ...englishForms(ENGLISH_AGAINST, -1),
  ...ENGLISH_IRREGULAR,
]);

/** For tests and for the pages that show why: the verbs of a language. */
export function attitudeVerbCount(language: Language): number {
  return language === "de" ? GERMAN_VERBS.length : ENGLISH_FORMS.size;
}
