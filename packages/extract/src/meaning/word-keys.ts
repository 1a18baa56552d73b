/** By which keys is a word of a text looked up among the key phrases of a codebook? */
import type { Language } from "@parley/core";
import { perForm } from "../text/per-form.js";
import type { WordForm } from "../text/word-forms.js";
import { germanKeys } from "./german-verb-keys.js";
import { stemOf } from "./stems.js";

/** Stems of a word; German verbs have one for all their forms. Hyphenated words count by their parts as well. */
export const keysOf: Readonly<Record<Language, (form: WordForm) => readonly string[]>> = {
  de: perForm(({ text }) => partsOf(text).flatMap((part) => germanKeys(part))),
  en: perForm(({ text }) => partsOf(text).map((part) => stemOf(part, "en"))),
};

function partsOf(word: string): string[] {
  return word.includes("-") ? [word, ...word.split("-").filter((part) => part !== "")] : [word];
}
