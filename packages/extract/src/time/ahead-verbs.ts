/**
 * Which verbs look ahead, and how? Modal and future verbs, and verbs of planning, deciding and asking: what a
 * sentence with one of them and a day tells is often somebody's plan.
 */
import type { Language } from "@parley/core";
import { perWord } from "../text/per-word.js";

/** Ways of looking ahead; "relayed" by a mood that tells what another said. */
export type AheadKind =
  | "wish"
  | "ordained"
  | "future"
  | "duty"
  | "relayed"
  | "intention"
  | "decision"
  | "demand";

const TESTS: Readonly<Record<Language, Readonly<Record<AheadKind, RegExp>>>> = {
  de: {
    wish: /^(?:will|wollen|möchten?)$/,
    ordained: /^sollen?$|^soll$/,
    future: /^(?:wird|werden)$/,
    duty: /^(?:muss|müssen|darf|dürfen|kann|können)$/,
    // Konjunktiv: the mood of what somebody else said.
    relayed: /^(?:werde|wolle|solle|müsse|könne|dürfe|würden?|wollten|sollten?|müssten?|könnten?|dürften?)$/,
    intention:
      /^(?:plan(?:t|en|te|ten)|geplant|vorgesehen|beabsichtig\p{L}+|streb(?:t|en|te|ten)|erwarte(?:n|t|te|ten)?)$/u,
    decision:
      /^(?:beschl(?:oss|ossen|ießt|ießen)|vereinbar\p{L}+|einigten?|geeinigt|verständigten?|verabschiede\p{L}+|billig\p{L}+|genehmig\p{L}+|stimmten?)$/u,
    demand:
      /^(?:forder\p{L}+|verlang\p{L}+|dräng\p{L}+|versprach|versprachen|verspricht|kündig\p{L}+|droh(?:t|en|te|ten))$/u,
  },
  en: {
    wish: /^(?:want(?:s|ed)?|hope[sd]?|aim(?:s|ed)?|seeks?|sought)$/,
    // "Is to open", "has to pay": only with the infinitive behind it.
    ordained: /^(?:is|are)$/,
    future: /^(?:will|shall|['’]ll|won['’]t)$/,
    duty: /^(?:must|may|can|cannot|should|needs?|has|have)$/,
    relayed: /^(?:would|could|might|wouldn['’]t|couldn['’]t|was|were)$/,
    intention: /^(?:plan(?:s|ned)?|intend(?:s|ed)?|expect(?:s|ed)?|propose[sd]?|due|scheduled|set)$/,
    decision:
      /^(?:agree[sd]?|decide[sd]?|approve[sd]?|voted?|resolve[sd]?|ordered|passed|adopt(?:s|ed)?|backed)$/,
    demand:
      /^(?:demand(?:s|ed)?|call(?:s|ed)?|urge[sd]?|promise[sd]?|pledge[sd]?|vow(?:s|ed)?|threaten(?:s|ed)?|announce[sd]?)$/,
  },
};
const NEEDS_TO = /^(?:is|are|has|have|was|were)$/;

const kindOf: Readonly<Record<Language, (lower: string) => AheadKind | null>> = {
  de: perWord((lower) => firstKind("de", lower)),
  en: perWord((lower) => firstKind("en", lower)),
};

/** Hardly any word of a text does, and new ones are asked together. */
const LOOKS_AHEAD = { de: anyOf(TESTS.de), en: anyOf(TESTS.en) };

function anyOf(tests: Readonly<Record<AheadKind, RegExp>>): RegExp {
  return new RegExp(
    Object.values(tests)
      .map(({ source }) => source)
      .join("|"),
    "u",
  );
}

function firstKind(language: Language, lower: string): AheadKind | null {
  if (!LOOKS_AHEAD[language].test(lower)) return null;
  const tests = Object.entries(TESTS[language]) as [AheadKind, RegExp][];
  return tests.find(([, test]) => test.test(lower))?.[0] ?? null;
}

/**
 * How a word looks ahead; `null` for others.
 *
 * @param lower the word in small letters
 * @param next the word behind it
 */
export function aheadKindOf(language: Language, lower: string, next: string): AheadKind | null {
  if (language === "en" && NEEDS_TO.test(lower) && next !== "to") return null;
  return kindOf[language](lower);
}
