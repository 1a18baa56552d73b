/**
 * Which state or body does a word point to, and how: by its name, its capital, its people, an adjective, or
 * a building that stands for it? Names come from `Intl.DisplayNames`, capitals from the data package
 * `countries-list`; demonyms and adjectives by rule with lists of exceptions.
 */
import type { Language } from "@parley/core";
import { countries, type ICountry } from "countries-list";
import type { Token } from "../text/analyzed-text.js";
import { perForm } from "../text/per-form.js";
import type { WordForm } from "../text/word-forms.js";
import { wordTest } from "../text/word-test.js";
import { adjectivesDe, bodiesDe, capitalsDe, demonymsDe, namesDe, seatsDe } from "./place-words-de.js";
import {
  adjectivesEn,
  bodiesEn,
  capitalsEn,
  demonymsEn,
  namesEn,
  peopleEn,
  seatsEn,
} from "./place-words-en.js";

/** How a word points to a state. */
export type PlaceKind = "name" | "capital" | "people" | "person" | "adjective" | "seat" | "body";

export interface Place {
  /** ISO 3166 code; "EU" and "UN" are reserved there. `null` for bodies without one. */
  readonly code: string | null;
  readonly kind: PlaceKind;
  /** Own name of a seat or body ("Kreml", "NATO"); `null` where the state itself is meant. */
  readonly label: string | null;
  readonly gender: "female" | "male" | "neuter" | "plural" | null;
  /** The word is a building or town that stands for the institution. */
  readonly metonymic: boolean;
  /** The word form is a genitive ("Frankreichs", "France's"). */
  readonly genitive: boolean;
}

/** A place among the tokens: `from` included, `to` excluded. */
export interface PlaceMatch {
  readonly place: Place;
  readonly from: number;
  readonly to: number;
}

export interface Places {
  /** The longest place that begins at a token, or `null`. */
  readonly matchAt: (tokens: readonly Token[], index: number) => PlaceMatch | null;
  /** The place of a word or phrase as written ("französischen", "US"), or `null`. */
  readonly ofWord: (phrase: string) => Place | null;
  /** Name of a state in the language: "FR" → "Frankreich". */
  readonly nameOf: (code: string) => string;
}

const LONGEST_NAME = 6;
const known = new Map<Language, Places>();

/** The places of a language; made once. */
export function placesOf(language: Language): Places {
  const made = known.get(language);
  if (made !== undefined) return made;
  const places = createPlaces(language);
  known.set(language, places);
  return places;
}

function createPlaces(language: Language): Places {
  const byPhrase = new Map<string, Place & { readonly written: string }>();
  /** By first word: the most tokens of a phrase. */
  const reach = new Map<string, number>();
  /** By first word: the second words of longer phrases. */
  const seconds = new Map<string, Set<string>>();
  const names = new Intl.DisplayNames(language, { type: "region" });

  const add = (phrase: string, place: Omit<Place, "genitive">, genitive = false) => {
    const key = keyOf(phrase);
    // What comes first wins: names before capitals before people.
    if (key === "" || byPhrase.has(key)) return;
    // Written out: thousands of spread objects would have a hidden class each.
    const { code, kind, label, gender, metonymic } = place;
    byPhrase.set(key, { code, kind, label, gender, metonymic, genitive, written: phrase });
    const words = key.split(" ");
    const first = words[0] ?? key;
    // Commas are tokens of their own.
    const tokens = words.length + key.split(",").length - 1;
    reach.set(first, Math.min(LONGEST_NAME, Math.max(reach.get(first) ?? 0, tokens)));
    const second = words[1]?.replace(/,$/, "");
    if (second !== undefined) {
      const known = seconds.get(first);
      if (known === undefined) seconds.set(first, new Set([second]));
      else known.add(second);
    }
  };
  fill(language, add, (code) => names.of(code) ?? code);

  const ofWord = (phrase: string): Place | null => {
    const place = byPhrase.get(keyOf(phrase));
    return place !== undefined && fitsCase(phrase, place.written, place.kind, language) ? place : null;
  };
  /** Most words of a text begin no place, and the others mostly are one alone. */
  const beginnings = perForm((form): Beginning => {
    const key = keyOfWord(form);
    const tokens = reach.get(key) ?? 0;
    return tokens === 0
      ? NOWHERE
      : { tokens, alone: ofWord(form.text), seconds: seconds.get(key) ?? NO_WORDS };
  });
  return {
    ofWord,
    nameOf: (code) => names.of(code) ?? code,
    matchAt(tokens, index) {
      const first = tokens[index];
      const beginning = first === undefined ? NOWHERE : beginnings(first.form);
      if (first === undefined || beginning.tokens === 0) return null;
      // New Mexico and New Jersey are no states of the world; New Delhi and New Zealand begin with their "New".
      if (isNew(tokens[index - 1])) return null;
      let place = beginning.alone;
      let end = index + 1;
      let phrase = first.text;
      // "The" begins names of states, and nearly always something else.
      const second = tokens[index + 1];
      if (second !== undefined && second.text !== "," && !beginning.seconds.has(keyOfWord(second.form)))
        return place === null ? null : { place, from: index, to: end };
      for (let to = end + 1; to <= tokens.length && to - index <= beginning.tokens; to += 1) {
        phrase = `${phrase} ${tokens[to - 1]?.text ?? ""}`;
        const longer = ofWord(phrase);
        if (longer !== null) [place, end] = [longer, to];
      }
      return place === null ? null : { place, from: index, to: end };
    },
  };
}

