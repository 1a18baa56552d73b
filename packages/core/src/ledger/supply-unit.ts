/**
 * Which words count the same thing? "2,000 Soldaten" and "1,200 soldiers" are added up, "soldiers" and "aircraft" are
 * not. The last word of a unit decides: "Royal Navy minehunters" are minehunters. A unit that is not listed stands for
 * itself, in small letters.
 */
import type { Language } from "../model/reading.js";

interface SupplyUnit {
  readonly en: string;
  readonly de: string;
  /** Further forms and words, in small letters. */
  readonly also: readonly string[];
}

const units: readonly SupplyUnit[] = [
  { en: "soldiers", de: "Soldaten", also: ["soldier", "troops", "soldat", "soldatinnen", "truppen"] },
  { en: "instructors", de: "Ausbilder", also: ["instructor", "trainers", "ausbildern", "ausbilderinnen"] },
  { en: "police officers", de: "Polizisten", also: ["policemen", "polizistinnen", "polizeibeamte"] },
  {
    en: "aircraft",
    de: "Flugzeuge",
    also: ["jets", "planes", "flugzeug", "flugzeugen", "kampfflugzeuge", "kampfflugzeugen", "kampfjets"],
  },
  { en: "helicopters", de: "Hubschrauber", also: ["helicopter", "hubschraubern"] },
  { en: "frigates", de: "Fregatten", also: ["frigate", "fregatte"] },
  {
    en: "minehunters",
    de: "Minenjagdboote",
    also: ["minehunter", "minesweepers", "minenjagdboot", "minenjagdbooten", "minensucher"],
  },
  { en: "ships", de: "Schiffe", also: ["ship", "vessels", "schiff", "schiffen"] },
  { en: "batteries", de: "Batterien", also: ["battery", "batterie"] },
  { en: "tanks", de: "Panzer", also: ["tank", "panzern"] },
  { en: "vehicles", de: "Fahrzeuge", also: ["vehicle", "fahrzeug", "fahrzeugen"] },
  { en: "euros", de: "Euro", also: [] },
  { en: "dollars", de: "Dollar", also: ["dollar"] },
];

const byWord = new Map(
  units.flatMap((unit) =>
    [unit.en.toLowerCase(), unit.de.toLowerCase(), ...unit.also].map((word) => [word, unit] as const),
  ),
);

/** The unit in the language of the reader. */
export function supplyUnit(unit: string, language: Language): string {
  const words = unit.trim().toLowerCase();
  const found = byWord.get(words) ?? byWord.get(words.split(/\s+/).at(-1) ?? "");
  return found?.[language] ?? words;
}
