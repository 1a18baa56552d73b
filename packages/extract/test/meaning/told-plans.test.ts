/** Plans that a sentence tells of without a word of saying, of actors that the codebook knows. Every name is invented. */
import { codebookSchema, type Language, type ReadStatement } from "@parley/core";
import { describe, expect, test } from "vitest";
import { rulesEngine } from "../../src/rules-engine.js";

const codebook = codebookSchema.parse({
  parley: "codebook/1",
  name: "test",
  languages: ["de", "en"],
  actors: [
    { id: "NO", kind: "state", labels: { de: "Norwegen", en: "Norway" } },
    { id: "hullborg", kind: "organization", labels: { de: "Hullborg", en: "Hullborg" } },
    { id: "nils", kind: "person", labels: { de: "Nils Ekholm", en: "Nils Ekholm" } },
  ],
});

/** Statements of plans that nobody is quoted with. */
function told(text: string, language: Language, known: boolean): readonly ReadStatement[] {
  const { statements } = rulesEngine.read({
    id: "a",
    title: null,
    text,
    language,
    date: "2031-01-10",
    codebook: known ? codebook : null,
  });
  return statements.filter(({ why }) => why[0]?.startsWith("relayed:plan-") === true);
}

/** "actor act: words" of each plan that nobody is quoted with. */
function plans(text: string, language: Language, known = true): string[] {
  return told(text, language, known).map(
    ({ actor, act, claim }) => `${actor?.entityId} ${act}: ${claim.text.slice(0, 24)}`,
  );
}

describe("plans that are only told", () => {
  test.each([
    ["en", "Norway, which has floods of its own, is to send twelve pumps to Kiel within two weeks.", "NO"],
    ["en", "Norway will deliver an opinion on the matter by the end of May.", "NO"],
    ["en", "Hullborg stands ready to lend its ferries to the islands.", "hullborg"],
    ["de", "Vom 1. März an erhebt Hullborg einen Zuschlag von drei Euro im Jahr.", "hullborg"],
    ["de", "Bis Ende Mai wird Norwegen zwei Schiffe in den Hafen schicken.", "NO"],
    ["de", "Hullborg stellte für den Herbst einen neuen Bericht in Aussicht.", "hullborg"],
  ] as const)("%s: %s", (language, text, actor) => {
    expect(plans(text, language)).toEqual([`${actor} announce: ${text.slice(0, 24)}`]);
  });

  test.each([
    ["en", "The ferry will cross the lake by the end of May."],
    ["en", "Norway will be forty years old by the end of May."],
    ["en", "Will Norway deliver an opinion on it by the end of May?"],
    ["en", "They failed to agree on who is to pay Norway by the end of May."],
    ["de", "Norwegen schickt Schiffe in alle Häfen der Welt."],
    ["de", "Bis Ende Mai will niemand zwei Schiffe in den Hafen schicken."],
  ] as const)("%s, none: %s", (language, text) => {
    expect(plans(text, language)).toEqual([]);
  });

  test("whoever vouches for it behind the plan speaks", () => {
    const german =
      "Vom 1. März an erhebt Hullborg einen Zuschlag von drei Euro, das räumte Chef Nils Ekholm beim Essen ein.";
    expect(plans(german, "de")).toEqual(["nils announce: Vom 1. März an erhebt Hu"]);
    const english = "Hullborg will open its second mill by the end of May; so says Nils Ekholm, who runs it.";
    expect(plans(english, "en")).toEqual(["nils announce: Hullborg will open its s"]);
  });

  test.each([
    ["en", "Norway and several others will not send any ships.", "Norway refuse"],
    ["en", "Norway won't take part in the force.", "Norway refuse"],
    ["en", "Norway and Sweden are not sending soldiers.", "Norway refuse, Sweden refuse"],
    ["en", "Other countries are ready to take part.", "other countries announce"],
    ["en", "The ferry will not cross the lake in winter.", ""],
    ["en", "Norway will send two ships.", ""],
    ["de", "Norwegen und Schweden schicken keine Soldaten.", "Norwegen refuse, Schweden refuse"],
  ] as const)("without a codebook states refuse and are ready, %s: %s", (language, text, expected) => {
    const found = told(text, language, false);
    expect(found.map(({ actor, act }) => `${actor?.canonical} ${act}`).join(", ")).toBe(expected);
    for (const { act, stance } of found) if (act === "refuse") expect(stance?.polarity).toBe("oppose");
  });

  test("without a codebook nobody is known to plan", () => {
    expect(plans("Norway is to send twelve pumps to Kiel within two weeks.", "en", false)).toEqual([]);
  });
});
