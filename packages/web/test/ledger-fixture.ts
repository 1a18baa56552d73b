/**
 * Commitments in every state the ledger knows, on the statements of the fixture record. Invented throughout;
 * the record is set in 2031.
 */
import type {
  Commitment,
  CommitmentList,
  ConditionStateInput,
  ConditionView,
  EvidenceList,
  LedgerDecisionInput,
  StatementView,
} from "@parley/core";
import { type FixtureRecord, fixtureRecord } from "./fixture-record.js";
import type { Answers } from "./mock-server.js";

export const LAST_DAY = "2031-04-13";

interface Sketch {
  readonly actor: string;
  readonly action: string;
  /** Day and rung, then what became of it. */
  readonly steps: readonly (readonly [day: string, rung: Entry["rung"]])[];
  readonly turned?: readonly [day: string, side: Entry["side"], verdict: Entry["verdict"]];
  readonly deadline?: readonly [earliest: string | null, latest: string | null, grade: Grade, words: string];
  readonly condition?: string;
  /** Day on which the last day was moved, from where, and how late it was done. */
  readonly slip?: readonly [date: string, from: string, days: number, daysLate: number];
  readonly refrains?: boolean;
  readonly level?: number;
}
type Entry = Commitment["status"][number];
type Grade = NonNullable<Commitment["deadline"]>["grade"];

const sketches: readonly Sketch[] = [
  {
    actor: "European Union",
    action: "lay out a way to the frozen money",
    steps: [
      ["2031-03-05", "signalled"],
      ["2031-03-14", "pledged"],
    ],
    turned: ["2031-04-04", "overdue", "cannot-tell"],
    deadline: ["2031-03-14", "2031-04-04", "firm", "within three weeks"],
  },
  {
    actor: "United Kingdom",
    action: "publish the plan",
    steps: [
      ["2031-03-16", "pledged"],
      ["2031-03-20", "specified"],
    ],
    turned: ["2031-04-04", "overdue", "cannot-tell"],
    deadline: ["2031-03-21", "2031-03-30", "vague", "in a few days"],
  },
  {
    actor: "France",
    action: "provide the first units",
    steps: [
      ["2031-03-15", "signalled"],
      ["2031-03-28", "pledged"],
      ["2031-04-10", "specified"],
    ],
    turned: ["2031-04-10", "conditional-open", null],
    deadline: [null, null, "conditional", "two weeks after the guns fall silent"],
    condition: "Ceasefire holds",
  },
  {
    actor: "Estonia",
    action: "send a company",
    steps: [
      ["2031-03-06", "signalled"],
      ["2031-03-18", "specified"],
    ],
    turned: ["2031-03-18", "conditional-open", null],
    condition: "Ceasefire holds",
  },
  {
    actor: "Sweden",
    action: "fly patrols over the sea",
    steps: [["2031-03-20", "signalled"]],
    turned: ["2031-03-20", "conditional-open", null],
    condition: "US backstop",
    level: 0.4,
  },
  {
    actor: "Germany",
    action: "deliver more air defense",
    steps: [
      ["2031-03-28", "pledged"],
      ["2031-04-11", "authorised"],
    ],
    deadline: ["2031-03-28", "2031-06-30", "firm", "by the end of June"],
  },
  {
    actor: "Denmark",
    action: "open a training camp",
    steps: [["2031-03-10", "pledged"]],
    deadline: ["2031-04-28", "2031-06-10", "vague", "in the coming weeks"],
  },
  {
    actor: "Netherlands",
    action: "release money for ammunition",
    steps: [
      ["2031-03-06", "pledged"],
      ["2031-03-18", "authorised"],
      ["2031-03-29", "deployed"],
    ],
    turned: ["2031-03-29", null, "kept"],
    deadline: ["2031-03-06", "2031-04-01", "firm", "by April"],
  },
  {
    actor: "Poland",
    action: "set the routes for supplies",
    steps: [
      ["2031-03-12", "pledged"],
      ["2031-04-02", "deployed"],
    ],
    turned: ["2031-04-02", null, "kept-late"],
    slip: ["2031-03-18", "2031-03-19", 7, 14],
    deadline: ["2031-03-12", "2031-03-26", "firm", "within two weeks"],
  },
  {
    actor: "Hungary",
    action: "host the next round",
    steps: [["2031-03-03", "signalled"]],
    turned: ["2031-03-22", "withdrawn", null],
    level: 0.2,
  },
  {
    actor: "Italy",
    action: "send no soldiers without a mandate",
    steps: [["2031-03-08", "pledged"]],
    refrains: true,
  },
];

