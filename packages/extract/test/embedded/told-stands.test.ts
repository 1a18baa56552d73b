/**
 * English sentences that tell of a stand without a word of saying, and claims within the writer's questions, read by
 * both engines. Every name and word is invented.
 */
import { describe, expect, test } from "vitest";
import { createEmbeddedEngine } from "../../src/embedded/embedded-engine.js";
import { rulesEngine } from "../../src/rules-engine.js";
import { packOf } from "./readers.js";

const engines = [
  ["rules", rulesEngine],
  ["embedded", createEmbeddedEngine("embedded", [packOf("en")])],
] as const;

describe.each(engines)("%s", (_, engine) => {
  const read = (text: string) =>
    engine.read({ id: "a", title: null, text, language: "en", date: "2031-05-20", codebook: null })
      .statements;

  test.each([
    [
      "Peru and Chile, among others, have no intention of lowering the levy.",
      "Peru Chile",
      "lowering the levy",
    ],
    [
      "Slovakia, which buys its salt in Poland, and a handful of others will have nothing to do with the fund.",
      "Slovakia",
      "fund",
    ],
    ["Peru does not plan to join the fund.", "Peru", "join the fund"],
    ["Oslo has little appetite for a second cable.", "Norway", "second cable"],
    ["A second cable is the last thing Oslo wants.", "Norway", "second cable"],
    ["Neither Lima nor Quito is prepared to pay for the cable.", "Peru Ecuador", "pay for the cable"],
    ["The Reds and the Agrarians are unwilling to vote on it.", "Reds Agrarians", null],
  ])("refused: %s", (text, names, towards) => {
    const statements = read(text);
    expect(statements.map(({ actor }) => actor?.canonical).join(" ")).toBe(names);
    for (const { act, stance } of statements) {
      expect([act, stance?.polarity]).toEqual(["refuse", "oppose"]);
      if (towards !== null) expect(stance?.towards).toBe(towards);
    }
  });

  test.each([
    "Several other river states, which diplomats declined to name, are willing to pay.",
    "A number of other towns along the coast are also ready to give up berths, though none has said how many.",
    "More villages, we are told, want in.",
    "Other lenders are said to be prepared to wait.",
    "Other towns have signalled an interest in joining.",
  ])("ready, nobody named: %s", (text) => {
    expect(read(text)).toMatchObject([
      { mode: "free-indirect", act: "announce", actor: { kind: "collective", unnamed: true } },
    ]);
  });

  test("what others do and one does not", () => {
    const statements = read("Other states want in. Finland does not.");
    expect(statements.map(({ actor, act }) => [actor?.canonical, act])).toEqual([
      ["other states", "announce"],
      ["Finland", "refuse"],
    ]);
    expect(read("The harbor is in the north. Finland does not.")).toEqual([]);
  });

  test.each([
    ["Ada Lenz, deputy head of the agency, had been opposed to such a levy.", "oppose", "such a levy"],
    ["Ada Lenz had been against a levy as recently as last month.", "oppose", "levy"],
    ["Ada Lenz is in favor of the levy.", "support", "levy"],
  ])("a side: %s", (text, polarity, towards) => {
    const [stand, ...more] = read(text);
    expect(more).toEqual([]);
    expect(stand?.actor?.canonical).toBe("Ada Lenz");
    expect(stand?.stance?.polarity).toBe(polarity);
    expect(stand?.stance?.towards).toContain(towards);
  });

  test("as recently as", () => {
    const [stand] = read("Ada Lenz had been against a levy as recently as last month.");
    expect(stand?.time?.text).toBe("last month");
  });

  test.each([
    "Most people are against the levy.",
    "The ladder was set against the wall.",
    "The bridge is not ready to open.",
    "If Peru has no intention of paying, the fund closes.",
  ])("nobody takes a side in: %s", (text) => {
    expect(
      read(text)
        .filter(({ why }) => /stand/.test(why.join()))
        .map(({ claim }) => claim.text),
    ).toEqual([]);
  });

  test.each([
    [
      "What, though, if the lenders, as Ada Lenz alleged, were hiding figures?",
      "the lenders … were hiding figures",
    ],
    ["And if, as Ada Lenz contends, the levy brings nothing?", "the levy brings nothing"],
    ["Who gains if, as Ada Lenz reckons, salt gets cheaper?", "salt gets cheaper"],
    ["If the boats, as Ada Lenz claims, stay away, who will carry the salt?", "the boats … stay away"],
    ["Suppose, as Ada Lenz fears, the boats stay away.", "the boats stay away"],
    ["If the boats, as Ada Lenz claims, stay away, the port could close by June.", "the boats … stay away"],
  ])("supposed: %s", (text, words) => {
    const [voice, claim, ...more] = read(text);
    expect(more).toEqual([]);
    expect(voice).toMatchObject({ mode: "writer", act: text.endsWith("?") ? "question" : "predict" });
    expect(claim).toMatchObject({
      actor: { canonical: "Ada Lenz" },
      nestedIn: voice?.utterance,
      certainty: "hypothetical",
      claim: { text: words },
      condition: null,
    });
    expect(claim?.act).not.toBe("question");
  });

  test.each([
    ["The levy, Ada Lenz hastened to add, is not a punishment.", "The levy … is not a punishment", true],
    ["Ada Lenz was quick to stress that the levy would end.", "that the levy would end", false],
    [
      "Peru, along with several smaller states, is not going to pay the levy, according to Ada Lenz.",
      "Peru, along with several smaller states, is not going to pay the levy",
      true,
    ],
  ])("said: %s", (text, words, negated) => {
    expect(read(text)).toMatchObject([
      { actor: { canonical: "Ada Lenz" }, mode: "indirect", claim: { text: words }, negated },
    ]);
  });

  test("what hangs on a negated condition is not negated", () => {
    const [promise] = read(
      "The militia's political wing promises to hold its fire as long as no boat is seen.",
    );
    expect(promise).toMatchObject({
      act: "promise",
      negated: false,
      condition: { text: "as long as no boat is seen" },
    });
    expect(promise?.actor?.canonical).toContain("wing");
  });

  test.each([
    "Neither Lima nor Quito said it would pay.",
    "The levy will help dealers find other customers.",
  ])("nobody says anything in: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ['Ada Lenz said: "Should the levy come without our consent, we will close the port."', "threaten"],
    ['Ada Lenz said: "If they do not pay by June, we will walk out."', "threaten"],
    ['Ada Lenz said: "If the sun shines, we will close the road for a feast."', null],
  ])("harm for those who do not comply: %s", (text, act) => {
    const acts = read(text).map((statement) => statement.act);
    if (act === null) expect(acts).not.toContain("threaten");
    else expect(acts).toEqual([act]);
  });

  test("an as-clause at the end is about the clause before it", () => {
    const statements = read(
      "Lenz said the levy was not meant to punish anyone if the harvest fails, as millers fear.",
    );
    expect(
      statements.filter(({ claim }) => claim.text.includes("levy")).map(({ actor }) => actor?.canonical),
    ).toEqual(["Lenz"]);
  });

  test("one frame reaches no further than its paragraph", () => {
    const text = `09:10 – Lenz urges both ports to let the boats out by Friday evening, "and not a day later".

09:20 – If the guild, as Oslo claims, is hiding boats, the talks could be over.`;
    const named = read(text).filter(({ claim }) => claim.text.includes("let the boats out"));
    expect(named.map(({ actor, act }) => [actor?.canonical, act])).toEqual([["Lenz", "demand"]]);
  });

  test("what was earlier has no deadline", () => {
    const [side] = read(
      "Ada Lenz, deputy chair of the guild, had spoken out against the levy before the talks began.",
    );
    expect(side).toMatchObject({ deadline: null, stance: { polarity: "oppose" } });
    expect(side?.time?.text).toBe("before the talks began");
  });
});
