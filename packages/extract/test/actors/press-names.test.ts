/** Names as the press writes them: what has its capital from the sentence, parties in brackets, places before titles. */
import { describe, expect, test } from "vitest";
import { rulesEngine } from "../../src/rules-engine.js";

function actorsOf(text: string, language: "de" | "en") {
  const input = { id: "a", title: null, text, language, date: null, codebook: null };
  return rulesEngine.read(input).statements.map(({ actor }) => actor);
}

describe("what begins a sentence is no part of a name", () => {
  test.each([
    ["en", "Did Mr. Harlow say the port must close? Mr. Harlow said it must.", "Harlow"],
    ["en", "Claiming the vote was unfair, Harlow said the port must close.", "Harlow"],
    ["en", "Whatever Harlow said, Weller said the port must close.", "Weller"],
    ["de", "Darüber hinaus erklärte Redling, der Plan sei gescheitert.", "Redling"],
  ] as const)("%s: %s", (language, text, name) => {
    for (const actor of actorsOf(text, language))
      expect([name, "writer's own voice"]).toContain(actor?.canonical);
    expect(actorsOf(text, language).some((actor) => actor?.canonical === name)).toBe(true);
  });

  test.each([
    ["Weiße Farmer sagten, der Plan sei gescheitert.", "weiße Farmer"],
    ["Lokale Medien berichten, der Plan sei gescheitert.", "lokale Medien"],
    ["Buddhistische Mönche fordern, den Plan aufzugeben.", "buddhistische Mönche"],
    ["Anwesende Reporter berichteten, der Plan sei gescheitert.", "anwesende Reporter"],
  ])("%s", (text, name) => {
    expect(actorsOf(text, "de")).toMatchObject([{ canonical: name, kind: "collective", unnamed: true }]);
  });

  test("a given name stays a name", () => {
    expect(actorsOf("Heike Mönch sagte, der Plan sei gescheitert.", "de")).toMatchObject([
      { canonical: "Heike Mönch", kind: "person" },
    ]);
  });
});

describe("offices and places", () => {
  test("the spokesman of somebody named is not that person", () => {
    const [actor] = actorsOf(
      "Ein Sprecher der EU-Kommissarin Vera Redling erklärte, der Plan sei gescheitert.",
      "de",
    );
    expect(actor).toMatchObject({ canonical: "Sprecher der EU-Kommissarin Vera Redling", unnamed: true });
  });

  test("her own office stays with her", () => {
    const [actor] = actorsOf("Die EU-Kommissarin Vera Redling erklärte, der Plan sei gescheitert.", "de");
    expect(actor).toMatchObject({ canonical: "Vera Redling", office: "EU-Kommissarin" });
  });

  test("a federal state is nobody", () => {
    const [actor] = actorsOf(
      "Der Gouverneur des benachbarten Bundesstaates Oaxaca, Gabino Cortez, erklärte, der Plan sei gescheitert.",
      "de",
    );
    expect(actor).toMatchObject({ canonical: "Gabino Cortez", kind: "person" });
  });

  test.each([
    ["Rep. Gina Butter (D-N.C.), head of the Harbor Caucus, said the panel was split.", "Gina Butter"],
    ["“This is a waste of time,” said Del. Stacey Holm of the Virgin Islands.", "Stacey Holm"],
  ])("%s", (text, name) => {
    expect(actorsOf(text, "en")).toMatchObject([{ canonical: name, kind: "person" }]);
  });

  test("a party in brackets is no part of the office", () => {
    const text = "Rep. Gina Butter (D-N.C.), head of the Harbor Caucus, said the panel was split.";
    expect(actorsOf(text, "en")[0]?.office).toBe("head of the Harbor Caucus");
  });

  test("an office ends where the sentence goes on", () => {
    const text =
      "Dolf Isen, Sekretär des Weltverbands der Fischer, sagte am Montag, der Plan sei gescheitert.";
    expect(actorsOf(text, "de")[0]?.office).toBe("Sekretär des Weltverbands der Fischer");
  });

  test("New Jersey is not Jersey, and an American forum is of no islands", () => {
    const states = (text: string) => actorsOf(text, "en").flatMap((actor) => actor?.memberOf ?? []);
    expect(
      states("Jo Weller, a professor at Harlow University in New Jersey, said the plan would fail."),
    ).toEqual(["Harlow University"]);
    expect(states("Jo Weller, an adviser to the American government, said the plan would fail.")).toContain(
      "United States",
    );
    expect(
      states("Jo Weller, an adviser to the government of New Zealand, said the plan would fail."),
    ).toContain("New Zealand");
  });
});

describe("several by their form", () => {
  test("experts of a state are several", () => {
    const [actor] = actorsOf("US-Experten kritisierten den Plan.", "de");
    expect(actor).toMatchObject({ canonical: "US-Experten", kind: "collective", unnamed: true });
  });
});
