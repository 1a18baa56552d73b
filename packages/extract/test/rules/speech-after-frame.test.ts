/** What follows a semicolon behind a frame; invented people and places. Both engines, since the step serves both. */
import { describe, expect, it } from "vitest";
import { rulesEngine } from "../../src/rules-engine.js";
import { embeddedEngine } from "../embedded/readers.js";

type Line = readonly [actor: string | null, claim: string];

describe.each([
  ["rules", () => rulesEngine],
  ["embedded", embeddedEngine],
] as const)("speech behind a semicolon, read by %s", (_, engine) => {
  const read = (text: string, language: "de" | "en"): Line[] =>
    engine()
      .read({ id: "doc", title: null, text, language, date: "2031-04-07", codebook: null })
      .statements.map(({ actor, claim }) => [actor?.canonical ?? null, claim.text.replace(/\.$/, "")]);

  it.each<[string, Line]>([
    [
      "„Der Hafen ist zu klein“, sagte Bürgermeister Alfons Reuter am Abend; gebaut werde aber erst im Herbst.",
      ["Alfons Reuter", "gebaut werde aber erst im Herbst"],
    ],
    [
      "Die Schule bleibe offen, versicherte Direktorin Edda Lenz; sie werde zurücktreten, wenn das Dach nicht halte.",
      ["Edda Lenz", "sie werde zurücktreten, wenn das Dach nicht halte"],
    ],
  ])("goes on in the Konjunktiv: %s", (text, line) => {
    expect(read(text, "de")).toContainEqual(line);
  });

  it("goes on with would", () => {
    const text =
      "The bridge will open in May, Transport Minister Ada Brandt told reporters; the old ferry would not be scrapped as long as anyone needed it.";
    expect(read(text, "en")).toContainEqual([
      "Ada Brandt",
      "the old ferry would not be scrapped as long as anyone needed it",
    ]);
  });

  it.each([
    [
      "Die Schule bleibe offen, versicherte Direktorin Edda Lenz; das Dach hält seit zwei Jahren nicht.",
      "de",
    ],
    ["The bridge will open in May, Ada Brandt said; it was closed three years ago.", "en"],
  ] as const)("ends where the writer goes on: %s", (text, language) => {
    const claims = read(text, language).map(([, claim]) => claim);
    expect(claims).toHaveLength(1);
    expect(claims[0]).not.toContain(";");
  });

  it("leaves to others what they say", () => {
    const text = "Die Schule bleibe offen, sagte Edda Lenz; das Dach werde halten, meinte Jost Brandau.";
    expect(read(text, "de")).toEqual([
      ["Edda Lenz", "Die Schule bleibe offen"],
      ["Jost Brandau", "das Dach werde halten"],
    ]);
  });
});
