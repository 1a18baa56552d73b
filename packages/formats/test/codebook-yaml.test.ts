import { ParleyError } from "@parley/core";
import { checkCodebook, parseCodebook, writeCodebook } from "@parley/formats";
import { describe, expect, it } from "vitest";

const good = `# Wer im Streit um die Truppe spricht
parley: codebook/1
name: Truppe
notice:
  de: Alle Personen sind erfunden.
  en: All people are invented.
languages: [de, en]
actors:
  - id: muster
    kind: person
    labels: { de: Ada Muster }
    aliases: ["Muster", "die Ministerin 👩‍🚀"]
    gender: female
    memberOf:
      - { of: ministry, office: { de: Ministerin }, from: 2031-01-01 }
      - of: FR
    attributes: { wing: "„links“" }
    color: "#1a2b3c"
  - id: ministry
    kind: organization
    labels: { de: Ministerium, en: Ministry }
concepts:
  - id: troops
    labels: { de: Truppen entsenden, en: Send troops }
    phrases: { de: [Truppen entsenden, Soldaten schicken] }
    counterPhrases: { en: ["no"] }
  - id: fighting-troops
    labels: { de: Kampftruppen }
    parent: troops
scales:
  - id: engagement
    labels: { de: Einsatz }
    steps:
      - { value: 0, labels: { de: keine } }
      - { value: 100, labels: { de: Kampf }, concept: fighting-troops }
conditions:
  - id: ceasefire
    labels: { de: Waffenruhe }
events:
  - id: summit
    labels: { de: Gipfel }
    from: 2031-01-14
`;

describe("a good codebook", () => {
  it("is read with its defaults", () => {
    const codebook = parseCodebook(good, "cb.yaml");
    expect(codebook.actors[0]?.aliases).toEqual(["Muster", "die Ministerin 👩‍🚀"]);
    expect(codebook.actors[0]?.memberOf[0]?.from).toBe("2031-01-01");
    expect(codebook.concepts[0]?.counterPhrases).toEqual({ de: [], en: ["no"] });
    expect(codebook.concepts[1]?.phrases).toEqual({ de: [], en: [] });
  });

  it("is the same after writing and reading", () => {
    const codebook = parseCodebook(good, "cb.yaml");
    const written = writeCodebook(codebook);
    expect(parseCodebook(written, "cb.yaml")).toEqual(codebook);
    expect(writeCodebook(parseCodebook(written, "cb.yaml"))).toBe(written);
  });

  it("may begin with a byte-order mark and end its lines as Windows does", () => {
    expect(parseCodebook(`\uFEFF${good.replaceAll("\n", "\r\n")}`, "cb.yaml").name).toBe("Truppe");
  });
});

/** Replaces one line of the good codebook, or adds one behind it. */
function change(line: string, by: string): string {
  expect(good).toContain(line);
  return good.replace(line, by);
}

