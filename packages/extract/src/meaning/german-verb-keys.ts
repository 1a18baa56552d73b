/**
 * Which verb is this German form of? "schickt", "geschickt" and "zu schicken" share a key, and so do
 * "zugesagt" and "sagt … zu": the words of a key phrase have to meet every form in a text.
 */
import { strongVerbs } from "../languages/de/strong-verbs.js";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { startsSmall } from "../text/capitals.js";
import { perForm } from "../text/per-form.js";
import { perWord } from "../text/per-word.js";
import { wordTest } from "../text/word-test.js";
import { isClauseMark } from "./clauses.js";
import { stemOf } from "./stems.js";

/** Particles that part from their verb; longer ones first, because "heran" begins with no "her". */
const PARTICLES =
  "zurück zusammen heraus herein heran herbei hinaus hinein hinzu voraus voran bereit entgegen durch unter teil statt fest frei dar bei mit nach vor weg los auf aus ein hin her ab an um zu".split(
    " ",
  );
const PARTICLE_SET = new Set(PARTICLES);
const PREFIX = /^(?:be|emp|ent|er|ge|miss|ver|wider|zer|über)(?=\p{Ll}{3})/u;

const irregularForms: ReadonlyMap<string, string> = new Map(
  strongVerbs.flatMap(([infinitive = "", ...forms]) =>
    forms
      .filter((form) => form !== "")
      .flatMap((form) => [form, `${form}n`, `${form}en`].map((each) => [each, bare(infinitive)] as const)),
  ),
);

/** Keys of one word: its stem, and for a lower-case word the stem of the verb it may be a form of. */
export const germanKeys = perWord((word): readonly string[] => {
  return [...new Set(germanWords(word).map((one) => stemOf(one, "de")))];
});

/** The words whose stems are the keys: the word itself and the verbs it may be a form of, all in small letters. */
export function germanWords(word: string): readonly string[] {
  const lower = word.toLowerCase();
  return word === lower ? [lower, ...verbBases(lower)] : [lower];
}

/** "zugesagt" → "zusag", "anzutasten" → "antast", "schickte" → "schick". */
function verbBases(lower: string): string[] {
  const plain = baseOf(lower);
  const bases = plain === null ? [] : [plain];
  for (const particle of PARTICLES) {
    if (!lower.startsWith(particle) || lower.length < particle.length + 4) continue;
    const rest = lower.slice(particle.length);
    const base = baseOf(rest.startsWith("zu") && rest.length > 5 ? rest.slice(2) : rest);
    if (base !== null) bases.push(particle + base);
  }
  return bases;
}

function baseOf(lower: string): string | null {
  const irregular = irregularForms.get(lower);
  if (irregular !== undefined) return irregular;
  const prefix = PREFIX.exec(lower)?.[0];
  const behind = prefix === undefined ? undefined : irregularForms.get(lower.slice(prefix.length));
  if (behind !== undefined) return `${prefix}${behind}`;
  const participle = /^ge(\p{Ll}{3,})e?t(?:e[nrsm]?)?$/u.exec(lower)?.[1];
  if (participle !== undefined) return participle;
  const weak = /^(\p{Ll}{3,}?)(?:e?te?n?|e?st|en|e|n)$/u.exec(lower)?.[1];
  return weak ?? null;
}

function bare(infinitive: string): string {
  return infinitive.replace(/e?n$/, "");
}

export interface JoinedVerb {
  readonly keys: readonly string[];
  /** The verb and its particle. */
  readonly at: readonly number[];
}

const isParticle = wordTest((lower) => PARTICLE_SET.has(lower));
const verbBase = perForm(({ lower }) => baseOf(lower));

/** "Sagt 2000 Soldaten zu": the verb and the particle at the end of its clause, as one word. */
export function separatedVerbs(analyzed: AnalyzedText, clause: TokenRange): JoinedVerb[] {
  const { tokens } = analyzed;
  const end = clause.to - 1;
  const last = tokens[end];
  if (last === undefined || !isParticle(last)) return [];
  const particle = last.lower;
  const found: JoinedVerb[] = [];
  for (let i = clause.from; i < end; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "word") continue;
    // A sentence may begin with its verb; other words with a capital are nouns.
    if (i > clause.from && !startsSmall(token)) continue;
    const base = verbBase(token.form);
    if (base !== null) found.push({ keys: [stemOf(particle + base, "de"), particle + base], at: [i, end] });
  }
  return found;
}

/** May a German stretch have such a verb? It does where a clause ends with a particle. */
export function hasPartedVerb({ tokens, language }: AnalyzedText, { from, to }: TokenRange): boolean {
  if (language !== "de") return false;
  for (let i = from + 1; i < to; i += 1) {
    const token = tokens[i];
    if (!isParticle(token)) continue;
    const next = tokens[i + 1];
    if (i + 1 === to || next === undefined || isClauseMark(next) || next.sentence !== token?.sentence)
      return true;
  }
  return false;
}
