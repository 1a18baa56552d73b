import {
  documentListSchema,
  documentQuerySchema,
  documentViewSchema,
  entityListSchema,
  entityQuerySchema,
  networkQuerySchema,
  networkViewSchema,
  projectViewSchema,
  type Statement,
  statementListSchema,
  statementQuerySchema,
  statementViewSchema,
  timelineSchema,
} from "@parley/core";
import { describe, expect, test } from "vitest";
import { addStatement, decide, editProject } from "../../src/project/actions.js";
import { documentList, documentView } from "../../src/project/document-views.js";
import { entityList } from "../../src/project/entity-views.js";
import { importDocuments } from "../../src/project/import-documents.js";
import { networkView } from "../../src/project/network-view.js";
import type { Project } from "../../src/project/project.js";
import { projectView } from "../../src/project/project-view.js";
import { eachStatement, statementList, statementView } from "../../src/project/statement-views.js";
import { timelineView } from "../../src/project/timeline.js";
import { draftOf, emptyProject, firstText, sampleProject, textFile } from "../sample-project.js";

/** An undecided proposal like a statement that is there, with its own confidence. */
function propose(
  project: Project,
  like: Statement,
  id: string,
  confidence: number,
  values = like.values,
): void {
  const after: Statement = { ...like, id, values, state: "proposed", engine: "rules@1.0.0", confidence };
  project.store.write(
    {
      summary: { key: "proposals-extracted", details: {} },
      changes: [{ kind: "statement", id, before: null, after }],
    },
    { coderId: project.coder.id },
  );
}

async function withProposals(): Promise<Project> {
  const { project } = await sampleProject();
  const [first] = project.store.list("statement");
  if (first === undefined) throw new Error("no statement");
  propose(project, first, "sure", 0.9);
  propose(project, first, "unsure", 0.2);
  return project;
}

