/** From statements to inputs: every value worked by hand, with the statements behind it. */
import { describe, expect, it } from "vitest";
import { conditionKey } from "../../../src/ledger/condition-time.js";
import { conditionsIn } from "../../../src/ledger/conditions.js";
import type { LedgerStatement } from "../../../src/ledger/ledger-statement.js";
import type { Codebook } from "../../../src/model/codebook.js";
import type { Commitment } from "../../../src/model/commitment.js";
import { allOf } from "../../../src/model/condition-tree.js";
import { type DeriveOptions, deriveInputs } from "../../../src/scenario/derive-inputs.js";
import { isConfirmed } from "../../../src/scenario/inputs/commitment-pull.js";
import { issueScale, readStance } from "../../../src/scenario/inputs/issue-scale.js";
import { speakerLevel } from "../../../src/scenario/inputs/speaker-level.js";
import { supplyTally } from "../../../src/scenario/inputs/supply-tally.js";
import { austria, entity, ledgerRow, minister, type Sketch, sweden } from "../../ledger/ledger-rows.js";

const scale: Codebook["scales"][number] = {
  id: "presence",
  labels: { en: "How far?" },
  steps: [
    { value: 0, labels: { en: "none" }, concept: "none" },
    { value: 1, labels: { en: "rear" }, concept: "rear" },
    { value: 4, labels: { en: "front" }, concept: "front" },
  ],
};
const presence = issueScale({ id: "presence", scale: "presence" }, scale);

describe("the scale of a codebook", () => {
  it("is stretched to 0–100; opposition is what is left on the other side", () => {
    // Steps at 0, 25 and 100. Against the front: 0 to 25. Against the rear: 0 only. Against none: 25 to 100.
    expect(readStance(presence, "front", true)).toEqual({ low: 100, value: 100, high: 100 });
    expect(readStance(presence, "front", false)).toEqual({ low: 0, value: 12.5, high: 25 });
    expect(readStance(presence, "rear", false)).toEqual({ low: 0, value: 0, high: 0 });
    expect(readStance(presence, "none", false)).toEqual({ low: 25, value: 62.5, high: 100 });
    expect(readStance(presence, "weather", true)).toBeNull();
  });

  it("is 0 to 100 for a single concept, as an assumption", () => {
    const assumed = issueScale({ id: "tax", concept: "tax" }, null);
    expect(readStance(assumed, "tax", true)?.value).toBe(100);
    expect(readStance(assumed, "tax", false)?.value).toBe(0);
    expect(assumed.isAssumed).toBe(true);
  });

  it("takes the readings of the file on top; an unstated side says nothing", () => {
    const own = issueScale({ id: "presence", readings: [{ concept: "own", support: 80 }] }, scale);
    expect(readStance(own, "own", true)?.value).toBe(80);
    expect(readStance(own, "own", false)).toBeNull();
    expect(readStance(own, "rear", true)?.value).toBe(25);
  });
});

const concept = (id: string) => entity(id, "concept");
const said = (id: string, on: string, agreement: 0 | 1, more: Partial<Sketch> = {}): LedgerStatement => {
  const text = more.condition === undefined ? "So it shall be." : `So it shall be ${more.condition}.`;
  const row = ledgerRow({ id, text, concept: concept(on), ...more });
  return { ...row, statement: { ...row.statement, values: { agreement } } };
};

const conditions = ["ceasefire", "mandate"].map((id) => ({ id, labels: {}, phrases: { de: [], en: [id] } }));
const options = (changes: Partial<DeriveOptions> = {}): DeriveOptions => ({
  scales: [presence],
  asOf: "2031-01-10",
  actorOf: ({ organization }) =>
    organization === null ? null : { id: organization.id, label: organization.value },
  countedFor: (id) => id,
  treeOf: (row) => conditionsIn(row, conditions, "en").tree,
  condition: (id) => (id === "ceasefire" ? id : null),
  sourceOf: (documentId) => documentId,
  ...changes,
});

