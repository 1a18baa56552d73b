/** What those are called whom the text gives no name, and names that stand behind what somebody is. */
import { describe, expect, test } from "vitest";
import { createActorResolver } from "../../src/actors/resolve-actors.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import { markedPhrases } from "./marked-phrases.js";

type Language = "de" | "en";

/** Canonical names for the last phrase in brackets; the others are asked before, as an engine does. */
function named(marked: string, language: Language): string[] {
  const { text, spans } = markedPhrases(marked);
  const resolve = createActorResolver(analyzeText(text, language), { codebook: null, date: null });
  return spans.map((span) => resolve([span], span.start).map((actor) => actor.canonical)).at(-1) ?? [];
}

type Case = readonly [text: string, expected: string];

const described: readonly (readonly [Language, ...Case])[] = [
  // Offices
  ["en", "[A senior Danish official] said no.", "senior Danish official"],
  ["en", "[The Lisbon council's spokesman] said no.", "Lisbon council's spokesman"],
  ["en", "[A lawyer for the two families] said no.", "lawyer for the two families"],
  ["en", "[Her lawyer] said no.", "her lawyer"],
  ["en", "[One nurse, who asked not to be named,] said no.", "one nurse"],
  ["en", "[Two diplomats who spoke on condition of anonymity] said no.", "two diplomats"],
  [
    "de",
    "[Ein Berater der Regierung in Ankara, der ungenannt bleibt,] sagte das.",
    "Berater der Regierung in Ankara",
  ],
  [
    "de",
    "Nach Darstellung [eines hohen Beamten im Außenministerium] war es spät.",
    "hoher Beamter im Außenministerium",
  ],
  ["de", "[Ein alter Kollege] sagte Nein.", "alter Kollege"],
  ["de", "[Sein Anwalt] sagte Nein.", "sein Anwalt"],
  // Bodies
  ["en", "[The employers’ federation] said no.", "employers’ federation"],
  ["en", "[The Net Makers' Union] said no.", "Net Makers' Union"],
  ["en", "[A coalition of 12 women's groups] said no.", "coalition of 12 women's groups"],
  ["en", "[The Commission on the Harbors] said no.", "Commission on the Harbors"],
  [
    "en",
    "[The International Committee of the Red Cross] said no.",
    "International Committee of the Red Cross",
  ],
  ["en", "[The ombudsman's office] said no.", "ombudsman's office"],
  ["en", "[The sports ministry in Vienna] said no.", "sports ministry"],
  ["en", "[Mexico's water commission] said no.", "Mexico's water commission"],
  ["en", "[The World Food Programme] said no.", "World Food Programme"],
  ["en", "[The Treasury] said no.", "Treasury"],
  ["de", "[Das Büro des Ministerpräsidenten] schwieg.", "Büro des Ministerpräsidenten"],
  ["de", "[Die Mission der Europäischen Union] schwieg.", "Mission der Europäischen Union"],
  ["de", "[Das bayerische Verkehrsministerium] schwieg.", "bayerisches Verkehrsministerium"],
  ["de", "[Der Deutsche Städtetag] schwieg.", "Deutscher Städtetag"],
  ["de", "[Die Grünen] schwiegen.", "Grüne"],
  // Groups
  ["de", "[Die kanadischen Ermittler] schwiegen.", "kanadische Ermittler"],
  ["de", "Das hieß es bei [ukrainischen Diplomaten].", "ukrainische Diplomaten"],
  ["de", "Nach Angaben von [Veranstaltern] war es spät.", "Veranstalter"],
  ["en", "[Truckers at the border] said no.", "truckers at the border"],
  ["en", "[Two of the largest platforms] said no.", "two of the largest platforms"],
  // Papers, and what stands behind the body it belongs to
  ["en", "[A study by Adelaide's port] found it works.", "study by Adelaide's port"],
  ["en", "[A finance ministry memo] said no.", "finance ministry memo"],
  ["en", "[The commission's own hydrologists] said no.", "commission's own hydrologists"],
  ["en", "[A letter from Ada Brandt] said no.", "Ada Brandt"],
  ["de", "[Dem Entwurf des Landes] zufolge kommt es so.", "Entwurf des Landes"],
  ["de", "[Angaben der Polizei] zufolge war es spät.", "Polizei"],
  ["de", "Nach [Auskunft der Feuerwehr] war es spät.", "Feuerwehr"],
  // Circles
  ["de", "Ada Brandt kam. In [Brandts Umfeld] heißt es, sie gehe.", "Brandts Umfeld"],
  ["en", "Ada Brandt came. [Brandt's inner circle] said no.", "Brandt's inner circle"],
];

