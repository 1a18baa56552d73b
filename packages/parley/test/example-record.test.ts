/**
 * Is the bundled example record sound? Every expected quote stands in its dispatch, every id exists, the
 * record is as large and as mixed as it claims, and the camps it promises are in its statements.
 */
import { describe, expect, it } from "vitest";
import { codebook, exampleFiles, expected, texts } from "./example-record.js";

const statements = expected.documents.flatMap((doc) =>
  doc.statements.map((statement) => ({ ...statement, doc })),
);
const byRef = new Map(statements.map((statement) => [statement.ref, statement]));

const actorIds = new Set(codebook.actors.map((actor) => actor.id));
const conceptIds = new Set(codebook.concepts.map((concept) => concept.id));
const conditionIds = new Set(codebook.conditions.map((condition) => condition.id));
const commitmentIds = new Set(expected.commitments.map((commitment) => commitment.id));

describe("the dispatches", () => {
  it("are all named in the expected results, and only they", () => {
    expect(expected.documents.map((doc) => doc.file).sort()).toEqual([...exampleFiles].sort());
    for (const doc of expected.documents) expect(doc.file).toContain(`${doc.id}.`);
  });

  it("are at least 16, in two languages, over ten weeks, each with its date in its name", () => {
    expect(expected.documents.length).toBeGreaterThanOrEqual(16);
    for (const language of ["de", "en"]) {
      expect(expected.documents.filter((doc) => doc.language === language).length).toBeGreaterThanOrEqual(8);
    }
    for (const doc of expected.documents) expect(doc.id.slice(0, 10)).toBe(doc.date);
    const days = expected.documents.map((doc) => Date.parse(doc.date) / 86_400_000);
    expect(Math.max(...days) - Math.min(...days)).toBeGreaterThanOrEqual(70);
  });

  it("each say that they are invented, and have 80 to 450 words", () => {
    for (const [id, text] of texts) {
      expect(text, id).toMatch(/(?:is|ist) (?:invented|erfunden)\b/);
      const body = text.replace(/<[^>]*>/g, " ");
      const words = body.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
      expect(words, id).toBeGreaterThanOrEqual(80);
      expect(words, id).toBeLessThanOrEqual(450);
    }
  });
});

describe("the codebook", () => {
  it("carries a notice in both languages and links every step of its scale to a concept", () => {
    expect(codebook.notice?.de).toMatch(/erfunden/);
    expect(codebook.notice?.en).toMatch(/invented/);
    expect(codebook.concepts.length).toBeGreaterThanOrEqual(10);
    for (const scale of codebook.scales) {
      const values = scale.steps.map((step) => step.value);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      for (const step of scale.steps) expect(conceptIds).toContain(step.concept);
    }
  });

  it("uses no id twice and knows every organization that somebody belongs to", () => {
    expect(actorIds.size).toBe(codebook.actors.length);
    for (const actor of codebook.actors) {
      for (const membership of actor.memberOf) expect(actorIds, actor.id).toContain(membership.of);
    }
  });

  it("gives no two actors the same name", () => {
    const owner = new Map<string, string>();
    for (const actor of codebook.actors) {
      const names = new Set([actor.labels.de, actor.labels.en, ...actor.aliases]);
      for (const name of names) {
        if (name === undefined) continue;
        expect(owner.get(name), name).toBeUndefined();
        owner.set(name, actor.id);
      }
    }
  });
});

describe("the expected statements", () => {
  it("cover every dispatch with at least 200 statements of 12 states and 20 persons", () => {
    expect(statements.length).toBeGreaterThanOrEqual(200);
    expect(
      new Set(statements.map((s) => s.state).filter((state) => state !== undefined)).size,
    ).toBeGreaterThanOrEqual(12);
    const persons = statements.filter((s) => s.kind === "person" && s.actorId !== null);
    expect(new Set(persons.map((s) => s.actorId)).size).toBeGreaterThanOrEqual(20);
  });

  it("quote their dispatch word for word, with condition, deadline and speaker", () => {
    for (const statement of statements) {
      const text = texts.get(statement.doc.id) ?? "";
      const parts = [statement.quote, statement.condition?.text, statement.deadline?.text, statement.speaker];
      if (statement.unnamed) parts.push(statement.actor);
      for (const part of parts) if (part !== undefined) expect(text, statement.ref).toContain(part);
    }
  });

  it("use actors, concepts, conditions and commitments that exist, with the label of the document's language", () => {
    for (const statement of statements) {
      expect(conceptIds, statement.ref).toContain(statement.concept);
      for (const id of statement.condition?.conditionIds ?? [])
        expect(conditionIds, statement.ref).toContain(id);
      if (statement.commitment !== undefined) expect(commitmentIds).toContain(statement.commitment);
      if (statement.actorId === null) continue;
      const actor = codebook.actors.find((one) => one.id === statement.actorId);
      expect(actor?.labels[statement.doc.language], statement.ref).toBe(statement.actor);
    }
    expect(byRef.size).toBe(statements.length);
  });

  it("have deadlines that start no earlier than the dispatch and end no earlier than they start", () => {
    for (const { deadline: due, doc, ref } of statements) {
      if (due?.from == null || due.to === null) continue;
      expect(due.from >= doc.date, ref).toBe(true);
      expect(due.to >= due.from, ref).toBe(true);
    }
  });
});