const standOf = (rows: readonly LedgerStatement[], changes: Partial<DeriveOptions> = {}) =>
  deriveInputs(rows, [], options(changes)).actors[0]?.stands.presence;

describe("a position", () => {
  it("is the weighted median of the statements, with all of them behind it", () => {
    const stand = standOf([
      said("s1", "none", 1),
      said("s2", "rear", 1),
      said("s3", "rear", 1),
      said("s4", "front", 1, { date: "2030-07-14" }),
    ]);
    // Weights 0.8 each, and 0.8·2^(−180/90) = 0.2 for the old one: half of 2.6 is reached at 25.
    expect(stand?.position?.value).toBe(25);
    expect(stand?.position?.provenance).toMatchObject({
      kind: "statements",
      statementIds: ["s1", "s2", "s3", "s4"],
      sources: 4,
    });
    // 10 % of the weight lies at 0; 90 % is reached only at 25, since the old one has 7.7 %: at least ± 5.
    expect([stand?.position?.low, stand?.position?.high]).toEqual([0, 30]);
  });

  it("forgets with the half-life that is asked for", () => {
    const rows = [
      said("s1", "none", 1),
      said("s2", "front", 1, { date: "2030-07-14" }),
      said("s3", "front", 1, { date: "2030-07-14" }),
    ];
    expect(standOf(rows)?.position?.value).toBe(0);
    expect(standOf(rows, { halfLife: 3650 })?.position?.value).toBe(100);
  });

  it("has ± 15 points with fewer than three statements, and as much as opposition leaves open", () => {
    expect(standOf([said("s1", "rear", 1)])?.position).toMatchObject({ low: 10, value: 25, high: 40 });
    expect(standOf([said("s1", "front", 0)])?.position).toMatchObject({ low: 0, value: 12.5, high: 27.5 });
  });

  it("weighs who speaks and how sure", () => {
    const rows = [
      said("s1", "none", 1, { organization: austria, level: 0.2 }),
      said("s2", "front", 1, { organization: austria, level: 1 }),
    ];
    expect(standOf(rows)?.position?.value).toBe(100);
    // A state speaks as a head of government does.
    expect(speakerLevel(rows[0] as LedgerStatement)).toBe("head");
    expect(speakerLevel(said("s3", "none", 1, { person: minister }))).toBe("minister");
  });

  it("leaves out what comes later than the day it is looked at, what is hypothetical, and what takes no side", () => {
    const neutral = ledgerRow({ id: "s4", text: "So it is.", concept: concept("rear") });
    const rows = [
      said("s1", "rear", 1),
      said("s2", "front", 1, { date: "2031-02-01" }),
      said("s3", "front", 1, { certainty: "hypothetical" }),
      neutral,
    ];
    expect(standOf(rows)?.position?.provenance.statementIds).toEqual(["s1"]);
  });

  it("under a condition becomes a rule and no part of the base", () => {
    const stand = standOf([
      said("s1", "none", 1),
      said("s2", "front", 1, { condition: "after a ceasefire" }),
    ]);
    expect(stand?.position?.value).toBe(0);
    expect(stand?.rules.map(({ when, position }) => [when, position.value])).toEqual([["ceasefire", 100]]);
  });

  it("under several conditions becomes one rule over all of them the scenario knows", () => {
    const rule = (condition: string, changes: Partial<DeriveOptions> = {}) =>
      standOf([said("s1", "front", 1, { condition })], changes)?.rules.map(({ when }) => when);
    const both = { condition: (id: string) => id };
    expect(rule("if a ceasefire holds or there is a mandate", both)).toEqual(["ceasefire | mandate"]);
    expect(rule("if a ceasefire holds and there is no mandate", both)).toEqual(["ceasefire & !mandate"]);
    // Of "any" the known one is enough; "all" without the other cannot be told.
    expect(rule("if a ceasefire holds or there is a mandate")).toEqual(["ceasefire"]);
    expect(rule("if a ceasefire holds and there is a mandate")).toEqual([]);
  });

  it("is none when every statement hangs on something nobody can switch", () => {
    const stand = standOf([said("s1", "front", 1, { condition: "if it rains" })]);
    expect(stand).toMatchObject({ position: null, rules: [] });
  });
});

