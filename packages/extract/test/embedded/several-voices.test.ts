/**
 * Several voices in one sentence or side by side, and stands told in passing, by both engines: each has a group and a
 * speaker of its own. Every name is invented.
 */
import { describe, expect, test } from "vitest";
import { createEmbeddedEngine } from "../../src/embedded/embedded-engine.js";
import { rulesEngine } from "../../src/rules-engine.js";
import { packOf } from "./readers.js";

const engines = [
  ["rules", rulesEngine],
  ["embedded", createEmbeddedEngine("embedded", [packOf("en")])],
] as const;

type Engine = (typeof engines)[number][1];

function read(engine: Engine, text: string) {
  const input = { id: "a", title: null, text, language: "en" as const, date: "2031-05-20", codebook: null };
  return engine.read(input).statements;
}

const sides = (engine: Engine, text: string) =>
  read(engine, text).map(({ actor, stance }) => [actor?.canonical, stance?.polarity]);

describe.each(engines)("%s", (name, engine) => {
  test("what was done or proposed, behind the verb of saying", () => {
    const [denied] = read(engine, "The envoy, Ada Brandt, denied having met the miners.");
    expect(denied).toMatchObject({ act: "deny", quote: { text: "having met the miners" } });
    const [proposed] = read(engine, "Chile proposed sending engineers to the dam.");
    expect(proposed).toMatchObject({ act: "demand", stance: { polarity: "support" } });
  });

  test("talks that went on all night say nothing", () => {
    expect(read(engine, "Talks went on all night.")).toEqual([]);
  });

  test("orders by their form", () => {
    const [order] = read(engine, '"Open the locks now," Ada Brandt told both sides.');
    expect(order?.act).toBe("demand");
    const [told] = read(engine, '"Give me a day and it will be done," Ada Brandt told both sides.');
    expect(told?.act).not.toBe("demand");
  });

  test("two reports joined by a comma or a conjunction", () => {
    expect(sides(engine, "Denmark supports the levy, while Spain rejects it.")).toEqual([
      ["Denmark", "support"],
      ["Spain", "oppose"],
    ]);
    const [first, second] = read(engine, "Latvia welcomed the offer, Portugal called it insufficient.");
    expect(first).toMatchObject({ actor: { canonical: "Latvia" }, stance: { polarity: "support" } });
    expect(second?.actor?.canonical).toBe("Portugal");
    if (name === "embedded") expect(second?.stance?.polarity).toBe("oppose");
  });

  test("a report ends with its sentence and its paragraph", () => {
    const text =
      "Portugal called the offer insufficient. Spain called it an insult.\n\nEdda Lorne, who speaks for the port, criticized the delay.";
    expect(read(engine, text).map(({ actor }) => actor?.canonical)).toEqual([
      "Portugal",
      "Spain",
      "Edda Lorne",
    ]);
  });

  test.each([
    [
      "Peru is open to the compromise; Bolivia is not.",
      [
        ["Peru", "support"],
        ["Bolivia", "oppose"],
      ],
    ],
    [
      "Brazil backed the plan. Uruguay, which shares a river with Brazil, does not.",
      [
        ["Brazil", "support"],
        ["Uruguay", "oppose"],
      ],
    ],
    ["The World Bank, which must be consulted, opposes such plans.", [["World Bank", "oppose"]]],
    ["Norway has reservations about the treaty.", [["Norway", "oppose"]]],
    ["Kenya expressed doubts about the timetable.", [["Kenya", "oppose"]]],
    ["Italy is holding out for exemptions for its farmers.", [["Italy", "support"]]],
    ["The government in Quito had for years objected to fixed quotas.", [["government in Quito", "oppose"]]],
    [
      "Three members of the council are known to favor an earlier vote.",
      [["three members of the council", "support"]],
    ],
  ])("stands told: %s", (text, expected) => {
    expect(sides(engine, text)).toEqual(expected);
  });

  test("the stand is toward what stands behind it", () => {
    const [found] = read(engine, "Three members of the council are known to favor an earlier vote.");
    expect(found?.stance?.towards).toBe("earlier vote");
  });

  test("how something is does not tear what is said of it", () => {
    const text = "Tove Holm described her talks with the miners as “long, dull and not helpful”.";
    const quotes = read(engine, text).map(({ quote }) => quote.text);
    expect(quotes.filter((quote) => quote.includes("“") !== quote.includes("”"))).toEqual([]);
  });

  test("when is no part of who, and an aside of what was asked none either", () => {
    const [urged] = read(engine, "The Chilean tax office on Tuesday urged the banks to open their books.");
    expect(urged?.actor?.text).toBe("The Chilean tax office");
    const [answer] = read(engine, "Dahlgren, asked about a vote, replied: “I promise nothing.”");
    expect(answer?.actor?.canonical).toBe("Dahlgren");
  });

  test("the speaker of a frame within the sentence, not whom it is about", () => {
    const text =
      "“We are tired,” said Edda Lorne. Prague, she added, would accept a review as long as others pay.";
    expect(read(engine, text).at(-1)?.actor?.canonical).toBe("Edda Lorne");
  });

  test("what somebody is asked is not what they say", () => {
    const text = "Edda Lorne, asked whether she ruled out early elections, replied: “I plan nothing.”";
    expect(read(engine, text).map(({ mode }) => mode)).toEqual(["direct"]);
  });
});
