/**
 * What can be done with one and the same thing, told apart by near-synonyms: sending troops, fighting with them, taking
 * them back. Somebody may be for the one and against the other, so that "troops" alone is no concept to agree on.
 */
import type { Language } from "@parley/core";
import { perWord } from "../text/per-word.js";
import { type StemEntry, stemTable } from "./stem-table.js";

interface ActWords {
  /** Base forms of the verbs, in small letters. */
  readonly verbs: string;
  /** Nouns that name the act itself. */
  readonly nouns: string;
  /** A label of thing and act; `null` where the act is spoken of like a thing itself. */
  readonly label: ((noun: string) => string) | null;
  /** The act without a thing. */
  readonly bare: string;
}

export interface ActClass {
  readonly id: string;
  /** Is it known by its name alone, whatever it is done with? */
  readonly isThing: boolean;
}

type Sketch = ActClass & Readonly<Record<Language, ActWords>>;

const sketches: readonly Sketch[] = [
  {
    id: "deploy",
    isThing: false,
    de: {
      verbs: "entsenden schicken senden stationieren verlegen",
      nouns: "Entsendung Stationierung Verlegung",
      label: (noun) => `${noun} entsenden`,
      bare: "Entsendung",
    },
    en: {
      verbs: "send deploy dispatch station",
      nouns: "deployment dispatch",
      label: (noun) => `deploy ${noun}`,
      bare: "deployment",
    },
  },
  {
    id: "mission",
    isThing: true,
    de: { verbs: "", nouns: "Einsatz Mission", label: null, bare: "Einsatz" },
    en: { verbs: "", nouns: "mission operation", label: null, bare: "mission" },
  },
  {
    id: "fight",
    isThing: false,
    de: {
      verbs: "kämpfen mitkämpfen",
      nouns: "Kampf Kämpfe Gefecht Gefechte Kampfhandlungen Kriegshandlungen",
      label: (noun) => `kämpfende ${noun}`,
      bare: "kämpfen",
    },
    en: {
      verbs: "fight",
      nouns: "combat fighting hostilities",
      label: (noun) => `fighting ${noun}`,
      bare: "fighting",
    },
  },
  {
    id: "deliver",
    isThing: false,
    de: {
      verbs: "liefern",
      nouns: "Lieferung Lieferungen",
      label: (noun) => `${noun} liefern`,
      bare: "Lieferung",
    },
    en: {
      verbs: "deliver supply",
      nouns: "delivery deliveries",
      label: (noun) => `deliver ${noun}`,
      bare: "delivery",
    },
  },
  {
    id: "withdraw",
    isThing: false,
    de: {
      verbs: "abziehen zurückziehen",
      nouns: "Abzug Rückzug",
      label: (noun) => `${noun} abziehen`,
      bare: "Abzug",
    },
    en: {
      verbs: "withdraw",
      nouns: "withdrawal pullout",
      label: (noun) => `withdraw ${noun}`,
      bare: "withdrawal",
    },
  },
];

const classes = {
  de: stemTable("de", () => sketchesByWord("de")),
  en: stemTable("en", () => sketchesByWord("en")),
};

function* sketchesByWord(language: Language): Generator<StemEntry<Sketch>> {
  for (const sketch of sketches)
    for (const word of [...sketch[language].verbs.split(" "), ...sketch[language].nouns.split(" ")])
      if (word !== "") yield [word, sketch];
}

/** The act that a word names; `null` for any other word. */
export function actClassOf(word: string, language: Language): ActClass | null {
  return actClasses[language](word);
}

const actClasses: Readonly<Record<Language, (word: string) => ActClass | null>> = {
  de: perWord((word) => {
    const known = classes.de.ofWord(word);
    if (known !== undefined) return known;
    const base = inflectedBase(word.toLowerCase());
    return base === null ? null : (classes.de.ofWord(base) ?? null);
  }),
  en: perWord((word) => classes.en.ofWord(word) ?? null),
};

/** "abzuziehen" → "abziehen", "kämpfende" → "kämpfen", "entsandt" → "entsenden"; `null` for other forms. */
function inflectedBase(word: string): string | null {
  const split = /^(ab|zurück|mit)(?:zu|ge)(\p{L}{4,})$/u.exec(word);
  if (split !== null) return `${split[1]}${split[2]}`;
  const participle = /^(\p{L}{3,}en)d(?:e[nmrs]?)?$/u.exec(word);
  if (participle !== null) return participle[1] ?? null;
  return /^(?:entsandt|gesandt)/u.test(word) ? "entsenden" : null;
}

/** "Soldaten entsenden", "fighting troops"; the act alone without a thing. */
export function actLabel({ id }: ActClass, noun: string | null, language: Language): string {
  const words = sketches.find((sketch) => sketch.id === id)?.[language];
  if (words === undefined) return noun ?? id;
  return noun === null || words.label === null ? words.bare : words.label(noun);
}
