import { describe, expect, test } from "vitest";
import { type ActorFacts, mergeSuggestions } from "../../src/index.js";

type Said = Partial<Omit<ActorFacts, "documents" | "bodies">> & { documents?: string; bodies?: string };

/** An actor with its name as id; documents and bodies as words. */
function actor(name: string, { documents = "", bodies = "", ...facts }: Said = {}): ActorFacts {
  const list = (words: string) => new Set(words.split(" ").filter((word) => word !== ""));
  return {
    id: name,
    kind: "person",
    names: [name],
    known: false,
    statements: 1,
    documents: list(documents),
    bodies: list(bodies),
    ...facts,
  };
}

const shown = (actors: readonly ActorFacts[], least?: number) =>
  mergeSuggestions(actors, least).map(({ into, from, score }) => ({
    into,
    from: from.map(({ id, evidence }) => [id, ...evidence.map(({ kind }) => kind)]),
    score,
  }));

describe("suggestions to merge", () => {
  test("join spellings, cases and short forms of one person under the fullest name", () => {
    const actors = [
      actor("Selenskyj", { statements: 9 }),
      actor("Zelensky"),
      actor("Wolodymyr Selenskyj"),
      actor("Selenskyjs"),
      actor("Ada Lindqvist"),
    ];
    // The weakest link is that of the genitive: 0.6 · 0.95 = 0.57; transliterated surname: 0.6 · 0.9 = 0.54.
    expect(shown(actors)).toEqual([
      {
        into: "Wolodymyr Selenskyj",
        from: [
          ["Selenskyj", "surname"],
          ["Selenskyjs", "inflection", "surname"],
          ["Zelensky", "transliteration", "surname"],
        ],
        score: 0.54,
      },
    ]);
  });

  test("count membership in the same body and speaking in the same documents", () => {
    const actors = [
      actor("Ada Lindqvist", { bodies: "NO", documents: "a b c" }),
      actor("Lindqvist", { bodies: "NO cabinet", documents: "a b d" }),
    ];
    const [suggestion] = mergeSuggestions(actors);
    // 0.6 + 0.15 + 0.15
    expect(suggestion?.score).toBe(0.9);
    expect(suggestion?.from[0]?.evidence).toEqual([
      { kind: "surname", speaksFor: true, names: ["Ada Lindqvist", "Lindqvist"], count: null, of: null },
      { kind: "same-body", speaksFor: true, names: null, count: 1, of: null },
      { kind: "same-documents", speaksFor: true, names: null, count: 2, of: 3 },
    ]);
  });

  test("count membership in different bodies against it", () => {
    const actors = [actor("A. Lindqvist", { bodies: "NO" }), actor("Ada Lindqvist", { bodies: "SE" })];
    // 0.85 − 0.2
    expect(shown(actors)).toEqual([
      {
        into: "A. Lindqvist",
        from: [["Ada Lindqvist", "initials", "different-bodies"]],
        score: 0.65,
      },
    ]);
  });

  test("give a surname of several people to the one who speaks in the same documents", () => {
    const actors = [
      actor("Ada Lindqvist", { documents: "a b" }),
      actor("Tomas Lindqvist", { documents: "c" }),
      actor("Lindqvist", { documents: "a b" }),
    ];
    // 0.6 + 0.15 − 0.2
    expect(shown(actors)).toEqual([
      {
        into: "Ada Lindqvist",
        from: [["Lindqvist", "surname", "same-documents", "several-bearers"]],
        score: 0.55,
      },
    ]);
  });

  test("leave a surname alone that fits several people equally well", () => {
    const actors = [actor("Ada Lindqvist"), actor("Tomas Lindqvist"), actor("Lindqvist")];
    expect(shown(actors, 0)).toEqual([]);
  });

  test("never bring two full names together over a short one", () => {
    const actors = [actor("Ada Lindqvist"), actor("A. Lindqvist"), actor("Anna Lindqvist")];
    const groups = mergeSuggestions(actors).map(({ into, from }) =>
      [into, ...from.map(({ id }) => id)].sort(),
    );
    expect(groups).toEqual([["A. Lindqvist", "Ada Lindqvist"]]);
  });

  test("keep what is known before what was found, whatever its name", () => {
    const actors = [actor("Wolodymyr Selenskyj"), actor("Selenskyj", { known: true })];
    expect(shown(actors)[0]).toMatchObject({ into: "Selenskyj" });
  });

  test("pass over pairs that somebody has said are two", () => {
    const actors = [actor("Selenskyj"), actor("Zelensky")];
    expect(mergeSuggestions(actors, 0.5, () => true)).toEqual([]);
  });

  test("are the same in whatever order the actors come, and none of nobody", () => {
    const actors = ["Selenskyj", "Zelensky", "Wolodymyr Selenskyj", "EU", "European Union"].map((name) =>
      actor(name, { kind: name.startsWith("E") ? "body" : "person" }),
    );
    expect(mergeSuggestions([...actors].reverse())).toEqual(mergeSuggestions(actors));
    expect(shown(actors)).toHaveLength(2);
    expect(mergeSuggestions([])).toEqual([]);
  });
});