const isNew = wordTest((_, text) => text === "New" || text === "NEW");

/** What may begin with a word: how many tokens at most, and what it is alone. */
interface Beginning {
  readonly tokens: number;
  readonly alone: Place | null;
  /** What may come second in a longer name; a comma may as well. */
  readonly seconds: ReadonlySet<string>;
}

const NO_WORDS: ReadonlySet<string> = new Set();
const NOWHERE: Beginning = { tokens: 0, alone: null, seconds: NO_WORDS };

/** "us" is a pronoun, "US" a state; a state's name begins with a capital. */
function fitsCase(phrase: string, written: string, kind: PlaceKind, language: Language): boolean {
  if (/^[\p{Lu}.]{2,5}(?:['’]?s)?$/u.test(written)) return phrase.replace("’", "'") === written;
  if (kind === "adjective" && language === "de") return true;
  const first = phrase.charAt(0);
  return first !== first.toLowerCase() || /\d/.test(first);
}

function keyOf(phrase: string): string {
  return phrase.toLowerCase().replaceAll("’", "'").replaceAll(" , ", ", ");
}

/** The same of a single token, which has no blanks. */
function keyOfWord({ lower }: WordForm): string {
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

type Add = (phrase: string, place: Omit<Place, "genitive">, genitive?: boolean) => void;

function fill(language: Language, add: Add, nameOf: (code: string) => string): void {
  const state = (code: string, kind: PlaceKind) =>
    ({ code, kind, label: null, gender: null, metonymic: kind === "capital" }) as const;
  const german = language === "de";
  for (const { code, label, gender, metonymic, forms } of [
    ...readSeats(german ? bodiesDe : bodiesEn).map((seat) => ({ ...seat, body: true })),
    ...readSeats(german ? seatsDe : seatsEn),
  ]) {
    const isBody = ["EU", "UN", "XX"].includes(code);
    // Brussels is the Union itself; the other seats are bodies of their own.
    const self = label === nameOf(code) || label === "Brüssel" || label === "Brussels";
    const place = {
      code: code === "XX" ? null : code,
      kind: isBody ? "body" : "seat",
      label: self ? nameOf(code) : label,
      gender,
      metonymic,
    } as const;
    for (const form of [label, ...forms]) addName(language, add, form, place);
  }
  const extraNames = readTable(german ? namesDe : namesEn);
  for (const code of Object.keys(countries)) {
    const name = nameOf(code);
    for (const form of [name, name.replace("&", german ? "und" : "and"), ...(extraNames.get(code) ?? [])]) {
      addName(language, add, form, { ...state(code, "name"), gender: germanGender(code, german) });
    }
  }
  for (const [code, country] of Object.entries<ICountry>(countries)) {
    if (!german) for (const alias of country.alias ?? []) addName(language, add, alias, state(code, "name"));
  }
  const extraCapitals = readTable(german ? capitalsDe : capitalsEn);
  // Two states may share the name of a capital (Kingston); the independent and better known one is listed first.
  for (const [code, country] of Object.entries<ICountry>(countries)) {
    const own = extraCapitals.get(code);
    const capitals =
      own?.[0] === "-" || country.partOf !== undefined ? [] : [country.capital, ...(own ?? [])];
    for (const capital of capitals) {
      if (
        capital !== "" &&
        !(german && own !== undefined && capital === country.capital && !own.includes(capital))
      ) {
        addName(language, add, capital, { ...state(code, "capital"), gender: "neuter" });
      }
    }
  }
  if (german) fillGermanPeople(add, nameOf, state);
  else fillEnglishPeople(add, nameOf, state);
}

/** German countries with an article that are not neuter. */
const FEMININE = new Set(["UA", "CH", "TR", "SK", "MN", "DO", "CF", "MD", "ME-", "CI", "BO-"]);
const MASCULINE = new Set(["IR", "IQ", "LB", "JE-", "YE", "SD", "SS", "TD", "NE", "SN", "VA", "XK"]);
const PLURAL = new Set(["US", "NL", "AE", "PH", "KM", "MV", "SC", "BS"]);

function germanGender(code: string, german: boolean): Place["gender"] {
  if (!german) return "neuter";
  if (FEMININE.has(code)) return "female";
  if (MASCULINE.has(code)) return "male";
  return PLURAL.has(code) ? "plural" : "neuter";
}

/** A name with its genitive and, for names of several words, the declined adjectives in it. */
function addName(language: Language, add: Add, name: string, place: Omit<Place, "genitive">): void {
  if (language === "en") {
    add(name, place);
    add(name.endsWith("s") ? `${name}'` : `${name}'s`, place, true);
    add(`${name}'s`, place, true);
    return;
  }
  const words = name.split(" ");
  const last = words.at(-1) ?? "";
  const heads = words.length === 1 ? [""] : declinedHeads(words.slice(0, -1));
  for (const head of heads) {
    add(head + last, place);
    if (!/[sxzß]$/i.test(last)) add(`${head}${last}s`, place, true);
    else if (!/(?:aten|sa)$/i.test(last)) add(`${head}${last}es`, place, true);
  }
}

function declinedHeads(words: readonly string[]): string[] {
  let heads = [""];
  for (const word of words) {
    const stem = /^\p{Lu}.{2,}(?:e|es|er)$/u.test(word) ? word.replace(/e[rs]?$/, "") : null;
    const forms = stem === null ? [word] : ["e", "en", "er", "es", "em"].map((ending) => stem + ending);
    heads = heads.flatMap((head) => forms.map((form) => `${head}${form} `));
  }
  return heads;
}

type StateOf = (code: string, kind: PlaceKind) => Omit<Place, "genitive">;

function fillGermanPeople(add: Add, nameOf: (code: string) => string, state: StateOf): void {
  const listed = readTable(demonymsDe);
  const adjectives = readTable(adjectivesDe);
  for (const code of [...Object.keys(countries), "EU"]) {
    const [demonym, adjective, feminine] = listed.get(code)?.[0]?.split(" ") ?? germanDemonym(nameOf(code));
    for (const stem of [adjective, ...(adjectives.get(code) ?? [])]) {
      if (stem === undefined || stem === "-") continue;
      for (const ending of ["", "e", "en", "er", "es", "em"]) add(stem + ending, state(code, "adjective"));
    }
    if (demonym === undefined || demonym === "-") continue;
    if (demonym === "Deutscher") {
      // An adjective used as a noun: the capital letter tells; "Deutsche" is handled with its article.
      continue;
    }
    const weak = demonym.endsWith("e");
    const singular = { ...state(code, "person"), gender: "male" } as const;
    const plural = { ...state(code, "people"), gender: "plural" } as const;
    const woman = feminine ?? `${weak ? demonym.slice(0, -1) : demonym}in`;
    if (weak) {
      add(`${demonym}n`, plural);
      add(demonym, singular);
    } else if (demonym.endsWith("er")) {
      add(demonym, plural);
      add(`${demonym}n`, plural);
      add(`${demonym}s`, singular, true);
    } else {
      add(demonym, singular);
      add(`${demonym}s`, plural);
      add(`${demonym}en`, plural);
      add(`${demonym}n`, plural);
    }
    add(woman, { ...singular, gender: "female" });
    add(`${woman}nen`, plural);
  }
}

/** Demonym and adjective of a German name by rule: Belgien → Belgier, belgisch. */
function germanDemonym(name: string): [string, string] | [] {
  if (/\s|&/.test(name)) return [];
  if (name.endsWith("ien")) return [`${name.slice(0, -3)}ier`, `${name.slice(0, -3)}isch`];
  if (name.endsWith("land")) return [`${name.slice(0, -4)}länder`, `${name.slice(0, -4)}ländisch`];
  if (name.endsWith("ia")) return [`${name.slice(0, -1)}er`, `${name.slice(0, -2)}isch`];
  if (name.endsWith("a")) return [`${name}ner`, `${name}nisch`];
  if (/[eiouäöüé]$/.test(name)) return [`${name.replace(/e$/, "")}er`, `${name.replace(/e$/, "")}isch`];
  return [`${name}er`, `${name.toLowerCase()}isch`];
}

function fillEnglishPeople(add: Add, nameOf: (code: string) => string, state: StateOf): void {
  const listed = readTable(demonymsEn);
  const further = readTable(peopleEn);
  const adjectives = readTable(adjectivesEn);
  for (const code of [...Object.keys(countries), "EU"]) {
    for (const word of adjectives.get(code) ?? []) add(word, state(code, "adjective"));
    const own = listed.get(code)?.[0];
    const entry = own ?? englishDemonym(nameOf(code));
    if (entry === null || entry === "-") continue;
    const split = / (?=[A-Z][a-z]+$)/;
    // Made by rule it is one adjective: "American Samoan" has nothing of "American".
    const compound = own === undefined || /^(?:North|South|New|Sri|Costa|Cape|Papua) /.test(entry);
    const [adjective = entry, people] = compound ? [entry] : entry.split(split);
    add(adjective, state(code, "adjective"));
    const invariant = /(?:ese|sh|ch|ss)$/.test(adjective);
    const plural = people ?? (invariant ? null : `${adjective}s`);
    if (plural !== null && plural !== adjective) add(plural, { ...state(code, "people"), gender: "plural" });
    for (const word of further.get(code) ?? []) add(word, { ...state(code, "people"), gender: "plural" });
  }
}

/** Adjective of an English name by rule: Armenia → Armenian. */
function englishDemonym(name: string): string | null {
  if (/[&()-]/.test(name)) return null;
  if (name.endsWith("a")) return `${name}n`;
  if (/(?:land|stan|os)$/.test(name) || /\s/.test(name)) return null;
  if (/[aeiou]$/.test(name)) return `${name}an`;
  return `${name}ian`;
}

/** "FR: a, b; GB: c" as a map; line breaks count as spaces. */
function readTable(table: string): Map<string, string[]> {
  const rows = new Map<string, string[]>();
  for (const row of table.split(";")) {
    const colon = row.indexOf(":");
    if (colon < 0) continue;
    const values = row
      .slice(colon + 1)
      .split(/,\s+/)
      .map((value) => value.trim().replace(/\s+/g, " "));
    rows.set(row.slice(0, colon).trim(), values);
  }
  return rows;
}

const genders = { f: "female", m: "male", n: "neuter", p: "plural" } as const;

function readSeats(table: string) {
  return table.split(";").flatMap((row) => {
    const match = /^\s*([A-Z]{2}):\s+(\*?)(.+?) ([fmnp])(?:\s*=\s*(.*))?$/s.exec(row.replace(/\s+/g, " "));
    if (match === null) return [];
    const [, code = "", star, label = "", gender = "n", forms = ""] = match;
    return {
      code,
      label,
      metonymic: star === "*",
      gender: genders[gender as keyof typeof genders],
      forms: forms
        .split(", ")
        .map((form) => form.trim())
        .filter((form) => form !== ""),
    };
  });
}
