/** Words by stem, so that "Soldaten", "Soldat" and "soldiers", "soldier" meet. */
import type { Language } from "@parley/core";
import * as snowball from "snowball-stemmers";
import { perForm } from "../text/per-form.js";
import { perWord } from "../text/per-word.js";
import type { WordForm } from "../text/word-forms.js";
import { wordTest } from "../text/word-test.js";

// Loaders differ in where they put the exports of this CommonJS library.
const newStemmer = snowball.newStemmer ?? snowball.default.newStemmer;
const stemmers = { de: newStemmer("german"), en: newStemmer("english") };
const stems = {
  de: perWord((lower) => fold(stemmers.de.stem(bare(lower)), "de")),
  en: perWord((lower) => fold(stemmers.en.stem(bare(lower)), "en")),
};

/** Without the mark of a genitive. */
function bare(lower: string): string {
  return lower.replace(/['’]s?$/, "");
}

/** Stem without umlauts: "Rückversicherung" and "Rueckversicherung" have the same. */
export function stemOf(word: string, language: Language): string {
  return stems[language](word.toLowerCase());
}

const formStems = {
  de: perForm(({ lower }) => stems.de(lower)),
  en: perForm(({ lower }) => stems.en(lower)),
};

/** Stem of a token's word; the same as that of its text. */
export function stemOfForm(form: WordForm, language: Language): string {
  return formStems[language](form);
}

/**
 * A word folded as its stem is, without the work of stemming: a German stem is how the folded word begins, and an
 * English one has its first two letters.
 */
export function foldedWord(word: string, language: Language): string {
  return folded[language](word.toLowerCase());
}

const folded = {
  de: (lower: string) =>
    // Most words have nothing to be folded.
    /[äöüß'’]|[aou]e/.test(lower)
      ? fold(
          bare(lower).replace(/[äöü]/g, (letter) => UMLAUTS[letter as keyof typeof UMLAUTS]),
          "de",
        )
      : lower,
  en: (lower: string) =>
    /^'|^.y|['’]s?$/.test(lower)
      ? bare(lower)
          .replace(/^'/, "")
          .replace(/^(.)y(?=ing)/, "$1i")
      : lower,
};

const foldedForms = {
  de: perForm(({ lower }) => folded.de(lower)),
  en: perForm(({ lower }) => folded.en(lower)),
};

/** The same for a token's word. */
export function foldedForm(form: WordForm, language: Language): string {
  return foldedForms[language](form);
}

const UMLAUTS = { ä: "a", ö: "o", ü: "u" } as const;

function fold(stem: string, language: Language): string {
  if (language === "en") return stem;
  return stem
    .replace(/ß/g, "ss")
    .replace(/ä|ae/g, "a")
    .replace(/ö|oe/g, "o")
    .replace(/ü|(?<![aeqz])ue/g, "u");
}

const STOP_WORDS = {
  de: new Set(
    "der die das den dem des ein eine einen einem einer eines und oder aber auch nur noch schon sehr mehr als wie zu zum zur im in am an auf aus bei mit nach von vom vor für gegen über unter um durch ohne bis seit wegen während dass ob wenn falls sich es er sie wir ihr ich man sein seine seinen seiner seinem ihre ihren ihrer ihrem unser unsere ist sind war waren wird werden wurde wurden hat haben hatte hatten sei seien kann können soll sollen muss müssen will wollen darf dürfen würde würden könnte könnten sollte sollten dies diese dieser diesem diesen dieses jene solche solchen solcher so da dort hier dann denn doch weil damit daran dabei dafür dazu davon".split(
      " ",
    ),
  ),
  en: new Set(
    "the a an and or but also only still very more than as to in at on of for from by with without about into over under through until since because during that which who whom whose if when while it its he she we they i you his her their our my your is are was were be been being am will would shall should can could may might must has have had do does did this these those such so there here then any some all each every own other".split(
      " ",
    ),
  ),
};

/** Tokens that carry no meaning of their own. */
export const isStopToken = {
  de: wordTest((lower) => STOP_WORDS.de.has(lower)),
  en: wordTest((lower) => STOP_WORDS.en.has(lower)),
};

/** Carries no meaning of its own; negators do and are none. */
export function isStopWord(word: string, language: Language): boolean {
  return STOP_WORDS[language].has(word.toLowerCase());
}

/** The stems of a phrase's meaningful words, sorted: equal for "Entsendung von Soldaten" and "Soldaten-Entsendung". */
export function conceptKey(label: string, language: Language): string {
  const words = label.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const stems = words.filter((word) => !isStopWord(word, language)).map((word) => stemOf(word, language));
  return [...new Set(stems)].sort().join(" ");
}
