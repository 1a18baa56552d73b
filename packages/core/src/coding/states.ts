/**
 * States by ISO 3166 code, with their names in German and English from `Intl.DisplayNames`. Used where a
 * codebook or a reading names a state that the project has no entity for yet.
 */
import type { Entity } from "../model/entity.js";

/** Regions of the list that are no states. */
const NOT_STATES = new Set([
  "AC",
  "CP",
  "CQ",
  "DG",
  "EA",
  "EU",
  "EZ",
  "IC",
  "QO",
  "TA",
  "UN",
  "XA",
  "XB",
  "ZZ",
]);

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");

interface StateNames {
  readonly byCode: ReadonlyMap<string, { readonly de: string; readonly en: string }>;
  readonly byName: ReadonlyMap<string, string>;
}
let known: StateNames | null = null;

/** Labels of a state; `null` for a code that is none. */
export function stateLabels(code: string): { readonly de: string; readonly en: string } | null {
  return stateNames().byCode.get(code) ?? null;
}

/** ISO code of a state by its German or English name; `null` when it is not the name of a state. */
export function stateCode(name: string): string | null {
  return stateNames().byName.get(name.toLowerCase()) ?? null;
}

/** A state as an entity of the organization variable. */
export function stateEntity(code: string, language: "de" | "en"): Entity | null {
  const labels = stateLabels(code);
  if (labels === null) return null;
  return {
    id: code,
    variableId: "organization",
    value: labels[language],
    kind: "state",
    labels,
    aliases: [],
    attributes: {},
    color: null,
    memberships: [],
    parentId: null,
    candidate: false,
    revision: 0,
  };
}

/** Made on first use: the names are 676 questions to the runtime. */
function stateNames(): StateNames {
  if (known !== null) return known;
  const german = new Intl.DisplayNames("de", { type: "region", fallback: "none" });
  const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const byCode = new Map<string, { de: string; en: string }>();
  const byName = new Map<string, string>();
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const code = first + second;
      if (NOT_STATES.has(code)) continue;
      const de = german.of(code);
      const en = english.of(code);
      if (de === undefined || en === undefined || isWithdrawn(code)) continue;
      byCode.set(code, { de, en });
      byName.set(de.toLowerCase(), code);
      byName.set(en.toLowerCase(), code);
    }
  }
  known = { byCode, byName };
  return known;
}

/** Withdrawn codes answer with the name of the state that took their place ("DD" with Germany). */
function isWithdrawn(code: string): boolean {
  return Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`;
}