describe("statements", () => {
  const list = (project: Project, query: object = {}) =>
    statementList(project, statementQuerySchema.parse(query));
  const quotes = (project: Project, query: object = {}) =>
    list(project, query).rows.map((row) => row.claim.text);

  test("are shown with labels, sentence, paragraph and document, as the contract says", async () => {
    const { project } = await sampleProject();
    const page = list(project, { labels: "de" });
    statementListSchema.parse(page);
    const [first, second] = page.rows;
    expect(first).toMatchObject({
      person: { id: "lindqvist", label: "Ada Lindqvist", kind: "person" },
      organization: { id: "NO", label: "Norwegen", kind: "state" },
      concept: { label: "Truppen entsenden" },
      agreement: 1,
      coder: "you",
      paragraph: 1,
      document: { date: "2031-01-13", language: "de" },
      nestedIn: null,
    });
    expect(first?.sentence.text).toBe("„Wir schicken 2.000 Soldaten“, sagte sie am Montag in Zürich.");
    expect(second?.paragraph).toBe(2);
    expect(second?.sentence.text).toBe("🕊️ Er sprach von „Träumerei“.");
    for (const row of page.rows)
      expect(firstText.includes(row.sentence.text) || row.document.language === "en").toBe(true);
    project.store.close();
  });

  const filters: readonly (readonly [name: string, query: object, found: readonly string[]])[] = [
    [
      "all, in the order of the record",
      {},
      ["Wir schicken 2.000 Soldaten", "Träumerei", "ready to send troops"],
    ],
    [
      "newest first",
      { sort: "newest" },
      ["ready to send troops", "Wir schicken 2.000 Soldaten", "Träumerei"],
    ],
    ["of a person", { person: "verhoek" }, ["Träumerei"]],
    [
      "of an actor who is a person",
      { actor: "lindqvist" },
      ["Wir schicken 2.000 Soldaten", "ready to send troops"],
    ],
    ["of an organization as actor, not as somebody's body", { actor: "NO" }, []],
    ["of an organization", { organization: "NO" }, ["Wir schicken 2.000 Soldaten"]],
    [
      "about a concept",
      { concept: "deploy" },
      ["Wir schicken 2.000 Soldaten", "Träumerei", "ready to send troops"],
    ],
    ["about another", { concept: "deploy-now" }, []],
    ["from a day on", { from: "2031-01-14" }, ["ready to send troops"]],
    ["up to a day", { to: "2031-01-13" }, ["Wir schicken 2.000 Soldaten", "Träumerei"]],
    ["of a state", { states: "proposed,rejected" }, []],
    ["of another source", { sources: "Nowhere" }, []],
    ["by ids that are not there", { ids: "x,y" }, []],
  ];
  test.each(filters)("%s", async (_, query, found) => {
    const { project } = await sampleProject();
    expect(quotes(project, query)).toEqual(found);
    expect(list(project, query).total).toBe(found.length);
    project.store.close();
  });

  test("come page by page: each once", async () => {
    const project = await withProposals();
    const whole = list(project).rows.map((row) => row.id);
    expect(whole).toHaveLength(5);
    for (const sort of ["document", "newest", "oldest", "confidence"] as const) {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = list(project, { sort, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
        ids.push(...page.rows.map((row) => row.id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(ids).toHaveLength(5);
      expect([...ids].sort()).toEqual([...whole].sort());
    }
    expect([...eachStatement(project, statementQuerySchema.parse({}))].map((row) => row.id)).toEqual(whole);
    expect(() => list(project, { cursor: "nonsense" })).toThrowError(
      expect.objectContaining({ code: "OPTION_INVALID" }),
    );
    project.store.close();
  });

  test("pass nothing over when what is on the page leaves the list", async () => {
    const project = await withProposals();
    const first = list(project, { states: "proposed", limit: 1 });
    decide(project, { kind: "accept", ids: first.rows.map((row) => row.id) });
    const second = list(project, { states: "proposed", limit: 1, cursor: first.next ?? "" });
    expect([...first.rows, ...second.rows].map((row) => row.id).sort()).toEqual(["sure", "unsure"]);
    expect([first.total, second.total]).toEqual([2, 1]);
    project.store.close();
  });

  test("count by status and the project's dial", async () => {
    const project = await withProposals();
    expect(list(project).total).toBe(5);
    expect(list(project, { status: "all" }).total).toBe(4);
    expect(list(project, { status: "reviewed" }).total).toBe(3);
    editProject(project, { dial: 0.1 });
    expect(list(project, { status: "all" }).total).toBe(5);
    project.store.close();
  });

  test("one by one, or null", async () => {
    const project = await withProposals();
    statementViewSchema.parse(statementView(project, "sure", "en"));
    expect(statementView(project, "sure", "en")).toMatchObject({ state: "proposed", confidence: 0.9 });
    expect(statementView(project, "none", "en")).toBeNull();
    project.store.close();
  });
});

describe("documents", () => {
  const list = (project: Project, query: object = {}) =>
    documentList(project, documentQuerySchema.parse(query));

  test("are listed with their beginning and counts, as the contract says", async () => {
    const project = await withProposals();
    const page = list(project);
    documentListSchema.parse(page);
    expect(page.rows.map(({ name, counts, hit }) => [name, counts, hit])).toEqual([
      ["2031-01-20_geneva", { statements: 1, open: 0, reviewed: 1 }, null],
      ["2031-01-13_genf", { statements: 4, open: 2, reviewed: 2 }, null],
    ]);
    expect(page.rows[1]?.beginning).toMatch(/^Genf – Ministerpräsidentin/);
    expect(page.rows[1]?.length).toBe(Array.from(firstText).length);
    project.store.close();
  });

  const filters: readonly (readonly [query: object, found: readonly string[]])[] = [
    [{ languages: "de" }, ["2031-01-13_genf"]],
    [{ open: "1" }, ["2031-01-13_genf"]],
    [{ from: "2031-01-14" }, ["2031-01-20_geneva"]],
    [{ sort: "oldest" }, ["2031-01-13_genf", "2031-01-20_geneva"]],
    [{ sort: "open" }, ["2031-01-13_genf", "2031-01-20_geneva"]],
    [{ sort: "title", limit: 1 }, ["2031-01-13_genf"]],
  ];
  test.each(filters)("filtered and sorted by %j", async (query, found) => {
    const project = await withProposals();
    const names = list(project, query).rows.map(({ name }) => name);
    expect(names).toEqual(found);
    project.store.close();
  });

  test("without a date come last, and are left out of windows of time", async () => {
    const { project } = await sampleProject();
    await importDocuments(project, [textFile("undated.txt", "Ein Text ohne Datum.")]);
    for (const sort of ["newest", "oldest"] as const)
      expect(list(project, { sort }).rows.at(-1)?.name).toBe("undated");
    expect(list(project, { from: "1900-01-01" }).total).toBe(2);
    expect(projectView(project).counts).toMatchObject({ documents: 3, undated: 1 });
    project.store.close();
  });

  test("are shown with their text and their neighbors in the list", async () => {
    const { project, documents } = await sampleProject();
    const view = documentView(project, documents.get("2031-01-13_genf") ?? "");
    documentViewSchema.parse(view);
    expect(view).toMatchObject({ text: firstText, position: 2, of: 2, following: null });
    expect(view?.previous).toBe(documents.get("2031-01-20_geneva"));
    const alone = documentQuerySchema.parse({ languages: "de" });
    expect(documentView(project, documents.get("2031-01-13_genf") ?? "", alone)).toMatchObject({
      position: 1,
      of: 1,
    });
    expect(documentView(project, "none")).toBeNull();
    project.store.close();
  });
});

describe("entities", () => {
  test("are listed by use, with memberships, and found without accents", async () => {
    const project = await withProposals();
    const list = (query: object) => entityList(project, entityQuerySchema.parse(query));
    const people = list({ variable: "person" });
    entityListSchema.parse(people);
    expect(people.rows.map(({ id, statements, reviewed }) => [id, statements, reviewed])).toEqual([
      ["lindqvist", 3, 2],
      ["verhoek", 1, 1],
    ]);
    expect(people.rows[0]?.memberOf).toEqual([{ id: "NO", label: "Norway", office: "Foreign Minister" }]);
    expect(list({ q: "grune" }).rows.map(({ id }) => id)).toEqual(["green-list"]);
    expect(list({ q: "lindq" }).rows.map(({ id }) => id)).toEqual(["lindqvist"]);
    const first = list({ limit: 2 });
    const second = list({ limit: 2, cursor: first.next ?? "" });
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(4);
    project.store.close();
  });
});

describe("the project at a glance", () => {
  test("counts as the contract says and follows what is written", async () => {
    const project = await withProposals();
    const view = projectView(project);
    projectViewSchema.parse(view);
    expect(view).toMatchObject({
      name: "debate",
      notice: { en: "All people are invented." },
      dial: 0.5,
      from: "2031-01-13",
      to: "2031-01-20",
      languages: ["de", "en"],
      counts: {
        documents: 2,
        undated: 0,
        statements: 4,
        reviewed: 3,
        open: 2,
        rejected: 0,
        actors: 2,
        concepts: 1,
      },
    });
    expect(view.undo?.key).toBe("proposals-extracted");
    editProject(project, { dial: 0.95 });
    expect(projectView(project).counts.statements).toBe(3);
    project.store.close();
  });

  test("of an empty project has nothing to count", () => {
    const project = emptyProject();
    const view = projectView(project);
    projectViewSchema.parse(view);
    expect(view).toMatchObject({
      from: null,
      to: null,
      undo: null,
      redo: null,
      counts: { documents: 0, commitments: 0 },
    });
    expect(timelineView(project)).toEqual({ days: [], events: [] });
    project.store.close();
  });

  test("shows how much was said on which day", async () => {
    const project = await withProposals();
    const view = timelineView(project);
    timelineSchema.parse(view);
    expect(view.days).toEqual([
      { day: "2031-01-13", statements: 3, reviewed: 2, documents: 1 },
      { day: "2031-01-20", statements: 1, reviewed: 1, documents: 1 },
    ]);
    expect(view.events.map(({ id }) => id)).toEqual(["geneva-talks"]);
    project.store.close();
  });
});

describe("a network of the page", () => {
  const view = (project: Project, query: object = {}) =>
    networkView(project, networkQuerySchema.parse(query));

  test("leads from its ties back to the statements", async () => {
    const { project } = await sampleProject();
    const network = view(project);
    networkViewSchema.parse(network);
    expect(network.nodes.map(({ id, variable, frequency }) => [id, variable, frequency])).toEqual([
      ["lindqvist", "actor", 2],
      ["verhoek", "actor", 1],
      ["deploy", "concept", 3],
    ]);
    const ids = project.store.list("statement").map(({ id }) => id);
    expect(network.ties).toEqual([
      { source: "lindqvist", target: "deploy", weight: 2, statements: 2, evidence: [ids[0], ids[2]] },
      { source: "verhoek", target: "deploy", weight: -1, statements: 1, evidence: [ids[1]] },
    ]);
    expect(network.counts).toEqual({ statements: 3, reviewed: 3, proposed: 0, documents: 2, undated: 0 });
    project.store.close();
  });

  test("puts actors who agree into one camp, with what they support", async () => {
    const { project, documents } = await sampleProject();
    const geneva = documents.get("2031-01-20_geneva") ?? "";
    const also = { person: { label: "Mira Sand" }, concept: { id: "deploy" }, agreement: 1 };
    addStatement(project, draftOf(project.store, geneva, "a ceasefire", also));
    const network = view(project, { networkType: "onemode", qualifierAggregation: "congruence" });
    expect(network.ties).toHaveLength(1);
    expect(network.camps).toHaveLength(1);
    expect(network.camps[0]?.size).toBe(2);
    expect(network.camps[0]?.topConcepts).toEqual(["Send troops"]);
    expect(network.camps[0]?.members).toContain("lindqvist");
    project.store.close();
  });

  test("filters by day, source and status", async () => {
    const project = await withProposals();
    expect(view(project).counts).toMatchObject({ statements: 3 });
    expect(view(project, { duplicates: "include" }).counts).toMatchObject({ statements: 4, proposed: 1 });
    expect(view(project, { duplicates: "include", status: "reviewed" }).counts).toMatchObject({
      statements: 3,
    });
    expect(view(project, { from: "2031-01-14" }).counts).toMatchObject({ statements: 1 });
    expect(view(project, { sources: "Nowhere" }).counts).toMatchObject({ statements: 0 });
    project.store.close();
  });
});