describe("the arcs", () => {
  const ends = (verdict: string) =>
    expected.commitments.filter(
      (commitment) => commitment.arc && commitment.status.at(-1)?.verdict === verdict,
    );

  it("refer to statements and dispatches that exist", () => {
    const known = (ref: string) => byRef.has(ref) || texts.has(ref);
    const refs = [
      ...expected.commitments.flatMap((one) => [
        ...one.sources.map((source) => source.ref),
        ...one.status.flatMap((entry) => entry.evidence),
      ]),
      ...expected.conditions.flatMap((one) => [...one.statements, ...one.states.flatMap((s) => s.evidence)]),
      ...expected.shifts.flatMap((one) => [one.earlier, one.later]),
    ];
    expect(refs.filter((ref) => !known(ref))).toEqual([]);
    for (const one of [...expected.commitments, ...expected.shifts]) expect(actorIds).toContain(one.actorId);
  });

  it("contain commitments kept, kept late, broken, withdrawn and open, and exclusions", () => {
    expect(ends("kept").length).toBeGreaterThan(0);
    expect(ends("kept-late").length).toBeGreaterThan(0);
    expect(ends("not-kept").length).toBeGreaterThan(0);
    expect(ends("not-due").length).toBeGreaterThan(0);
    const sides = expected.commitments.map((commitment) => commitment.status.at(-1)?.side);
    expect(sides).toContain("withdrawn");
    expect(sides).toContain("triggered");
    expect(
      expected.commitments.filter((one) => one.arc && one.polarity === "refrain").length,
    ).toBeGreaterThan(0);
  });

  it("never let a status rest on a dispatch from before its date, or on nothing without saying so", () => {
    for (const commitment of expected.commitments) {
      const dates = commitment.status.map((entry) => entry.date);
      expect(dates, commitment.id).toEqual([...dates].sort());
      for (const entry of commitment.status) {
        if (entry.evidence.length === 0) expect(entry.note, commitment.id).toContain("searched");
        const latest = entry.evidence
          .map((ref) => ref.slice(0, 10))
          .sort()
          .at(-1);
        if (latest !== undefined && entry.side !== "overdue") {
          expect(latest >= entry.date, `${commitment.id} ${entry.date}`).toBe(true);
        }
      }
    }
  });

  it("quote the text in which a condition changes its state, without gaps in time", () => {
    for (const condition of expected.conditions) {
      expect(conditionIds).toContain(condition.id);
      condition.states.forEach((state, index) => {
        expect(state.to).toBe(condition.states[index + 1]?.from ?? null);
        if (state.quote === undefined) return;
        expect(state.evidence.some((id) => texts.get(id)?.includes(state.quote ?? ""))).toBe(true);
      });
    }
  });

  it("contain at least four shifts, one of which followed its condition", () => {
    expect(expected.shifts.length).toBeGreaterThanOrEqual(4);
    const followed = expected.shifts.filter((shift) => shift.kind === "followed-condition");
    expect(followed.length).toBeGreaterThan(0);
    for (const shift of followed) expect(shift.contradiction).toBe(false);
    for (const shift of expected.shifts) {
      const [earlier, later] = [byRef.get(shift.earlier), byRef.get(shift.later)];
      expect((earlier?.doc.date ?? "") <= (later?.doc.date ?? ""), shift.id).toBe(true);
      expect([earlier?.concept, later?.concept]).toEqual([shift.concept, shift.concept]);
      if (shift.kind === "reversal") expect(earlier?.polarity).not.toBe(later?.polarity);
    }
  });
});

describe("the camps", () => {
  const before = statements.filter((s) => s.doc.date <= expected.camps.until);
  const outliers = new Set(expected.camps.outliers.map((one) => one.actorId));
  const stanceOf = (state: string, concept: string) =>
    before
      .filter((s) => s.state === state && s.concept === concept && !outliers.has(s.actorId ?? ""))
      .reduce((sum, s) => sum + (s.polarity === "support" ? 1 : s.polarity === "oppose" ? -1 : 0), 0);

  it("hold together: members say what their camp stands for, on at least one of its concepts", () => {
    for (const camp of expected.camps.camps) {
      expect(Object.keys(camp.positions).length).toBeGreaterThanOrEqual(5);
      for (const member of camp.members) {
        const signs = Object.entries(camp.positions).map(([concept, polarity]) => {
          if (outliers.has(member) && concept === "own-soldiers") return 0;
          return Math.sign(stanceOf(member, concept)) * (polarity === "support" ? 1 : -1);
        });
        expect(Math.min(...signs), `${camp.id} ${member}`).toBeGreaterThanOrEqual(0);
        expect(Math.max(...signs), `${camp.id} ${member}`).toBe(1);
      }
    }
  });

  it("lose a member who then says the opposite on several concepts", () => {
    for (const { actorId, date, from, to } of expected.camps.leaves) {
      const [old, next] = [from, to].map((id) => expected.camps.camps.find((camp) => camp.id === id));
      expect(old?.members).toContain(actorId);
      const after = statements.filter((s) => s.state === actorId && s.doc.date >= date);
      const own = after.filter((s) => next?.positions[s.concept] === s.polarity);
      expect(new Set(own.map((s) => s.concept)).size).toBeGreaterThanOrEqual(3);
    }
  });
});
