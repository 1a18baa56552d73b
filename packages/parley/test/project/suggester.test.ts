/** The suggester of a project: it learns from decisions, unlearns by undo, orders the queue, completes proposals. */
import { statementQuerySchema } from "@parley/core";
import { beforeEach, describe, expect, test } from "vitest";
import { addStatement, decide, undo } from "../../src/project/actions.js";
import { workByAndBy } from "../../src/project/by-and-by.js";
import { completeProposals } from "../../src/project/complete-proposals.js";
import { extractDocuments } from "../../src/project/extract-documents.js";
import { importDocuments } from "../../src/project/import-documents.js";
import type { Project } from "../../src/project/project.js";
import { statementList } from "../../src/project/statement-views.js";
import { suggesterNow, suggesterOf } from "../../src/project/suggester.js";
import { decidedKeys } from "../../src/project/suggester-lessons.js";
import { setSuggestionDial, suggesterView, suggestionView } from "../../src/project/suggestion-views.js";
import { orderByAndBy, usefulnessOrder } from "../../src/project/usefulness.js";
import { draftOf, emptyProject, textFile } from "../sample-project.js";
import { quotingEngine } from "../store/quoting-engine.js";

const coded = [
  ["Der Zaun an der Grenze kommt im Mai", "fence", 1],
  ["Grenzzäune lehnen wir ab", "fence", 0],
  ["Der Zaunbau beginnt im Herbst", "fence", 1],
  ["Ein Zaun hilft niemandem", "fence", 0],
  ["Mehr Geld für Schulen ist nötig", "money", 1],
  ["Das Geld der Städte reicht nicht", "money", 0],
  ["Die Gelder fließen ab Juli", "money", 1],
  ["Weniger Geld wäre falsch", "money", 1],
  ["Geldmittel für Kitas sind sicher", "money", 1],
  ["Der Grenzzaun bleibt stehen", "fence", 1],
] as const;
const openText =
  "„Die Zaunpläne stehen fest“, sagte Ada Lenz. „Steuergelder fehlen überall“, sagte Ada Lenz.";

let project: Project;

/** Two documents: one coded by hand, one with two undecided proposals without concepts. */
beforeEach(async () => {
  project = emptyProject();
  const text = `${coded.map(([words]) => words).join(". ")}.`;
  await importDocuments(project, [textFile("coded.txt", text), textFile("open.txt", openText)]);
  const [first, second] = project.store.list("document");
  for (const [words, concept, agreement] of coded) {
    const values = { concept: { label: concept }, organization: { label: "Rat" }, agreement };
    addStatement(project, draftOf(project.store, first?.id ?? "", words, values));
  }
  await extractDocuments(project, { engine: quotingEngine, documentIds: [second?.id ?? ""] });
  return () => project.store.close();
});

const proposals = () => project.store.list("statement", "own.state = 'proposed'");
const labels = { labels: "en" } as const;
const firstConcept = (id: string) => suggestionView(project, id, labels)?.concepts[0]?.entity.label;

describe("the suggester of a project", () => {
  test("tells concepts apart by what was coded by hand", () => {
    const [fence, money] = proposals();
    expect(firstConcept(fence?.id ?? "")).toBe("fence");
    expect(firstConcept(money?.id ?? "")).toBe("money");
  });

  test("learns a decision when it is next asked, and unlearns it after undo", () => {
    const [fence] = proposals();
    const before = suggestionView(project, fence?.id ?? "", labels);
    expect(before?.lessons).toBe(10);
    decide(project, { kind: "reject", ids: [proposals()[1]?.id ?? ""] });
    expect(suggesterView(project).lessons).toBe(11);
    expect(suggestionView(project, fence?.id ?? "", labels)).not.toEqual(before);
    undo(project);
    expect(suggestionView(project, fence?.id ?? "", labels)).toEqual(before);
  });

  test("is the same whether taught step by step or from the whole record at once", () => {
    const stepwise = suggesterOf(project).suggester;
    const [fence, money] = proposals();
    decide(project, { kind: "accept", ids: [fence?.id ?? ""] });
    suggesterOf(project);
    decide(project, { kind: "reject", ids: [money?.id ?? ""] });
    const { suggester } = suggesterOf(project);
    expect(suggester).toBe(stepwise);
    const again = { ...project, store: { ...project.store } };
    expect(suggesterOf(again).suggester).not.toBe(stepwise);
    expect(suggesterOf(again).suggester.figures()).toEqual(suggester.figures());
  });

  test("takes decisions in the order in which they were made", () => {
    const [fence, money] = proposals();
    decide(project, { kind: "accept", ids: [money?.id ?? ""] });
    decide(project, { kind: "reject", ids: [fence?.id ?? ""] });
    expect(
      decidedKeys(project)
        .slice(-2)
        .map(({ id }) => id),
    ).toEqual([money?.id, fence?.id]);
  });

  test("sees a corrected proposal as the engine had made it, and learns what it was corrected to", () => {
    const [fence] = proposals();
    const correction = { concept: { label: "ceasefire" }, agreement: 0 };
    decide(project, { kind: "correct", ids: [fence?.id ?? ""], correction });
    const figures = suggesterView(project).tasks.find(({ task }) => task === "stance");
    expect(figures?.first.of).toBe(11);
    // The engine had said support and was wrong; of the ten coded by hand it had said nothing.
    expect(figures?.engine).toMatchObject({ right: 0, of: 1 });
  });

  test("says nothing of a statement that is not there", () => {
    expect(suggestionView(project, "nobody", labels)).toBeNull();
  });

  test("asks for the stance toward the concept and by the actor a person has chosen", () => {
    const [fence] = proposals();
    const concept = project.store.list("entity").find(({ value }) => value === "money")?.id ?? "";
    const plain = suggestionView(project, fence?.id ?? "", labels);
    const given = suggestionView(project, fence?.id ?? "", { ...labels, concept });
    expect(given?.concepts).toEqual(plain?.concepts);
    expect(given?.stances).not.toEqual(plain?.stances);
  });
});

