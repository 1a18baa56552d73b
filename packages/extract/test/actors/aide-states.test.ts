/** Whoever works for somebody belongs to the same state. Every name is invented. */
import { describe, expect, test } from "vitest";
import { rulesEngine } from "../../src/rules-engine.js";

function statesOf(text: string, language: "de" | "en"): Record<string, readonly string[]> {
  const input = { id: "a", title: null, text, language, date: null, codebook: null };
  return Object.fromEntries(
    rulesEngine.read(input).statements.map(({ actor }) => [actor?.canonical ?? "", actor?.memberOf ?? []]),
  );
}

const DE = "Rumäniens Präsident Doru Vlaicu verlangt Schiffe.";
const EN = "Tunisia's president Hedi Mansour demands ships.";

describe("the state of an aide", () => {
  test.each([
    [
      "de",
      `${DE} Vlaicus Sicherheitsberaterin Ilinca Moraru lehnte die Flotte ab.`,
      "Ilinca Moraru",
      "Rumänien",
    ],
    ["de", `${DE} Sein Stellvertreter Ion Codrea lehnte die Flotte ab.`, "Ion Codrea", "Rumänien"],
    [
      "de",
      "Brasiliens Präsident Otávio Reis verlangt Geld. Reis’ Vizepräsident Tomás Queiroga lehnte das Abkommen ab.",
      "Tomás Queiroga",
      "Brasilien",
    ],
    [
      "en",
      `${EN} Mansour's national security adviser, Leila Trabelsi, opposed the patrol.`,
      "Leila Trabelsi",
      "Tunisia",
    ],
    ["en", `${EN} His deputy chief of staff, Omar Jaziri, opposed the patrol.`, "Omar Jaziri", "Tunisia"],
    ["de", `${DE} Ilinca Moraru, Vlaicus Chefberaterin, lehnte die Flotte ab.`, "Ilinca Moraru", "Rumänien"],
    [
      "en",
      `${EN} Leila Trabelsi, Mansour's chief of staff, opposed the patrol.`,
      "Leila Trabelsi",
      "Tunisia",
    ],
  ] as const)("%s: %s", (language, text, name, state) => {
    expect(statesOf(text, language)[name]).toEqual([state]);
  });

  test.each([
    [
      "another state is told",
      "en",
      `${EN} Mansour's Italian counterpart, Ugo Ferri, opposed the patrol.`,
      "Ugo Ferri",
      ["Italy"],
    ],
    [
      "nobody owns the office",
      "en",
      `${EN} Deputy mayor Leila Trabelsi opposed the patrol.`,
      "Leila Trabelsi",
      [],
    ],
    [
      "the owner is a woman",
      "en",
      "Tunisia's chairwoman Amina Mansour demands ships. His deputy, Leila Trabelsi, opposed the patrol.",
      "Leila Trabelsi",
      [],
    ],
    [
      "a quotation closes",
      "de",
      "„Der Kurs 'Unser Fels' Direktor Ion Codrea“ lehnte Doru Vlaicu ab.",
      "Doru Vlaicu",
      [],
    ],
  ] as const)("none where %s", (_, language, text, name, states) => {
    expect(statesOf(text, language)[name]).toEqual(states);
  });
});
