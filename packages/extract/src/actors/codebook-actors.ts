/**
 * Where does a document mention actors of the codebook? Labels and aliases are matched word by word, declined
 * forms included ("Außenministeriums", "Brandts"), and memberships are read as of the document's date.
 */
import type { Codebook, CodebookActor, Language } from "@parley/core";
import type { Token } from "../text/analyzed-text.js";
import type { Places } from "./places.js";

export interface CodebookMatch {
  readonly actor: CodebookActor;
  readonly from: number;
  readonly to: number;
}

export interface CodebookActors {
  /** The longest alias that begins at a token, or `null`. */
  readonly matchAt: (tokens: readonly Token[], index: number) => CodebookMatch | null;
  /** The actor that stands for a state, or `null`. */
  readonly ofState: (code: string) => CodebookActor | null;
  /** The label of the actor that a phrase as a whole names, or `null`. */
  readonly labelled: (phrase: string) => string | null;
  /** The actor with this id, or `null`. */
  readonly byId: (id: string) => CodebookActor | null;
  readonly people: readonly CodebookActor[];
  readonly labelOf: (actor: CodebookActor) => string;
  /** Organizations and states of an actor at the document's date, nearest first, with the last office. */
  readonly membershipOf: (actor: CodebookActor) => {
    readonly names: string[];
    readonly office: string | null;
  };
}

/** What may follow a word when it is declined. */
const ENDINGS = ["", "s", "es", "n", "en", "ns", "e", "er", "em", "'s", "’s", "'", "’"];

export function codebookActors(
  codebook: Codebook | null,
  { language, date, places }: { language: Language; date: string | null; places: Places },
): CodebookActors {
  const actors = codebook?.actors ?? [];
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const labelOf = (actor: CodebookActor) => labelIn(actor, language);
  const states = new Map<string, CodebookActor>();
  const byAlias = new Map<string, CodebookActor>();
  const byFirstWord = new Map<string, { words: string[]; actor: CodebookActor }[]>();
  for (const actor of actors) {
    for (const alias of [actor.labels.de, actor.labels.en, ...actor.aliases]) {
      if (alias === undefined) continue;
      byAlias.set(alias.toLowerCase(), actor);
      const words = alias.split(/\s+/).filter((word) => word !== "");
      const first = words[0]?.toLowerCase();
      if (first === undefined) continue;
      for (const key of baseForms(first)) {
        const row = byFirstWord.get(key) ?? [];
        row.push({ words, actor });
        byFirstWord.set(key, row);
      }
      const place = actor.kind === "state" ? places.ofWord(alias) : null;
      if (place?.kind === "name" && place.code !== null) states.set(place.code, actor);
    }
    if (actor.kind === "state" && /^[A-Z]{2}$/.test(actor.id)) states.set(actor.id, actor);
  }

  return {
    labelOf,
    people: actors.filter((actor) => actor.kind === "person"),
    ofState: (code) => states.get(code) ?? null,
    byId: (id) => byId.get(id) ?? null,
    labelled(phrase) {
      const actor = byAlias.get(phrase.toLowerCase());
      return actor === undefined ? null : labelOf(actor);
    },
    matchAt(tokens, index) {
      const first = tokens[index];
      if (first === undefined || byFirstWord.size === 0) return null;
      let best: CodebookMatch | null = null;
      for (const key of baseForms(first.lower)) {
        for (const { words, actor } of byFirstWord.get(key) ?? []) {
          const to = index + words.length;
          if (
            to <= (best?.to ?? 0) ||
            !words.every((word, k) => isFormOf(tokens[index + k]?.text ?? "", word))
          )
            continue;
          best = { actor, from: index, to };
        }
      }
      return best;
    },
    membershipOf(actor) {
      const names: string[] = [];
      let office: string | null = null;
      const seen = new Set([actor.id]);
      const walk = (from: CodebookActor) => {
        for (const membership of from.memberOf) {
          if (!isValid(membership, date) || seen.has(membership.of)) continue;
          seen.add(membership.of);
          if (from === actor && office === null) office = membership.office?.[language] ?? null;
          const of = byId.get(membership.of);
          names.push(of === undefined ? nameOfCode(membership.of, places) : labelOf(of));
          if (of !== undefined) walk(of);
        }
      };
      walk(actor);
      return { names, office };
    },
  };
}

function nameOfCode(code: string, places: Places): string {
  return /^[A-Z]{2}$/.test(code) ? places.nameOf(code) : code;
}

function labelIn(actor: CodebookActor, language: Language): string {
  return actor.labels[language] ?? actor.labels.de ?? actor.labels.en ?? actor.id;
}

function isValid(
  membership: { from?: string | undefined; to?: string | undefined },
  date: string | null,
): boolean {
  if (date === null) return membership.to === undefined;
  return (membership.from ?? "") <= date && (membership.to === undefined || date <= membership.to);
}

/** The word and what it may be a form of. */
function baseForms(lower: string): string[] {
  return ENDINGS.filter((ending) => lower.endsWith(ending) && lower.length > ending.length + 1).map(
    (ending) => (ending === "" ? lower : lower.slice(0, -ending.length)),
  );
}

/** Is the text's word the alias's word, perhaps declined? Short words must match letter by letter. */
function isFormOf(text: string, word: string): boolean {
  if (text === word) return true;
  if (/^\p{Lu}{2,}$/u.test(word)) return /^['’]?s$/.test(text.slice(word.length)) && text.startsWith(word);
  const lower = text.toLowerCase();
  const base = word.toLowerCase();
  if (lower.startsWith(base) && ENDINGS.includes(lower.slice(base.length))) return true;
  // Adjectives within names: "Auswärtiges Amt" → "Auswärtigen Amts".
  const stem = base.replace(/(?:e|er|es|en|em)$/, "");
  return (
    base !== stem && stem.length > 3 && lower.startsWith(stem) && ENDINGS.includes(lower.slice(stem.length))
  );
}
