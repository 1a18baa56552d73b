/** What a filled-in form of evidence says to the server. */
import { describe, expect, it } from "vitest";
import { type TypedEvidence, typedDecision } from "../../src/pages/ledger/evidence-form.js";
import { commitmentsOfFixture } from "../ledger-fixture.js";

const [commitment] = commitmentsOfFixture();
const decide = (typed: Partial<TypedEvidence>) => {
  if (commitment === undefined) throw new Error("the fixture has no commitment");
  return typedDecision(commitment, {
    effect: "fulfilled",
    date: "2031-04-02",
    rung: "authorised",
    share: "",
    to: "",
    isRough: false,
    conditions: ["ceasefire"],
    statementId: "",
    note: "",
    ...typed,
  });
};

describe("evidence by hand", () => {
  it("is about the commitment's first statement and accepted at once", () => {
    expect(decide({})).toEqual({
      kind: "evidence",
      statementId: commitment?.sources[0]?.statementId,
      decision: "accepted",
      date: "2031-04-02",
      effect: "fulfilled",
      note: "",
      evidence: [],
    });
  });

  it.each([
    ["a part of it, with a comma", { share: "62,5" }, { share: 0.625 }],
    ["all of it", { share: "100" }, {}],
    ["a step", { effect: "reached", rung: "allocated" }, { rung: "allocated" }],
    [
      "a day named exactly",
      { effect: "new-deadline", to: "2031-05-31" },
      { to: "2031-05-31", grade: "firm" },
    ],
    [
      "a day named roughly",
      { effect: "new-deadline", to: "2031-05-31", isRough: true },
      { to: "2031-05-31", grade: "vague" },
    ],
    ["a condition", { effect: "new-condition" }, { conditions: ["ceasefire"] }],
    ["a note without the spaces around it", { note: " Gazette 14 " }, { note: "Gazette 14" }],
  ] as const)("says %s, and nothing that does not belong to it", (_, typed, expected) => {
    const { share, rung, to, grade, conditions, note } = decide(typed) as Record<string, unknown>;
    const said = Object.entries({ share, rung, to, grade, conditions, note: note === "" ? undefined : note });
    expect(Object.fromEntries(said.filter(([, value]) => value !== undefined))).toEqual(expected);
  });

  it("points to the sentence that was chosen", () => {
    const source = commitment?.sources.at(-1);
    expect(decide({ statementId: source?.statementId ?? "" })).toMatchObject({
      evidence: [{ documentId: source?.documentId, statementId: source?.statementId }],
    });
  });

  it.each([
    ["no day", { date: "" }],
    ["no new day", { effect: "new-deadline" }],
    ["more than all of it", { share: "120" }],
    ["no number", { share: "most" }],
  ] as const)("is not sent with %s", (_, typed) => {
    expect(decide(typed)).toBeNull();
  });
});