/** The record, and what the server answers to `/commitments` on a day. */
export function ledgerFixture(): {
  readonly record: FixtureRecord;
  readonly answers: Answers;
  /** Effects of the evidence decided on, and states set, in order. */
  readonly written: readonly string[];
} {
  const record = fixtureRecord(12);
  const behind = record.statements.filter((row) => row.document.date !== null);
  const all = sketches.map((sketch, at) => commitmentOf(sketch, at, behind));
  const written: string[] = [];
  const result = (key: string) => ({ revision: written.length + 1, key, details: {}, ids: [] });
  return {
    record,
    written,
    answers: {
      commitments: (query) => listOf(all, query.get("asOf") ?? query.get("to") ?? LAST_DAY),
      conditions: () => ({ asOf: LAST_DAY, conditions: conditionsOf(all, written, behind[0]) }),
      ledger: (_query, path) =>
        path === "ledger/decisions"
          ? { entries: [] }
          : { asOf: LAST_DAY, candidates: candidatesOf(all, written, behind) },
      "POST ledger": (_query, _path, body) => {
        const { detail } = JSON.parse(body) as LedgerDecisionInput;
        written.push(detail.kind === "evidence" ? `${detail.effect} ${detail.decision}` : detail.kind);
        return result("ledger-evidence");
      },
      "POST conditions": (_query, _path, body) => {
        const { conditionId, value, from } = JSON.parse(body) as ConditionStateInput;
        written.push(`${conditionId} ${value} ${from}`);
        const [first] = all.filter(({ conditions }) => conditions[0]?.conditionId === conditionId);
        const before = { rung: "pledged", side: "conditional-open", verdict: "not-due" } as const;
        return {
          ...result("condition-state"),
          changes:
            first === undefined
              ? []
              : [
                  {
                    commitmentId: first.id,
                    actor: first.actor.label,
                    action: first.action,
                    before,
                    after: { ...before, side: "triggered" },
                  },
                ],
        };
      },
      "POST undo": () => {
        written.pop();
        return { revision: 99, key: "undone", details: { of: "ledger-evidence" }, ids: [] };
      },
    },
  };
}

export function commitmentsOfFixture(): readonly Commitment[] {
  const behind = fixtureRecord(12).statements.filter((row) => row.document.date !== null);
  return sketches.map((sketch, at) => commitmentOf(sketch, at, behind));
}

/** One condition as it stands after what was written, with one sentence that tells of a change. */
function conditionsOf(
  all: readonly Commitment[],
  written: readonly string[],
  told: StatementView | undefined,
): Pick<ConditionView, "id" | "label" | "value">[] {
  const condition = all.flatMap(({ conditions }) => conditions)[0];
  if (condition === undefined || condition.conditionId === null || told === undefined) return [];
  const id = condition.conditionId;
  const isMet = written.some((one) => one.startsWith(`${id} met`));
  const from = "2031-04-01";
  return [
    {
      id,
      label: condition.label,
      test: "No shelling for a week.",
      value: isMet ? "met" : "unmet",
      since: isMet ? from : null,
      states: isMet ? [{ from, to: null, value: "met", evidence: [], by: "coder" }] : [],
      candidates: [
        {
          conditionId: id,
          value: "met",
          from,
          documentId: told.documentId,
          text: told.sentence.text,
          start: told.sentence.start,
          end: told.sentence.end,
          score: 0.8,
        },
      ],
      commitments: [],
      positions: [],
      revision: 1,
    } satisfies ConditionView,
  ];
}

/** Two sentences that look like evidence for the first commitment. */
function candidatesOf(
  all: readonly Commitment[],
  written: readonly string[],
  behind: readonly StatementView[],
): EvidenceList["candidates"] {
  const [first] = all;
  return (["fulfilled", "withdrawn"] as const).flatMap((effect, at) => {
    const told = behind[at + 4];
    if (first === undefined || told === undefined) return [];
    const decision = written.find((one) => one.startsWith(`${effect} `))?.split(" ")[1];
    return [
      {
        id: `e-${at}`,
        commitmentId: first.id,
        statementId: first.sources[0]?.statementId ?? "",
        effect,
        rung: null,
        date: "2031-04-10",
        documentId: told.documentId,
        text: told.sentence.text,
        start: told.sentence.start,
        end: told.sentence.end,
        score: 0.7,
        review: decision === "accepted" || decision === "dismissed" ? decision : "open",
      },
    ];
  });
}

/** Of 1,000 soldiers 250 are there and 600 pledged at most; two commitments are linked, one of them too late. */
const requirements: CommitmentList["requirements"] = [
  {
    id: "r-1",
    what: "1,000 soldiers by May",
    quantity: 1000,
    unit: "soldiers",
    by: "2031-05-31",
    source: "Plan of the force",
    linked: [
      {
        commitmentId: "c-2",
        actor: "France",
        action: "provide the first units",
        low: 250,
        likely: 400,
        high: 600,
        reason: null,
      },
      {
        commitmentId: "c-1",
        actor: "United Kingdom",
        action: "publish the plan",
        low: 0,
        likely: 0,
        high: 0,
        reason: "late",
      },
    ],
    offered: { low: 250, likely: 400, high: 600 },
    gap: { low: 750, likely: 600, high: 400 },
  },
];