describe("the order by usefulness", () => {
  test("puts undecided proposals first, and every statement once, page after page", () => {
    const query = statementQuerySchema.parse({ sort: "usefulness", limit: 5 });
    const order = usefulnessOrder(project);
    expect(new Set(order)).toEqual(new Set(proposals().map(({ id }) => id)));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = statementList(project, { ...query, cursor });
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.next ?? undefined;
      expect(page.total).toBe(12);
    } while (cursor !== undefined);
    expect(seen.slice(0, 2)).toEqual(order);
    expect(new Set(seen).size).toBe(12);
  });

  test("goes together with filters", () => {
    const query = statementQuerySchema.parse({ sort: "usefulness", states: "coded", limit: 100 });
    expect(statementList(project, query).rows).toHaveLength(10);
  });
});

describe("in a server, with more proposals than can be weighed while somebody waits", () => {
  const many = Array.from(
    { length: 120 },
    (_, at) => `„Die Zaunpläne Nummer ${at} stehen fest“, sagte Ada Lenz.`,
  ).join(" ");
  const closing = new AbortController();

  beforeEach(async () => {
    await importDocuments(project, [textFile("many.txt", many)]);
    const last = project.store.list("document").at(-1);
    await extractDocuments(project, { engine: quotingEngine, documentIds: [last?.id ?? ""] });
  });

  test("goes on with the order it has, until that of the record as it is now is made", async () => {
    const atOnce = usefulnessOrder(project);
    expect(atOnce).toHaveLength(122);
    workByAndBy(project, closing.signal);
    decide(project, { kind: "reject", ids: [atOnce[0] ?? ""] });
    expect(usefulnessOrder(project)).toEqual(atOnce);
    await orderByAndBy(project);
    const after = usefulnessOrder(project);
    expect(after).toHaveLength(121);
    expect(new Set(after)).toEqual(new Set(proposals().map(({ id }) => id)));
  });

  test("makes the order that a program without waiting people makes", async () => {
    const atOnce = usefulnessOrder(project);
    setSuggestionDial(project, 0.5);
    workByAndBy(project, closing.signal);
    await orderByAndBy(project);
    expect(usefulnessOrder(project)).toEqual(atOnce);
  });

  test("answers with what is known while many decisions are learnt", async () => {
    workByAndBy(project, closing.signal);
    expect(suggesterNow(project).suggester.lessons()).toBe(10);
    decide(project, { kind: "accept", ids: proposals().map(({ id }) => id) });
    expect(suggesterNow(project).suggester.lessons()).toBe(10);
    await orderByAndBy(project);
    expect(suggesterNow(project).suggester.lessons()).toBe(132);
    expect(usefulnessOrder(project)).toEqual([]);
  });

  test("stops when the server closes", async () => {
    const stop = new AbortController();
    workByAndBy(project, stop.signal);
    usefulnessOrder(project);
    const job = orderByAndBy(project);
    stop.abort();
    await job;
    expect(usefulnessOrder(project)).toEqual([]);
  });
});

describe("completing proposals", () => {
  test("fills in the concept, says who did it, and keeps the engine's confidence", () => {
    const result = completeProposals(project, { dial: 0.2 });
    expect(result).toMatchObject({ lessons: 10, proposals: 2, concepts: 2 });
    const [fence] = proposals();
    const concept = project.store.read("entity", String(fence?.values.concept));
    expect(concept?.value).toBe("fence");
    expect(fence?.why.some((why) => why.startsWith("suggester:concept 0."))).toBe(true);
    expect(fence?.why.some((why) => /^suggester:confidence [\d.]+ instead of 0\.8$/.test(why))).toBe(true);
    expect(fence?.state).toBe("proposed");
  });

  test("changes nothing the second time, and is taken back by one undo", () => {
    const before = proposals();
    completeProposals(project, { dial: 0.2 });
    const completed = proposals();
    expect(completeProposals(project, { dial: 0.2 }).proposals).toBe(0);
    expect(proposals()).toEqual(completed);
    undo(project);
    expect(proposals()).toEqual(before);
  });

  test("fills in nothing below the dial", () => {
    expect(completeProposals(project, { dial: 1 })).toMatchObject({ concepts: 0, stances: 0 });
  });

  test("does not learn from its own words", () => {
    const [fence] = proposals();
    completeProposals(project, { dial: 0.2 });
    decide(project, { kind: "accept", ids: [fence?.id ?? ""] });
    const figures = suggesterView(project).tasks.find(({ task }) => task === "concept");
    expect(figures?.engine.of).toBe(0);
    expect(figures?.first.of).toBe(11);
  });

  test("waits for ten decisions", () => {
    for (let turn = 0; turn < 3; turn += 1) undo(project);
    expect(completeProposals(project, { dial: 0 }).proposals).toBe(0);
  });
});

test("the dial is a setting of the project", () => {
  expect(suggesterView(project).dial).toBe(0.3);
  setSuggestionDial(project, 0.7);
  expect(suggesterView(project).dial).toBe(0.7);
  undo(project);
  expect(suggesterView(project).dial).toBe(0.3);
});
