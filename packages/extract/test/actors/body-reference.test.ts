/** Which body "ihr Haus", "the ministry" or "die drei Staaten" stand for. Every person and firm is invented. */
import { codebookSchema, type Language } from "@parley/core";
import { describe, expect, test } from "vitest";
import { createActorResolver } from "../../src/actors/resolve-actors.js";
import { analyzeText } from "../../src/text/analyze-text.js";

const codebook = codebookSchema.parse({
  parley: "codebook/1",
  name: "test",
  languages: ["de", "en"],
  actors: [
    { id: "SE", kind: "state", labels: { de: "Schweden", en: "Sweden" } },
    {
      id: "ferries",
      kind: "organization",
      labels: { de: "Fährministerium", en: "Ferry ministry" },
      memberOf: [{ of: "SE" }],
    },
    { id: "hullborg", kind: "organization", labels: { de: "Hullborg", en: "Hullborg" } },
    { id: "tornvik", kind: "organization", labels: { de: "Tornvik", en: "Tornvik" } },
    {
      id: "ylva",
      kind: "person",
      labels: { de: "Ylva Brandmark", en: "Ylva Brandmark" },
      gender: "female",
      memberOf: [{ of: "ferries", office: { de: "Ministerin", en: "minister" } }],
    },
    {
      id: "nils",
      kind: "person",
      labels: { de: "Nils Ekholm", en: "Nils Ekholm" },
      gender: "male",
      memberOf: [{ of: "hullborg", office: { de: "Chef", en: "chief executive" } }],
    },
  ],
});

/** Who the phrase in brackets stands for, by id or name. */
function meant(marked: string, language: Language, source: string | null = null): string[] {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/g, "");
  const resolve = createActorResolver(analyzeText(text, language), { codebook, date: "2031-03-01", source });
  return resolve([{ start, end }], start).map(({ entityId, canonical }) => entityId ?? canonical);
}

describe("the body of a person", () => {
  test.each([
    ["de", "Ministerin Ylva Brandmark schwieg. Mehr gebe es nicht, ließ [ihr Haus] wissen."],
    ["de", "Neue Fähren gebe es nicht, hieß es aus [dem Büro von Ylva Brandmark]."],
    ["en", "Ylva Brandmark, the minister, kept silent. There would be no more, [her department] said."],
    ["en", "There would be no more, [Ylva Brandmark's office] said."],
  ] as const)("%s: %s", (language, marked) => {
    expect(meant(marked, language)).toEqual(["ferries"]);
  });

  test("a possessive of the other gender points to nobody there", () => {
    expect(
      meant("Ylva Brandmark schwieg. Mehr gebe es nicht, ließ [sein Ministerium] wissen.", "de"),
    ).not.toEqual(["ferries"]);
  });
});

describe("a body by what it is", () => {
  test.each([
    ["de", "Hullborg hat seine Werft verkauft, teilte [die Firma] mit.", ["hullborg"]],
    ["de", "Chef Nils Ekholm trat zurück. Die Werft bleibe, teilte [das Unternehmen] mit.", ["hullborg"]],
    ["en", "Hullborg has sold its yard, [the company] said.", ["hullborg"]],
    ["en", "Ylva Brandmark flew home. The ferries would stay, [the ministry] said.", ["ferries"]],
  ] as const)("%s: %s", (language, marked, wanted) => {
    expect(meant(marked, language)).toEqual(wanted);
  });

  test("two firms leave it open", () => {
    const found = meant("Hullborg und Tornvik stritten. Die Werft bleibe, teilte [die Firma] mit.", "de");
    expect(found).not.toContain("hullborg");
    expect(found).not.toContain("tornvik");
  });

  test("a ministry that says which one it is means itself", () => {
    expect(meant("Ylva Brandmark schwieg. [Das Ministerium der Justiz] auch.", "de")).not.toContain(
      "ferries",
    );
  });

  test("in what it publishes itself, the body is meant", () => {
    expect(
      meant("The timetable is final, [the ministry] said.", "en", "Ferry ministry (press release)"),
    ).toEqual(["ferries"]);
    expect(meant("The timetable is final, [the ministry] said.", "en", "Harbor Gazette")).not.toContain(
      "ferries",
    );
  });
});

describe("whoever speaks for a body without a name", () => {
  const spoken = (marked: string, language: Language) => {
    const start = marked.indexOf("[");
    const end = marked.indexOf("]") - 1;
    const text = marked.replace(/[[\]]/g, "");
    const resolve = createActorResolver(analyzeText(text, language), { codebook, date: "2031-03-01" });
    return resolve([{ start, end }], start).flatMap(({ memberOf }) => memberOf);
  };
  test("belongs to it", () => {
    expect(spoken("[A lawyer for Hullborg] said it would pay.", "en")).toEqual(["Hullborg"]);
    expect(spoken("Das teilte [ein Anwalt von Tornvik] mit.", "de")).toEqual(["Tornvik"]);
    expect(spoken("[A lawyer from the north] said it would pay.", "en")).toEqual([]);
  });

  test("a boss of a union is known by name", () => {
    expect(meant("„Nein“, sagte [Gewerkschaftsboss Nils Ekholm].", "de")).toEqual(["nils"]);
  });
});

describe("counted states", () => {
  const list = "Schweden, Norwegen und Finnland haben die Erklärung unterzeichnet.";
  test("are those of the list before", () => {
    expect(meant(`${list} Darin verpflichten sich [die drei Staaten] zu mehr Fähren.`, "de")).toEqual([
      "SE",
      "NO",
      "FI",
    ]);
    expect(meant("Sweden and Norway met in Oslo. [Both countries] promised more ferries.", "en")).toEqual([
      "SE",
      "NO",
    ]);
  });

  test("stay unnamed when the number is another one", () => {
    expect(meant(`${list} Darin verpflichten sich [die vier Staaten] zu mehr Fähren.`, "de")).not.toContain(
      "SE",
    );
  });
});