function listOf(all: readonly Commitment[], asOf: string): CommitmentList {
  const shown = all
    .filter((one) => (one.status[0]?.date ?? "") <= asOf)
    .map((one) => ({ ...one, status: one.status.filter((entry) => (entry.date ?? "") <= asOf) }));
  const labels = [...new Set(shown.flatMap((one) => one.conditions.map((condition) => condition.label)))];
  return {
    asOf,
    commitments: shown,
    requirements,
    conditions: labels.map((label) => {
      const own = shown.filter((one) => one.conditions.some((condition) => condition.label === label));
      return {
        id: label.toLowerCase().replaceAll(" ", "-"),
        label,
        commitments: own.map((one) => one.id),
        statements: own.flatMap((one) => one.sources.map((source) => source.statementId)),
      };
    }),
    counts: { statements: 20, reviewed: 14, proposed: 6, documents: 12 },
  };
}

function commitmentOf(sketch: Sketch, at: number, behind: readonly StatementView[]): Commitment {
  const statement = (step: number) => behind[(at * 2 + step) % behind.length] ?? behind[0];
  const rungs = sketch.steps.map(
    ([date, rung], step): Entry => ({
      date,
      recordedAt: null,
      rung,
      side: null,
      verdict: null,
      evidence: [statement(step)?.id ?? ""],
      share: null,
      note: "",
      by: "rules",
    }),
  );
  const last = rungs.at(-1);
  const { turned, deadline } = sketch;
  // What is turned on the day of the last rung belongs to the same entry.
  const isSameDay = turned !== undefined && last !== undefined && turned[0] === last.date;
  const status =
    turned === undefined
      ? rungs
      : isSameDay
        ? [...rungs.slice(0, -1), { ...last, side: turned[1], verdict: turned[2] }]
        : [
            ...rungs,
            {
              date: turned[0],
              recordedAt: null,
              rung: null,
              side: turned[1],
              verdict: turned[2],
              evidence: turned[1] === "withdrawn" ? [statement(1)?.id ?? ""] : [],
              share: null,
              note: "",
              by: "ledger",
            },
          ];
  return {
    id: `c-${at}`,
    issueIds: [at % 2 === 0 ? "deploy" : "ceasefire"],
    polarity: sketch.refrains === true ? "refrain" : "do",
    kind: "action",
    actor: {
      entityId: `s-${sketch.actor}`,
      label: sketch.actor,
      kind: "state",
      memberOf: [],
      speaker: at % 3 === 0 ? "Armand Lesquier" : null,
      role: at % 3 === 0 ? "president" : null,
      authority: "political",
    },
    attribution: "own",
    action: sketch.action,
    object: { what: sketch.action, quantity: null, place: null },
    beneficiary: null,
    conditions:
      sketch.condition === undefined
        ? []
        : [
            {
              conditionId: sketch.condition.toLowerCase().replaceAll(" ", "-"),
              label: sketch.condition,
              words: `if the ${sketch.condition.toLowerCase()}`,
              spans: [],
              documentId: statement(0)?.documentId ?? "",
            },
          ],
    conditionLogic:
      sketch.condition === undefined
        ? null
        : {
            tree: sketch.condition.toLowerCase().replaceAll(" ", "-"),
            sentence: sketch.condition,
            value: "unmet",
            since: null,
          },
    slips:
      sketch.slip === undefined
        ? []
        : [
            {
              date: sketch.slip[0],
              from: sketch.slip[1],
              to: deadline?.[1] ?? "",
              days: sketch.slip[2],
            },
          ],
    daysLate: sketch.slip?.[3] ?? null,
    deadline:
      deadline === undefined
        ? null
        : {
            words: deadline[3],
            anchorDate: sketch.steps[0]?.[0] ?? null,
            earliest: deadline[0],
            latest: deadline[1],
            rule: "within",
            grade: deadline[2],
            eventId: null,
          },
    certainty: { words: "will", level: sketch.level ?? 0.8, coder: "rules" },
    sources: sketch.steps.map(([date], step) => ({
      statementId: statement(step)?.id ?? "",
      documentId: statement(step)?.documentId ?? "",
      date,
      text: statement(step)?.quote.text ?? "",
      spans: statement(step)?.quote.spans ?? [],
      role: step === 0 ? ("origin" as const) : ("confirm" as const),
      reviewed: true,
    })),
    status,
    current: { rung: null, side: null, verdict: "not-due" },
    links: { partOf: null, supersedes: null, fulfils: null, dependsOn: [] },
  };
}
