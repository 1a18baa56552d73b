/** Events in text: what, where, when; mentions of one event together, codebook first. */
import { codebookSchema, type Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { findEvents, knownEvents } from "../../src/meaning/events.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import { resolveDeadline } from "../../src/time/deadlines.js";

/** Text, then "label | kind | place | from | mentions" of each event. 2031-02-05 is a Wednesday. */
const rows: readonly (readonly [Language, string, readonly string[]])[] = [
  [
    "de",
    "Beim »Gipfel der Mutigen« in Oslo trafen sie sich. Vor dem »Gipfel der Mutigen« war Streit.",
    ["Gipfel der Mutigen in Oslo | summit | Oslo | null | 2"],
  ],
  ["de", "Der Gipfel in Oslo beginnt am Freitag.", ["Gipfel in Oslo | summit | Oslo | 2031-02-07 | 1"]],
  ["de", "Das Außenministertreffen soll helfen.", ["Außenministertreffen | meeting | null | null | 1"]],
  [
    "de",
    "Die Parlamentswahl in Norland steht an.",
    ["Parlamentswahl in Norland | election | Norland | null | 1"],
  ],
  [
    "de",
    "Der Gipfel in Oslo und der Gipfel in Wien scheiterten.",
    ["Gipfel in Oslo | summit | Oslo | null | 1", "Gipfel in Wien | summit | Wien | null | 1"],
  ],
  ["de", "Nach dem Gipfel war Ruhe.", ["Gipfel | summit | null | null | 1"]],
  ["de", "Ein Treffen fand statt.", []],
  ["de", "Sie treffen sich und wählen.", []],
  [
    "en",
    "The Oslo summit begins on Friday. Ministers at the summit will vote.",
    ["Oslo summit | summit | Oslo | 2031-02-07 | 2"],
  ],
  ["en", "The summit in Oslo failed.", ["Oslo summit | summit | Oslo | null | 1"]],
  [
    "en",
    "The conference in Vienna opens on 3 March.",
    ["Vienna conference | conference | Vienna | 2031-03-03 | 1"],
  ],
  ["en", "The election in Norland is near.", ["Norland election | election | Norland | null | 1"]],
  ["en", "The referendum on Sunday will decide.", ["referendum | vote | null | 2031-02-09 | 1"]],
  ["en", "A meeting was held.", []],
  ["en", "They were meeting friends.", []],
];

describe("findEvents", () => {
  it.each(rows)("%s: %s", (language, text, expected) => {
    const found = findEvents(analyzeText(text, language), "2031-02-05", null);
    expect(
      found.map((one) => `${one.label} | ${one.kind} | ${one.place} | ${one.from} | ${one.mentions.length}`),
    ).toEqual(expected);
    for (const event of found)
      for (const part of event.mentions) expect(text.slice(part.start, part.end)).toBe(part.text);
  });

  it("takes events of the codebook with their dates, so that deadlines hang on them", () => {
    const codebook = codebookSchema.parse({
      parley: "codebook/1",
      name: "invented",
      languages: ["de"],
      events: [
        {
          id: "oslo",
          labels: { de: "Osloer Gipfel" },
          phrases: { de: ["Gipfel in Oslo"] },
          place: "Oslo",
          from: "2031-03-10",
        },
      ],
    });
    const events = findEvents(
      analyzeText("Vor dem Gipfel in Oslo wird geliefert.", "de"),
      "2031-02-05",
      codebook,
    );
    expect(events.map((event) => event.id)).toEqual(["oslo"]);
    expect(
      resolveDeadline("vor dem Gipfel in Oslo", "de", "2031-02-05", { events: knownEvents(events) }),
    ).toMatchObject({
      to: "2031-03-09",
      eventId: "oslo",
    });
  });
});