describe("speaker levels", () => {
  const holder = (en: string) =>
    said("s", "none", 1, {
      person: entity("p", "person", { memberships: [{ of: "SE", office: { en }, from: null, to: null }] }),
    });
  it.each([
    ["President", "head"],
    ["Prime Minister", "head"],
    ["Deputy Prime Minister", "minister"],
    ["foreign minister", "minister"],
    ["government spokeswoman", "spokesperson"],
    ["President of the Parliament", "other"],
    ["backbencher", "other"],
  ])("%s is %s", (office, level) => {
    expect(speakerLevel(holder(office))).toBe(level);
  });
});

describe("salience", () => {
  it("is the share of statements on the issue, shrunk toward 50", () => {
    const rows = [
      said("s1", "rear", 1),
      said("s2", "weather", 1),
      said("s3", "weather", 1),
      said("s4", "weather", 0),
      said("s5", "weather", 1),
    ];
    // 100·(1 + 2.5)/(5 + 5)
    expect(standOf(rows)?.salience).toMatchObject({ low: 20, value: 35, high: 50 });
  });
});

describe("capability", () => {
  it("is never taken from how often somebody is named: equal, as an assumption", () => {
    const { actors } = deriveInputs(
      [said("s1", "rear", 1), said("s2", "rear", 1, { organization: austria })],
      [],
      options(),
    );
    expect(actors.map(({ id, capability }) => [id, capability.value, capability.provenance])).toEqual([
      ["AT", 100, { kind: "assumption", text: "equal", statementIds: [], sources: 0 }],
      ["SE", 100, { kind: "assumption", text: "equal", statementIds: [], sources: 0 }],
    ]);
  });
});

const pledged = ({ status = [entry("specified")], ...changes }: Partial<Commitment> = {}): Commitment => ({
  id: "c1",
  issueIds: ["front"],
  polarity: "do",
  kind: "resource",
  actor: {
    entityId: "SE",
    label: "Sweden",
    kind: "state",
    memberOf: [],
    speaker: null,
    role: null,
    authority: "binding",
  },
  attribution: "own",
  action: "send 400 soldiers to the front",
  object: { what: "front", quantity: { low: 400, likely: 400, high: 500, unit: "Soldiers" }, place: null },
  beneficiary: null,
  conditions: [],
  deadline: null,
  certainty: { words: "", level: 0.8, coder: "rules" },
  sources: [
    {
      statementId: "s8",
      documentId: "d8",
      date: "2031-01-08",
      text: "",
      spans: [{ start: 0, end: 1 }],
      role: "origin",
      reviewed: true,
    },
  ],
  status,
  current: {
    rung: status.findLast(({ rung }) => rung !== null)?.rung ?? null,
    side: status.at(-1)?.side ?? null,
    verdict: status.at(-1)?.verdict ?? "not-due",
  },
  links: { partOf: null, supersedes: null, fulfils: null, dependsOn: [] },
  conditionLogic: hangingOn(changes.conditions ?? []),
  slips: [],
  daysLate: null,
  ...changes,
});

/** All of some conditions, none of them met. */
function hangingOn(conditions: Commitment["conditions"]): Commitment["conditionLogic"] {
  const tree = allOf(conditions.map(conditionKey));
  return tree === null ? null : { tree, sentence: "", value: "unmet", since: null };
}

function entry(
  rung: Commitment["status"][number]["rung"],
  side: Commitment["status"][number]["side"] = null,
) {
  return {
    date: "2031-01-08",
    recordedAt: null,
    rung,
    side,
    verdict: null,
    evidence: ["s8"],
    share: null,
    note: "",
    by: "rules",
  };
}

