/** Requirements against what was committed, each sum worked by hand. Invented throughout. */
import { describe, expect, test } from "vitest";
import { commitments } from "../../src/ledger/commitments.js";
import { requirementGaps } from "../../src/ledger/requirement-gaps.js";
import type { Commitment } from "../../src/model/commitment.js";
import type { LedgerEntry } from "../../src/model/ledger-entry.js";
import { ledgerDetailSchema } from "../../src/model/ledger-entry.js";
import { ledgerRow } from "./ledger-rows.js";

const required = (more: object = {}): LedgerEntry => ({
  id: "r1",
  coderId: "mara",
  recordedAt: "2031-01-01T00:00:00Z",
  detail: ledgerDetailSchema.parse({
    kind: "requirement",
    what: "1,000 soldiers by May",
    quantity: 1000,
    unit: "soldiers",
    by: "2031-05-31",
    source: "plan",
    ...more,
  }),
  revision: 1,
});

const base = commitments([ledgerRow({ id: "s1", text: "Sweden will send 400 to 600 soldiers" })])[0];
/** 400 to 600 soldiers, so 500 most likely, pledged with an amount, linked to the requirement. */
const offer = (changes: Partial<Commitment> = {}, rung: Commitment["current"]["rung"] = "specified") => {
  if (base === undefined) throw new Error("no commitment in the sketch");
  return {
    ...base,
    current: { rung, side: null, verdict: "not-due" as const },
    links: { ...base.links, fulfils: "r1" },
    ...changes,
  };
};

/** Four to six hundred soldiers, of which these shares were delivered, one after the other; `null` is all. */
const delivered = (...shares: readonly (number | null)[]): Commitment => {
  const [found] = commitments([ledgerRow({ id: "s1", text: "Sweden will send 400 to 600 soldiers" })], {
    asOf: "2031-05-01",
    dayOfDocument: () => "2031-02-01",
    entries: shares.map((share, at) => ({
      id: `e${at}`,
      coderId: "mara",
      recordedAt: "2031-03-01T00:00:00Z",
      detail: ledgerDetailSchema.parse({
        kind: "evidence",
        statementId: "s1",
        decision: "accepted",
        effect: "fulfilled",
        date: `2031-02-0${at + 1}`,
        share,
        evidence: [{ documentId: "told", statementId: null, spans: [{ start: 0, end: 1 }] }],
      }),
      revision: 1,
    })),
  });
  if (found === undefined) throw new Error("no commitment in the sketch");
  return { ...found, links: { ...found.links, fulfils: "r1" } };
};

describe("a requirement of 1,000 soldiers by May", () => {
  test.each<readonly [string, Commitment, number, number, number, string | null]>([
    // Pledged: nothing is there, nothing ordered, at most 600.
    ["a pledge", offer(), 0, 0, 600, null],
    ["an order", offer({}, "authorised"), 0, 500, 600, null],
    ["a delivery", offer({}, "deployed"), 500, 500, 500, null],
    ["half of a delivery", delivered(0.5), 250, 250, 250, null],
    ["a delivery in full after half of it", delivered(0.5, null), 500, 500, 500, null],
    ["a third after half of it", delivered(0.5, 0.3), 150, 150, 150, null],
    ["readiness", offer({}, "signalled"), 0, 0, 0, "unsure"],
    [
      "what was taken back",
      offer({ current: { rung: "specified", side: "withdrawn", verdict: null } }),
      0,
      0,
      0,
      "over",
    ],
    [
      "what a broken condition suspended",
      offer({
        current: { rung: "specified", side: "suspended", verdict: "not-due" },
        conditionLogic: { tree: "ceasefire", sentence: "", value: "unmet", since: null },
      }),
      0,
      0,
      0,
      "condition",
    ],
    ...(["suspended", "stalled", "superseded", "lapsed"] as const).map(
      (side) =>
        [
          `what is ${side}`,
          offer({ current: { rung: "authorised", side, verdict: null } }),
          0,
          0,
          0,
          "over",
        ] as const,
    ),
    [
      "what was not kept",
      offer({ current: { rung: "authorised", side: null, verdict: "not-kept" } }),
      0,
      0,
      0,
      "over",
    ],
    ["an exclusion", offer({ polarity: "refrain" }), 0, 0, 0, "over"],
    [
      "what comes in June",
      offer({
        deadline: {
          words: "in June",
          anchorDate: null,
          earliest: "2031-06-01",
          latest: "2031-06-30",
          rule: "month",
          grade: "firm",
          eventId: null,
        },
      }),
      0,
      0,
      0,
      "late",
    ],
    [
      "an order on a condition that is open",
      offer(
        { conditionLogic: { tree: "ceasefire", sentence: "", value: "unknown", since: null } },
        "allocated",
      ),
      0,
      500,
      500,
      "condition",
    ],
    [
      "aircraft",
      offer({
        object: { what: "", place: null, quantity: { low: 4, likely: 4, high: 4, unit: "aircraft" } },
      }),
      0,
      0,
      0,
      "other-unit",
    ],
    ["no amount", offer({ object: { what: "", place: null, quantity: null } }), 0, 0, 0, "no-amount"],
  ])("%s", (_, commitment, low, likely, high, reason) => {
    const [gap] = requirementGaps([required()], [commitment]);
    expect(gap?.offered).toEqual({ low, likely, high });
    expect(gap?.gap).toEqual({ low: 1000 - low, likely: 1000 - likely, high: 1000 - high });
    expect(gap?.linked.map((one) => one.reason)).toEqual([reason]);
  });

  test("adds up what is linked, in both languages, and nothing else; a surplus leaves no gap", () => {
    const german = offer({
      id: "c-2",
      object: { what: "", place: null, quantity: { low: 700, likely: 700, high: 700, unit: "Soldaten" } },
    });
    const [gap] = requirementGaps(
      [required()],
      [offer(), german, { ...offer(), links: { ...offer().links, fulfils: null } }],
    );
    expect(gap?.offered.high).toBe(1300);
    expect(gap?.gap?.high).toBe(0);
    expect(gap?.linked).toHaveLength(2);
  });

  test("without an amount has no gap, and without commitments all of it", () => {
    expect(requirementGaps([required({ quantity: null })], [offer()])[0]?.gap).toBeNull();
    expect(requirementGaps([required()], [])[0]?.gap).toEqual({ low: 1000, likely: 1000, high: 1000 });
    expect(requirementGaps([], [offer()])).toEqual([]);
  });
});
