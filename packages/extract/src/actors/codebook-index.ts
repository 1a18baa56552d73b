/**
 * What of a codebook's actors depends on nothing but the codebook and the language: who goes by which words,
 * and who stands for which state. Made once, however many documents are read with it.
 */
import type { Codebook, CodebookActor, Language } from "@parley/core";
import { sharedPerForm } from "../text/per-form.js";
import type { WordForm } from "../text/word-forms.js";
import type { Places } from "./places.js";

export interface CodebookIndex {
  readonly byId: ReadonlyMap<string, CodebookActor>;
  /** Labels and aliases as a whole, in lower case. */
  readonly byAlias: ReadonlyMap<string, CodebookActor>;
  /** Labels and aliases whose first word a word may be, declined or not. */
  readonly beginningWith: (form: WordForm) => readonly CodebookAlias[];
  /** Actors that stand for a state, by ISO code. */
  readonly states: ReadonlyMap<string, CodebookActor>;
  /** ISO code of an actor that stands for a state. */
  readonly codes: ReadonlyMap<CodebookActor, string>;
  readonly people: readonly CodebookActor[];
}

export interface CodebookAlias {
  readonly words: readonly string[];
  readonly actor: CodebookActor;
}

const perFormOfIndex = sharedPerForm();
const NO_ALIASES: readonly CodebookAlias[] = [];

const made = new WeakMap<Codebook, Map<Language, CodebookIndex>>();

export function codebookIndex(codebook: Codebook, language: Language, places: Places): CodebookIndex {
  const byLanguage = made.get(codebook) ?? new Map<Language, CodebookIndex>();
  made.set(codebook, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const index = createIndex(codebook.actors, places);
  byLanguage.set(language, index);
  return index;
}

function createIndex(actors: readonly CodebookActor[], places: Places): CodebookIndex {
  const states = new Map<string, CodebookActor>();
  const byAlias = new Map<string, CodebookActor>();
  const byFirstWord = new Map<string, CodebookAlias[]>();
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
    byId: new Map(actors.map((actor) => [actor.id, actor])),
    byAlias,
    beginningWith: perFormOfIndex(({ lower }): readonly CodebookAlias[] => {
      const found = baseForms(lower).flatMap((key) => byFirstWord.get(key) ?? []);
      return found.length === 0 ? NO_ALIASES : found;
    }),
    states,
    codes: new Map([...states].map(([code, actor]) => [actor, code])),
    people: actors.filter((actor) => actor.kind === "person"),
  };
}

/** What may follow a word when it is declined. */
export const ENDINGS = ["", "s", "es", "n", "en", "ns", "e", "er", "em", "'s", "’s", "'", "’"];

/** The word and what it may be a form of. */
export function baseForms(lower: string): string[] {
  return ENDINGS.filter((ending) => lower.endsWith(ending) && lower.length > ending.length + 1).map(
    (ending) => (ending === "" ? lower : lower.slice(0, -ending.length)),
  );
}