describe("a confirmed commitment", () => {
  const rows = [said("s1", "none", 1), said("s2", "front", 1), said("s3", "front", 1)];

  it("narrows the interval to what was committed, and pulls", () => {
    const without = deriveInputs(rows, [], options()).actors[0]?.stands.presence;
    expect(without).toMatchObject({
      position: { low: 0, value: 100, high: 100 },
      bounds: null,
      accommodation: 1,
    });
    const stand = deriveInputs(rows, [pledged()], options()).actors[0]?.stands.presence;
    expect(stand).toMatchObject({
      position: { low: 95, value: 100, high: 100 },
      bounds: { from: 95, to: 100 },
      accommodation: 0.5,
    });
    expect(stand?.position?.provenance.statementIds).toContain("s8");
  });

  it("that was withdrawn lifts both again", () => {
    const withdrawn = pledged({ status: [entry("specified"), entry(null, "withdrawn")] });
    expect(deriveInputs(rows, [withdrawn], options()).actors[0]?.stands.presence).toMatchObject({
      bounds: null,
      accommodation: 1,
      position: { low: 0 },
    });
  });

  it("is none that others claim, that hangs on a condition, or that nobody has checked or repeated", () => {
    const condition = {
      conditionId: "ceasefire",
      label: "",
      words: "",
      spans: [{ start: 0, end: 1 }],
      documentId: "d8",
    };
    const [source] = pledged().sources;
    expect(isConfirmed(pledged())).toBe(true);
    expect(isConfirmed(pledged({ attribution: "third-party" }))).toBe(false);
    expect(isConfirmed(pledged({ conditions: [condition] }))).toBe(false);
    expect(isConfirmed(pledged({ status: [entry("signalled")] }))).toBe(false);
    const unseen = source === undefined ? [] : [{ ...source, reviewed: false }];
    expect(isConfirmed(pledged({ sources: unseen }))).toBe(false);
    expect(isConfirmed(pledged({ sources: unseen, status: [entry("allocated")] }))).toBe(true);
  });
});

describe("the supply tally", () => {
  const rows = [said("s1", "front", 1)];
  const pledgesIn = (commitment: Commitment) => deriveInputs(rows, [commitment], options()).pledges;

  it.each([
    ["specified", 0, 0, 500],
    ["authorised", 0, 400, 500],
    ["deployed", 400, 400, 400],
  ] as const)("of a commitment that is %s is %d / %d / %d", (rung, low, likely, high) => {
    const [row] = supplyTally(pledgesIn(pledged({ status: [entry(rung)] })), {});
    expect(row).toEqual({ what: "soldiers", low, likely, high, actors: ["SE"] });
  });

  it("counts the part that was delivered, and all of it after that", () => {
    const half = { ...entry("deployed"), verdict: "kept-in-part" as const, share: 0.5 };
    const tally = (...status: Commitment["status"]) => supplyTally(pledgesIn(pledged({ status })), {})[0];
    expect(tally(half)).toMatchObject({ low: 200, likely: 200, high: 200 });
    expect(tally(half, { ...entry(null), verdict: "kept" })).toMatchObject({
      low: 400,
      likely: 400,
      high: 400,
    });
  });

  it.each(["withdrawn", "superseded", "suspended", "stalled", "lapsed"] as const)(
    "counts nothing that is %s",
    (side) => {
      expect(pledgesIn(pledged({ status: [entry("allocated"), entry(null, side)] }))).toEqual([]);
    },
  );

  it("counts nothing that was not kept", () => {
    const broken = { ...entry(null), verdict: "not-kept" as const };
    expect(pledgesIn(pledged({ status: [entry("allocated"), broken] }))).toEqual([]);
  });

  it("counts a pledge whose condition broke in the world where it holds", () => {
    const condition = {
      conditionId: "ceasefire",
      label: "",
      words: "",
      spans: [{ start: 0, end: 1 }],
      documentId: "d8",
    };
    const status = [entry("specified"), entry(null, "suspended")];
    const pledges = pledgesIn(pledged({ status, conditions: [condition] }));
    expect(supplyTally(pledges, { ceasefire: true })[0]?.high).toBe(500);
  });

  it("counts a conditional pledge only where its condition holds", () => {
    const condition = {
      conditionId: "ceasefire",
      label: "",
      words: "",
      spans: [{ start: 0, end: 1 }],
      documentId: "d8",
    };
    const pledges = pledgesIn(pledged({ conditions: [condition] }));
    expect(supplyTally(pledges, { ceasefire: true })[0]?.high).toBe(500);
    expect(supplyTally(pledges, { ceasefire: false })[0]).toMatchObject({ high: 0, actors: [] });
  });

  it("counts nothing that hangs on a condition nobody can switch, that is a refusal, or only readiness", () => {
    const unknown = {
      conditionId: null,
      label: "",
      words: "",
      spans: [{ start: 0, end: 1 }],
      documentId: "d8",
    };
    expect(pledgesIn(pledged({ conditions: [unknown] }))).toEqual([]);
    expect(pledgesIn(pledged({ polarity: "refrain" }))).toEqual([]);
    expect(pledgesIn(pledged({ status: [entry("signalled")] }))).toEqual([]);
  });
});

