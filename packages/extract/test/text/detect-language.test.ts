import { expect, it } from "vitest";
import { detectLanguage } from "../../src/text/detect-language.js";

it.each<[string, "de" | "en"]>([
  ["Der Rat hat am Montag über den Einsatz beraten.", "de"],
  ["The council met on Monday to discuss the mission.", "en"],
  ["Minister warnt vor Eskalation", "de"],
  ["Officials will not comment on the plan, they said.", "en"],
  [
    "Präsident Lenz sagte „The show must go on“ und ging nach der Sitzung nicht weiter auf die Frage ein.",
    "de",
  ],
  ["In Berlin, Chancellor Vogt told the Bundestag that it was over.", "en"],
  ["", "de"],
])("%s", (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});
