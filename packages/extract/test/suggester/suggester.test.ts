/** What the suggester has learnt from a few decisions, and what it says of itself. */
import { describe, expect, test } from "vitest";
import { createSuggester } from "../../src/suggester/suggester.js";
import { caseOf, lesson } from "./lessons.js";

const fence = [
  "Der Zaun an der Grenze kommt",
  "Grenzzäune sind nötig",
  "Ein Zaun wird gebaut",
  "Zaunbau im Mai",
];
const money = [
  "Das Geld reicht nicht",
  "Mehr Geldmittel für Städte",
  "Die Gelder fließen",
  "Geldsorgen bleiben",
];

function taught() {
  const suggester = createSuggester();
  for (const [turn, words] of fence.entries()) {
    suggester.learn(lesson(words, { concepts: ["fence"] }));
    suggester.learn(lesson(money[turn] ?? "", { concepts: ["money"] }));
  }
  return suggester;
}

describe("concepts", () => {
  test("are told apart after eight decisions, also in compounds never seen", () => {
    const suggester = taught();
    expect(suggester.suggest(caseOf("Die Zaunpläne stehen")).concepts[0]?.label).toBe("fence");
    expect(suggester.suggest(caseOf("Steuergelder fehlen")).concepts[0]?.label).toBe("money");
  });

  test("of the engine come first as long as nothing else is known", () => {
    const { suggest } = createSuggester();
    const proposed = { concept: "ceasefire", actor: "lindqvist", stance: "support" } as const;
    const said = suggest(caseOf("Die Waffen schweigen", { proposed }));
    expect(said.concepts[0]?.label).toBe("ceasefire");
    expect(said.actors[0]?.label).toBe("lindqvist");
    expect(said.stances[0]?.label).toBe("support");
  });

  test("that the codebook names are offered without any decision", () => {
    const hints = [{ concept: "ceasefire", score: 0.9 }];
    expect(createSuggester().suggest(caseOf("Waffenruhe", { hints })).concepts[0]?.label).toBe("ceasefire");
  });

  test("help their neighbors under the same broader concept", () => {
    const broader = (concept: string) => (concept.startsWith("border") ? "borders" : null);
    const withTree = createSuggester({ broader });
    const without = createSuggester();
    for (const suggester of [withTree, without]) {
      for (const words of fence) suggester.learn(lesson(words, { concepts: ["border fence"] }));
      for (const words of money) suggester.learn(lesson(words, { concepts: ["money"] }));
      suggester.learn(lesson("Kontrollen an der Grenze", { concepts: ["border checks"] }));
    }
    const probability = (suggester: typeof withTree) =>
      suggester.suggest(caseOf("Zaun")).concepts.find(({ label }) => label === "border checks")?.probability;
    expect(probability(withTree)).toBeGreaterThan(probability(without) ?? 1);
    const labels = withTree.suggest(caseOf("Zaun")).concepts.map(({ label }) => label);
    expect(labels).not.toContain("borders");
  });
});

describe("stances", () => {
  test("follow what an actor has said on the concept before", () => {
    const suggester = createSuggester();
    for (const words of fence) {
      suggester.learn(lesson(words, { concepts: ["fence"], actor: "ek", stance: "support" }));
      suggester.learn(lesson(words, { concepts: ["fence"], actor: "holm", stance: "oppose" }));
    }
    const stanceOf = (actor: string) =>
      suggester.suggest(caseOf("Der Zaun"), { concept: "fence", actor }).stances[0]?.label;
    expect(stanceOf("ek")).toBe("support");
    expect(stanceOf("holm")).toBe("oppose");
  });

  test("have probabilities that sum to one at most", () => {
    const suggester = createSuggester();
    for (const words of fence) suggester.learn(lesson(words, { stance: "support" }));
    const { stances } = suggester.suggest(caseOf("Der Zaun"));
    expect(stances.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(1 + 1e-12);
  });
});

describe("actors", () => {
  test("are who was meant by the same words before, against the engine", () => {
    const suggester = createSuggester();
    const about = { mention: "die Ministerin", proposed: { concept: null, actor: "berg", stance: null } };
    for (const words of fence) suggester.learn(lesson(words, { actor: "lindqvist" }, about));
    expect(suggester.suggest(caseOf("Neu", about)).actors[0]?.label).toBe("lindqvist");
  });
});

describe("statements", () => {
  test("are told from what people reject", () => {
    const suggester = createSuggester();
    const rejected = { why: ["indirect:w-clause"], mode: "indirect" } as const;
    const kept = { why: ["direct:frame"], mode: "direct" } as const;
    for (const words of [...fence, ...money]) {
      suggester.learn(lesson(words, { isStatement: false }, rejected));
      suggester.learn(lesson(words, {}, kept));
    }
    const bad = suggester.suggest(caseOf("Wer kommt, ist offen", rejected)).isStatement;
    const good = suggester.suggest(caseOf("Wir kommen", kept)).isStatement;
    expect(bad).toBeLessThan(0.4);
    expect(good).toBeGreaterThan(0.6);
  });

  test("that were rejected teach nothing about concepts", () => {
    const suggester = createSuggester();
    suggester.learn(lesson("Der Zaun", { isStatement: false, concepts: ["fence"] }));
    expect(suggester.suggest(caseOf("Der Zaun")).concepts).toEqual([]);
  });
});

describe("figures", () => {
  const of = (suggester: ReturnType<typeof taught>, task: string) =>
    suggester.figures().find((figures) => figures.task === task);

  test("count a decision before it is learnt: the first one is a miss", () => {
    const suggester = createSuggester();
    suggester.learn(lesson("Der Zaun", { concepts: ["fence"] }));
    expect(of(suggester, "concept")?.first).toMatchObject({ right: 0, of: 1 });
    suggester.learn(lesson("Der Zaun", { concepts: ["fence"] }));
    expect(of(suggester, "concept")?.first).toMatchObject({ right: 1, of: 2 });
  });

  test("leave out passages that a person marked: nobody had proposed them", () => {
    const suggester = createSuggester();
    suggester.learn(lesson("Der Zaun", { concepts: ["fence"] }, { engine: null, confidence: null }));
    expect(of(suggester, "statement")?.first.of).toBe(0);
    expect(of(suggester, "concept")?.first.of).toBe(1);
    expect(suggester.lessons()).toBe(1);
  });

  test("say how often the engine alone was right", () => {
    const suggester = createSuggester();
    const proposed = { concept: "money", actor: null, stance: null };
    suggester.learn(lesson("Der Zaun", { concepts: ["fence"] }, { proposed }));
    suggester.learn(lesson("Das Geld", { concepts: ["money"] }, { proposed }));
    expect(of(suggester, "concept")?.engine).toMatchObject({ right: 1, of: 2 });
    expect(of(suggester, "stance")?.engine.of).toBe(0);
  });
});

test("the same lessons in the same order give the same suggestions and figures", () => {
  const [one, other] = [taught(), taught()];
  expect(one.suggest(caseOf("Ein Zaun für Geld"))).toEqual(other.suggest(caseOf("Ein Zaun für Geld")));
  expect(one.figures()).toEqual(other.figures());
});
