/**
 * Shifts of every group on the statements of the fixture record, with decisions that can be undone. Invented
 * throughout; the record is set in 2031.
 */
import type {
  LedgerDecisionInput,
  PositionList,
  PositionView,
  Shift,
  ShiftKind,
  ShiftList,
  ShiftSentence,
  StatementView,
} from "@parley/core";
import { type FixtureRecord, fixtureRecord } from "./fixture-record.js";
import type { Answers } from "./mock-server.js";

export const LAST_DAY = "2031-04-13";

interface Sketch {
  readonly kind: ShiftKind;
  readonly actor: string;
  readonly score: number;
  /** Day and side of both sentences. */
  readonly earlier: readonly [day: string, stance: ShiftSentence["stance"]];
  readonly later: readonly [day: string, stance: ShiftSentence["stance"]];
  readonly conditions?: readonly string[];
  readonly more?: boolean;
}

const sketches: readonly Sketch[] = [
  {
    kind: "reversal",
    actor: "Germany",
    score: 0.9,
    earlier: ["2031-03-02", "oppose"],
    later: ["2031-04-09", "support"],
    more: true,
  },
  {
    kind: "quantity-slip",
    actor: "United Kingdom",
    score: 0.7,
    earlier: ["2031-03-05", "support"],
    later: ["2031-04-08", "support"],
  },
  {
    kind: "voices",
    actor: "Italy",
    score: 0.6,
    earlier: ["2031-03-21", "support"],
    later: ["2031-03-27", "oppose"],
  },
  {
    kind: "followed-condition",
    actor: "Denmark",
    score: 0.8,
    earlier: ["2031-03-10", "oppose"],
    later: ["2031-04-04", "support"],
    conditions: ["ceasefire"],
  },
];

export interface ShiftsFixture {
  readonly record: FixtureRecord;
  readonly answers: Answers;
  /** Decisions in force, by the ids of the statements of the pair. */
  readonly decisions: () => readonly string[];
}

export function shiftsFixture(): ShiftsFixture {
  const record = fixtureRecord(12);
  const behind = record.statements.filter((row) => row.document.date !== null);
  const found = sketches.map((sketch, at) => shiftOf(sketch, at, behind));
  let decided = new Map<string, LedgerDecisionInput["detail"] & { kind: "shift" }>();
  const past: (typeof decided)[] = [];
  const write = (key: string, next: typeof decided) => {
    past.push(decided);
    decided = next;
    return { revision: past.length + 1, key, details: { kind: "shift" }, ids: [] };
  };
  const current = () =>
    found.map((shift) => {
      const detail = decided.get(shift.id);
      return detail === undefined
        ? shift
        : {
            ...shift,
            review: detail.decision,
            explanation: detail.explanation ?? "",
            entryId: `entry-${shift.id}`,
          };
    });
  return {
    record,
    decisions: () => [...decided].map(([id, { decision }]) => `${id} ${decision}`),
    answers: {
      shifts: (query): ShiftList => {
        const dial = Number(query.get("dial") ?? 0.5);
        return {
          asOf: query.get("asOf") ?? LAST_DAY,
          dial,
          kinds: [],
          shifts: current().filter(({ score, review }) => review !== "open" || score >= dial),
        };
      },
      positions: (query): PositionList => {
        const positions = found.flatMap(positionsOf);
        const own = positions.filter(({ holder }) => [null, holder.entityId].includes(query.get("actor")));
        return { asOf: LAST_DAY, positions: own, total: own.length };
      },
      conditions: () => ({
        asOf: LAST_DAY,
        conditions: [{ id: "ceasefire", label: "A ceasefire holds" }],
      }),
      "POST ledger": (_query, _path, body) => {
        const { detail } = JSON.parse(body) as LedgerDecisionInput;
        if (detail.kind !== "shift") throw new Error("no decision on a shift");
        const shift = found.find(({ earlier }) => earlier.statementId === detail.earlierId);
        return write("ledger-shift", new Map([...decided, [shift?.id ?? "", detail]]));
      },
      "DELETE ledger": (_query, path) =>
        write("ledger-entry-removed", new Map([...decided].filter(([id]) => !path.endsWith(`entry-${id}`)))),
      "POST undo": () => {
        decided = past.pop() ?? new Map();
        return { revision: 99, key: "undone", details: { of: "ledger-shift" }, ids: [] };
      },
    },
  };
}

function shiftOf(sketch: Sketch, at: number, behind: readonly StatementView[]): Shift {
  const sentence = (place: number, [date, stance]: Sketch["earlier"]): ShiftSentence => {
    const statement = behind[at * 3 + place];
    if (statement === undefined) throw new Error("too few statements in the fixture record");
    const { id, documentId, quote } = statement;
    return {
      statementId: id,
      documentId,
      date,
      speaker: sketch.actor,
      text: quote.text,
      spans: [...quote.spans],
      stance,
    };
  };
  return {
    id: `s-${at}`,
    kind: sketch.kind,
    actor: { entityId: `s-${sketch.actor}`, label: sketch.actor, kind: "state" },
    concept: { id: "deploy", label: "Deploy a European force" },
    earlier: sentence(0, sketch.earlier),
    later: sentence(1, sketch.later),
    more: { earlier: [], later: sketch.more === true ? [sentence(2, sketch.later)] : [] },
    contradiction: !["voices", "followed-condition"].includes(sketch.kind),
    conditions: [...(sketch.conditions ?? [])],
    score: sketch.score,
    severity: sketch.score,
    review: "open",
    explanation: "",
    by: null,
    entryId: null,
  };
}

function positionsOf({ actor, concept, earlier, later, more, conditions }: Shift): PositionView[] {
  return [earlier, later, ...more.later].flatMap(({ statementId, documentId, date, speaker, stance }, at) =>
    statementId === null || stance === null
      ? []
      : [
          {
            statementId,
            documentId,
            date,
            speaker,
            holder: actor,
            concept: { id: concept.id ?? "", label: concept.label },
            stance,
            conditional: at === 0 && conditions.length > 0,
            weight: 1,
          },
        ],
  );
}