describe("a pledge that waits for others", () => {
  const rows = [said("s1", "front", 1)];
  const waiting = (changes: Partial<Commitment> = {}) =>
    pledged({
      links: { partOf: null, supersedes: null, fulfils: null, dependsOn: ["AT", "SE", "AT"] },
      ...changes,
    });
  const joinsWith = (commitment: Commitment) => deriveInputs(rows, [commitment], options()).actors[0]?.joins;

  it("makes its actor join only after them", () => {
    expect(joinsWith(waiting())).toEqual({ after: ["AT"], count: 0, share: 0 });
  });

  it("is none when it was withdrawn, is a refusal, or is what others claim", () => {
    expect(joinsWith(pledged())).toBeNull();
    expect(joinsWith(waiting({ status: [entry(null, "withdrawn")] }))).toBeNull();
    expect(joinsWith(waiting({ polarity: "refrain" }))).toBeNull();
    expect(joinsWith(waiting({ attribution: "third-party" }))).toBeNull();
  });
});

describe("all inputs", () => {
  it("resolve to statements, a source or a named assumption, and come in the order of the actors' ids", () => {
    const rows = [
      said("s1", "front", 1),
      said("s2", "rear", 0, { organization: austria }),
      said("s3", "rear", 1, { organization: sweden }),
    ];
    const { actors } = deriveInputs(rows, [], options());
    expect(actors.map(({ id }) => id)).toEqual(["AT", "SE"]);
    for (const { stands, capability } of actors) {
      const inputs = Object.values(stands).flatMap(({ position, salience, rules }) => [
        position,
        salience,
        ...rules.map((rule) => rule.position),
      ]);
      for (const input of [capability, ...inputs.filter((one) => one !== null)]) {
        const { kind, text, statementIds } = input.provenance;
        expect(kind === "statements" ? statementIds.length > 0 : text.length > 0).toBe(true);
        expect(input.low).toBeLessThanOrEqual(input.value);
        expect(input.high).toBeGreaterThanOrEqual(input.value);
      }
    }
  });

  it("say which of the statements behind them a person has reviewed", () => {
    const rows = [
      said("s1", "front", 1, { state: "accepted" }),
      said("s2", "rear", 1),
      said("s3", "none", 1, { state: "accepted" }),
      said("s4", "elsewhere", 1, { state: "accepted" }),
    ];
    // The last one is on no step of the scale, and no input rests on it.
    expect(deriveInputs(rows, [], options()).reviewed).toEqual(["s1", "s3"]);
  });

  it("are the same for the statements in any order", () => {
    const rows = [
      said("s1", "front", 1),
      said("s2", "rear", 1),
      said("s3", "none", 1),
      said("s4", "rear", 0),
    ];
    const values = (list: readonly LedgerStatement[]) => {
      const stand = standOf(list);
      return [stand?.position?.value, stand?.position?.low, stand?.position?.high, stand?.salience.value];
    };
    expect(values([...rows].reverse())).toEqual(values(rows));
  });
});
