/**
 * Are two names of an office the same office? "Premierminister" and "Regierungschefin" may be one,
 * "Präsident" and "Ministerpräsident" are not, "the minister" may be the "defence minister" but no prime minister.
 */
import type { Language } from "@parley/core";
import { perWord } from "../text/per-word.js";

/** Offices that go by several names; the first word is the general one. */
const SAME: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  de: {
    regierungschef: ["kanzler", "bundeskanzler", "ministerpräsident", "premierminister", "premier"],
    premier: ["premierminister", "ministerpräsident"],
    premierminister: ["ministerpräsident", "premier"],
    ministerpräsident: ["premierminister", "premier"],
    staatschef: ["präsident", "staatspräsident", "bundespräsident"],
    staatsoberhaupt: ["präsident", "staatspräsident", "bundespräsident", "könig"],
    rathauschef: ["bürgermeister", "oberbürgermeister"],
    stadtoberhaupt: ["bürgermeister", "oberbürgermeister"],
    oppositionschef: ["oppositionsführer"],
    oppositionsführer: ["oppositionschef"],
  },
  en: {
    leader: ["president", "prime minister", "chancellor"],
    premier: ["prime minister"],
    "head of government": ["prime minister", "chancellor"],
    "head of state": ["president"],
    "defence secretary": ["defence minister"],
    "defence minister": ["defence secretary"],
    "foreign secretary": ["foreign minister"],
    "foreign minister": ["foreign secretary"],
    "opposition leader": ["leader of the opposition"],
    mp: ["member of parliament"],
    lawmaker: ["member of parliament"],
    minister: [
      "defence secretary",
      "foreign secretary",
      "home secretary",
      "justice secretary",
      "health secretary",
      "education secretary",
      "transport secretary",
      "energy secretary",
      "trade secretary",
      "environment secretary",
      "secretary",
    ],
  },
};

/** Offices that end in the word for another one. */
const NO_SHORT_FORM: Readonly<Record<Language, RegExp>> = {
  de: /^(?:ministerpräsident|vizepräsident|premierminister|vizekanzler|vizeminister|staatsminister|vizechef)$/,
  en: /^(?:prime minister|vice president|shadow .*|junior minister)$/,
};

const DEPUTY = /^(?:stellvertretend\w*|vize\w*|deputy|vice|former|ex|früher\w*|ehemalig\w*|amtierend\w*)$/;

/** 2 for the same office, 1 for a shorter or more general name of it, 0 for another one. */
export function officeFit(known: string, said: string, language: Language): 0 | 1 | 2 {
  const k = keysOf[language](known);
  const s = keysOf[language](said);
  if (k.deputy !== s.deputy || k.name === "" || s.name === "") return 0;
  if (k.name === s.name) return 2;
  if (SAME[language][s.name]?.includes(k.name) === true) return 1;
  if (language === "en") return isShortOf(k.name, s.name, language, " ") ? 1 : 0;
  return isShortOf(k.name, s.name, language, "") || isShortOf(s.name, k.name, language, "") ? 1 : 0;
}

/** "minister" of "defence minister", "kanzler" of "bundeskanzler". */
function isShortOf(long: string, short: string, language: Language, gap: string): boolean {
  return short.length > 4 && long.endsWith(`${gap}${short}`) && !NO_SHORT_FORM[language].test(long);
}

interface OfficeKey {
  readonly name: string;
  readonly deputy: boolean;
}

const keysOf = {
  de: perWord((office) => keyOf(office, "de")),
  en: perWord((office) => keyOf(office, "en")),
};

function keyOf(office: string, language: Language): OfficeKey {
  const words = office.split(/[\s-]+/).filter((word) => word !== "");
  const deputy = words.some((word) => DEPUTY.test(word.toLowerCase()));
  const own = words.filter((word) => !DEPUTY.test(word.toLowerCase()));
  if (language === "de") {
    // The head is the last noun: "Nationaler Sicherheitsberater", "General a. D.".
    const noun = own.findLast((word) => /^\p{Lu}\p{Ll}{3,}/u.test(word)) ?? own.at(-1) ?? "";
    return { name: masculine(noun.toLowerCase()), deputy };
  }
  const lower = own
    .map((word) => word.toLowerCase().replace("defense", "defence"))
    .filter((word) => word !== "the" && word !== "current" && word !== "new" && word !== "incumbent")
    .join(" ");
  // "minister of defence", "minister for foreign affairs"
  const turned = /^(minister|secretary)(?: of state)? (?:of|for) (?:the )?(\w+)(?: affairs)?$/.exec(lower);
  return { name: turned === null ? lower : `${turned[2]} ${turned[1]}`, deputy };
}

/** "Kanzlerin" and "Kanzlers" as "kanzler"; "Beauftragte" and "Beauftragter" as "beauftragt". */
function masculine(word: string): string {
  return word
    .replace(/chefin$/, "chef")
    .replace(/(?<=.{3})innen$|(?<=.{3})in$/, "")
    .replace(/(?<=.{4}(?:beauftragt|vorsitzend|abgeordnet|gesandt|präsident))(?:e|er|en|es)$/, "");
}