describe("a problem of a codebook", () => {
  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    [
      "CODEBOOK_KEY_UNKNOWN",
      change("gender: female", "gendr: female"),
      { key: "gendr", nearest: "gender", line: 13, path: "actors[0]" },
    ],
    [
      "CODEBOOK_KEY_UNKNOWN",
      change("name: Truppe", "name: Truppe\nakteure: []"),
      { key: "akteure", line: 4, path: "codebook" },
    ],
    [
      "CODEBOOK_KEY_UNKNOWN",
      change("{ de: Ada Muster }", "{ de: Ada Muster, fr: Ada }"),
      { key: "fr", line: 11, path: "actors[0].labels" },
    ],
    [
      "CODEBOOK_KEY_UNKNOWN",
      change("{ de: Ministerin }, from", "{ de: Ministerin }, form"),
      { key: "form", nearest: "from", path: "actors[0].memberOf[0]" },
    ],
    [
      "CODEBOOK_KEY_MISSING",
      change("    kind: organization\n", ""),
      { key: "kind", line: 19, path: "actors[1]" },
    ],
    ["CODEBOOK_KEY_MISSING", change("{ de: Waffenruhe }", "{}"), { path: "conditions[0].labels", line: 38 }],
    [
      "CODEBOOK_VALUE_INVALID",
      change("kind: organization", "kind: firm"),
      { value: "firm", expected: "person | organization | state | collective", line: 20 },
    ],
    [
      "CODEBOOK_VALUE_INVALID",
      change('"#1a2b3c"', "red"),
      { value: "red", expected: "#1a2b3c", path: "actors[0].color" },
    ],
    [
      "CODEBOOK_VALUE_INVALID",
      change("from: 2031-01-14", "from: 14.1.2031"),
      { value: "14.1.2031", expected: "2031-01-14" },
    ],
    [
      "CODEBOOK_VALUE_INVALID",
      change("codebook/1", "codebook/9"),
      { value: "codebook/9", expected: "codebook/1", line: 2 },
    ],
    ["CODEBOOK_VALUE_INVALID", change("[de, en]", "[]"), { path: "languages", expected: "≥ 1" }],
    [
      "CODEBOOK_ID_REPEATED",
      change("id: fighting-troops", "id: troops")
        .replace("concept: fighting-troops", "concept: troops")
        .replace("    parent: troops\n", ""),
      { id: "troops", path: "concepts", first: 23, line: 27 },
    ],
    [
      "CODEBOOK_REFERENCE_MISSING",
      change("of: ministry", "of: minstry"),
      { id: "minstry", nearest: "ministry", path: "actors[0].memberOf[0].of" },
    ],
    ["CODEBOOK_REFERENCE_MISSING", change("of: FR", "of: XQ"), { id: "XQ" }],
    [
      "CODEBOOK_REFERENCE_MISSING",
      change("parent: troops", "parent: troop"),
      { id: "troop", nearest: "troops" },
    ],
    [
      "CODEBOOK_REFERENCE_MISSING",
      change("concept: fighting-troops", "concept: war"),
      { path: "scales[0].steps[1].concept" },
    ],
    [
      "CODEBOOK_REFERENCE_CIRCLE",
      change("    counterPhrases", "    parent: fighting-troops\n    counterPhrases"),
      { ids: ["troops", "fighting-troops"] },
    ],
    ["CODEBOOK_KEY_REPEATED", change("name: Truppe", "name: Truppe\nname: Zwei"), { key: "name", line: 4 }],
    ["CODEBOOK_NOT_YAML", change("languages: [de, en]", "languages: [de, en"), {}],
    ["CODEBOOK_NOT_YAML", "parley:\n\t- x\n", { line: 2 }],
    ["CODEBOOK_EMPTY", " \n", {}],
    ["CODEBOOK_NESTED_TOO_DEEP", `a: ${"[".repeat(100_000)}`, { line: 1 }],
    ["CODEBOOK_NESTED_TOO_DEEP", "- ".repeat(100_000), { line: 1 }],
    ["CODEBOOK_TOO_LARGE", `a: ${"x".repeat(5_000_001)}`, {}],
  ])("is %s", (code, text, details) => {
    const { codebook, problems } = checkCodebook(text, "cb.yaml");
    expect(codebook).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.details).toMatchObject({ file: "cb.yaml", ...details });
  });

  it("stops parsing with its code and the number of all problems", () => {
    const text = change("gender: female", "gendr: female").replace("kind: organization", "kind: firm");
    try {
      parseCodebook(text, "cb.yaml");
      expect.unreachable();
    } catch (problem) {
      expect(problem).toBeInstanceOf(ParleyError);
      if (!(problem instanceof ParleyError)) return;
      expect(problem.code).toBe("CODEBOOK_KEY_UNKNOWN");
      expect(problem.details.problems).toBe(2);
    }
  });
});

describe("a hostile codebook", () => {
  it.each<[string, string]>([
    [
      "aliases that multiply",
      [
        "a: &a [x,x,x,x,x,x,x,x,x]",
        ..."bcdefghi"
          .split("")
          .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(",")}]`),
      ].join("\n"),
    ],
    ["an alias to itself", "a: &a [*a]"],
    ["20,000 keys", Array.from({ length: 20_000 }, (_, index) => `k${index}: x`).join("\n")],
    ["a key of a million letters", `${"a".repeat(1_000_000)}: 1`],
    [
      "indentation like stairs",
      Array.from({ length: 2000 }, (_, index) => `${" ".repeat(index)}a:`).join("\n"),
    ],
    ["100,000 quotation marks", '"'.repeat(100_000)],
    ["100,000 question marks", "? ".repeat(100_000)],
  ])("of %s is refused within seconds", (_, text) => {
    const { codebook, problems } = checkCodebook(text, "cb.yaml");
    expect(codebook).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
  });
});