const people: readonly (readonly [Language, ...Case])[] = [
  ["de", "[Steinegger] sagte, man werde Truppen schicken.", "Steinegger"],
  ["de", "Das werde dauern, warnte [Müller].", "Müller"],
  ["en", "[The minister at the table, Senator Xanthe Morley,] said no.", "Xanthe Morley"],
  ["en", "[The chair, Austrian diplomat Leopoldine Kratky,] said no.", "Leopoldine Kratky"],
  ["en", "[Its director of works, Dr Gethin Rees-Ek,] said no.", "Gethin Rees-Ek"],
  ["en", "[The First Minister (Isla Renwick)] said no.", "Isla Renwick"],
  [
    "en",
    "The First Minister (Isla Renwick) rose. Ann Ek left. [The First Minister] said no.",
    "Isla Renwick",
  ],
  ["en", "[Port officers' leader Mick Trant] asked why.", "Mick Trant"],
  ["en", "[Spain's public works minister, Begoña Urrutia,] said no.", "Begoña Urrutia"],
  ["en", "[A spokesman for the minister, Signe Ravn,] said no.", "spokesman for the minister"],
  ["de", "[Die Vorsitzende der Oberinnen, Schwester Nkechi Obi,] sagte Nein.", "Nkechi Obi"],
  ["de", "[Ihr Wortführer, der frühere General Tigran Warda,] sagte Nein.", "Tigran Warda"],
  ["de", "[Kreisveterinärin Dr. Imke Wessel] sagte Nein.", "Imke Wessel"],
  ["en", "Doreen Catter, 77, laughed. [Doreen] said no.", "Doreen Catter"],
  ["en", "Doreen Catter, 77, laughed. [CATTER] said no.", "Doreen Catter"],
  ["en", "Justice Secretary Verity Lomas won. [The minister] said no.", "Verity Lomas"],
  ["en", "[The health minister] said no. Later the health minister, Ada Brandt, left.", "Ada Brandt"],
  ["de", "Bürgermeister Dankwart Zopf kam. Das sei spät, so [der Rathauschef].", "Dankwart Zopf"],
];

const earlier: readonly (readonly [Language, ...Case])[] = [
  ["en", "[A NATO official] spoke. It rained. [The official] said no.", "NATO official"],
  ["de", "[Ein Sprecher der Bahn] redete. [Der Sprecher] sagte Nein.", "Sprecher der Bahn"],
  ["en", "[A spokesman for the port] spoke. [He] said no.", "spokesman for the port"],
  ["en", "[The European Cocoa Association] met. [It] said no.", "European Cocoa Association"],
  ["en", "“No,” said [Thandiwe Mokoe], who mends nets. [She] has left.", "Thandiwe Mokoe"],
  ["en", "The welder, Lamarr Kuyken, stood outside. [He] said no.", "Lamarr Kuyken"],
  ["en", "The European Commission met. So [the Commission] said no.", "European Commission"],
];

describe("somebody without a name", () => {
  test.each(described)("%s: %s", (language, text, expected) => {
    expect(named(text, language)).toEqual([expected]);
  });

  test("is marked as unnamed, with what it belongs to", () => {
    const text = "Ein Sprecher der Polizei sagte Nein.";
    const resolve = createActorResolver(analyzeText(text, "de"), { codebook: null, date: null });
    expect(resolve([{ start: 0, end: 24 }], 0)).toMatchObject([{ unnamed: true, memberOf: ["Polizei"] }]);
  });
});

describe("a name behind what somebody is", () => {
  test.each(people)("%s: %s", (language, text, expected) => {
    expect(named(text, language)).toEqual([expected]);
  });
});

describe("who was called so before", () => {
  test.each(earlier)("%s: %s", (language, text, expected) => {
    expect(named(text, language)).toEqual([expected]);
  });
});
