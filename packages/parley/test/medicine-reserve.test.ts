/**
 * Is the record "Europe's medicine reserve" what it was when it was frozen, and is its gold sound? Hashes hold,
 * every snippet stands once in its dispatch as imported, and every status has what it rests on.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import {
  codebook,
  dispatchFiles,
  gold,
  importDispatches,
  type Place,
  recordFolder,
} from "./medicine-reserve.js";

let documents: Awaited<ReturnType<typeof importDispatches>>;
beforeAll(async () => {
  documents = await importDispatches();
});

const actorIds = new Set(codebook.actors.map((actor) => actor.id));
const conceptIds = new Set(codebook.concepts.map((concept) => concept.id));
const conditionIds = new Set(codebook.conditions.map((condition) => condition.id));
const byId = new Map(gold.commitments.map((commitment) => [commitment.id, commitment]));
const dayOf = (place: Place) => place.document.slice(0, 10);

describe("the freeze", () => {
  it("covers the gold, the codebook and every dispatch, and nothing has changed since", () => {
    const frozen = readFileSync(`${recordFolder}gold.sha256`, "utf8").trimEnd().split("\n");
    const now = ["gold.json", "codebook.yaml", ...dispatchFiles].map((path) => {
      const hash = createHash("sha256").update(readFileSync(`${recordFolder}${path}`));
      return `${hash.digest("hex")}  ${path}`;
    });
    expect(now).toEqual(frozen);
  });
});

describe("the dispatches", () => {
  it("are ten in German and ten in English over ten weeks, imported with the date of their names", () => {
    expect(documents.size).toBe(20);
    const saying = (notice: RegExp) => [...documents.values()].filter((doc) => notice.test(doc.text)).length;
    expect([saying(/ ist erfunden\./u), saying(/ is invented\./u)]).toEqual([10, 10]);
    for (const [id, doc] of documents) expect(doc.date?.local.slice(0, 10), id).toBe(id.slice(0, 10));
    const days = [...documents.keys()].map((id) => Date.parse(id.slice(0, 10)) / 86_400_000);
    expect(Math.max(...days) - Math.min(...days)).toBeGreaterThanOrEqual(70);
  });

  it("each name a source, have 120 to 300 words, and say near their top that they are invented", () => {
    for (const [id, doc] of documents) {
      expect(doc.source, id).not.toBe("");
      const words = doc.text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
      expect(words, id).toBeGreaterThanOrEqual(120);
      expect(words, id).toBeLessThanOrEqual(300);
      expect(doc.text.slice(0, 250), id).toMatch(/(?:is|ist) (?:invented|erfunden)\./u);
    }
  });
});

describe("the snippets", () => {
  it("stand word for word, and once, in their dispatch as imported", () => {
    const places: readonly Place[] = [
      ...gold.commitments.flatMap((one) => [one, ...one.also, ...one.evidence]),
      ...gold.conditions.flatMap((one) => one.states),
      ...gold.shifts.flatMap(({ earlier, later }) => [earlier, later, ...earlier.also, ...later.also]),
    ];
    expect(places.length).toBeGreaterThan(150);
    for (const { document, snippet } of places) {
      const pieces = documents.get(document)?.text.split(snippet) ?? [];
      expect(pieces.length - 1, `${document}: ${snippet}`).toBe(1);
    }
    for (const { condition, document } of gold.commitments) {
      if (condition !== null) expect(documents.get(document)?.text).toContain(condition);
    }
  });
});

describe("the commitments", () => {
  it("have ids of their own, and actors and conditions of the codebook", () => {
    expect(byId.size).toBe(gold.commitments.length);
    for (const one of gold.commitments) {
      expect(actorIds, one.id).toContain(one.actor);
      const named = [...one.conditions, ...one.evidence.flatMap((entry) => entry.conditions ?? [])];
      for (const id of named) expect(conditionIds, one.id).toContain(id);
      if (one.condition !== null) expect(one.conditions.length, one.id).toBeGreaterThan(0);
    }
    expect(gold.conditions.map((one) => one.id).sort()).toEqual([...conditionIds].sort());
  });

  it("come first in the earliest of their dispatches, with a deadline that does not start before it", () => {
    for (const one of gold.commitments) {
      for (const place of [...one.also, ...one.evidence])
        expect(dayOf(place) >= dayOf(one), one.id).toBe(true);
      const { from, to } = one.deadline ?? { from: null, to: null };
      if (from === null || to === null) continue;
      expect(from >= dayOf(one) && to >= from, one.id).toBe(true);
    }
  });

  it("have evidence in order, told no earlier than it happened, with what its effect asks for", () => {
    for (const { evidence, id } of gold.commitments) {
      const dates = evidence.map((entry) => entry.date);
      expect(dates, id).toEqual([...dates].sort());
      for (const entry of evidence) {
        expect(dayOf(entry) >= entry.date, id).toBe(true);
        expect(entry.to !== undefined, id).toBe(entry.effect === "new-deadline");
        expect(entry.rung !== undefined, id).toBe(entry.effect === "reached");
        expect(entry.conditions !== undefined, id).toBe(entry.effect === "new-condition");
      }
    }
  });
});

describe("the status on five days", () => {
  const days = Object.entries(gold.statusAsOf);

  it("is given for every commitment made by then, and for no other", () => {
    expect(days.length).toBe(5);
    for (const [day, statuses] of days) {
      const made = gold.commitments.filter((one) => dayOf(one) <= day).map((one) => one.id);
      expect(Object.keys(statuses).sort(), day).toEqual(made.sort());
    }
  });

  it("rests on what the dispatches had told by then", () => {
    for (const [day, statuses] of days) {
      for (const [id, { rung, side, verdict }] of Object.entries(statuses)) {
        const told = byId.get(id)?.evidence.filter((entry) => dayOf(entry) <= day) ?? [];
        const effects = told.map((entry) => entry.effect);
        const where = `${day} ${id}`;
        expect(verdict?.startsWith("kept") ?? false, where).toBe(effects.includes("fulfilled"));
        expect(verdict === "not-kept", where).toBe(effects.includes("contrary"));
        expect(side === "withdrawn", where).toBe(effects.includes("withdrawn"));
        expect(side === "superseded", where).toBe(effects.includes("superseded"));
        expect(rung === "verified", where).toBe(told.some((entry) => entry.rung === "verified"));
        if (verdict === "kept-in-part") expect(told.some((entry) => (entry.share ?? 1) < 1)).toBe(true);
      }
    }
  });

  it("agrees with the state of the conditions: open while one is unmet, never overdue meanwhile", () => {
    for (const [day, statuses] of days) {
      for (const [id, { side }] of Object.entries(statuses)) {
        const one = byId.get(id);
        const added = one?.evidence.findLast(
          (entry) => entry.conditions !== undefined && dayOf(entry) <= day,
        );
        const values = (added?.conditions ?? one?.conditions ?? []).map((condition) => {
          const states = gold.conditions.find((known) => known.id === condition)?.states ?? [];
          return states.findLast((state) => dayOf(state) <= day)?.value ?? "unmet";
        });
        expect(side === "lapsed", `${day} ${id}`).toBe(values.includes("impossible"));
        expect(side === "conditional-open", `${day} ${id}`).toBe(values.includes("unmet"));
        if (side === "triggered") expect(new Set(values)).toEqual(new Set(["met"]));
      }
    }
  });

  it("shows every arc: each verdict, and the sides that evidence, conditions and the calendar make", () => {
    const all = days.flatMap(([, statuses]) => Object.values(statuses));
    const verdicts = ["cannot-tell", "kept", "kept-in-part", "kept-late", "not-due", "not-kept", null];
    const sides = ["conditional-open", "lapsed", "overdue", "superseded", "triggered", "withdrawn", null];
    expect(new Set(all.map((status) => status.verdict))).toEqual(new Set(verdicts));
    expect(new Set(all.map((status) => status.side))).toEqual(new Set(sides));
    expect(all.some((status) => status.rung === "claimed")).toBe(true);
    expect(gold.commitments.filter((one) => one.polarity === "refrain").length).toBe(3);
  });
});

describe("the shifts", () => {
  it("name actors and concepts of the codebook, the earlier sentence no later than the later one", () => {
    for (const { actor, concept, earlier, later } of gold.shifts) {
      expect(actorIds).toContain(actor);
      expect(conceptIds).toContain(concept);
      expect(dayOf(earlier) < dayOf(later), `${actor} ${concept}`).toBe(true);
    }
  });

  it("keep voices within 14 days and a person against the own organization beyond", () => {
    const apart = (kind: string) =>
      gold.shifts
        .filter((shift) => shift.kind === kind)
        .map(({ earlier, later }) => (Date.parse(dayOf(later)) - Date.parse(dayOf(earlier))) / 86_400_000);
    expect(Math.max(...apart("voices"))).toBeLessThanOrEqual(14);
    expect(Math.min(...apart("against-own-organization"))).toBeGreaterThan(14);
  });

  it("are eleven of nine kinds", () => {
    expect(gold.shifts.length).toBe(11);
    expect(new Set(gold.shifts.map((shift) => shift.kind)).size).toBe(9);
  });
});
