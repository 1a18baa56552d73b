import { ParleyError, partAt, type Reading, type Statement } from "@parley/core";
import type { Engine } from "@parley/extract";
import { describe, expect, test } from "vitest";
import { decide, deleteStatement, editDocument, setCodebook, undo } from "../../src/project/actions.js";
import { extractDocuments } from "../../src/project/extract-documents.js";
import { importDocuments } from "../../src/project/import-documents.js";
import type { Project } from "../../src/project/project.js";
import { emptyProject, sampleCodebook, textFile } from "../sample-project.js";
import { type Said, tellingEngine } from "./telling-engine.js";

const text =
  "Ada Lindqvist und Norland kündigten Truppen an. Andere Länder wie Frankreich zögern. Der Plan ist kühn.";

/** The same with an event mentioned at the words given, in every document that has them. */
function mentioning(engine: Engine, id: string, words: string): Engine {
  return {
    ...engine,
    read: (input) => {
      const start = input.text.indexOf(words);
      const part = start === -1 ? null : partAt(input.text, [{ start, end: start + words.length }]);
      const event = {
        id,
        label: "Gipfel",
        kind: "summit",
        place: null,
        from: "2031-01-13",
        to: null,
        participants: [],
      };
      return { ...engine.read(input), events: part === null ? [] : [{ ...event, mentions: [part] }] };
    },
  };
}

async function readBy(engine: Engine, project = emptyProject()): Promise<Project> {
  if (project.store.list("document").length === 0) {
    await importDocuments(project, [textFile("2031-01-13_a.txt", text)]);
  }
  await extractDocuments(project, { engine, again: true });
  return project;
}

/** Values of the statements with entities by their value. */
function valuesOf(project: Project): Record<string, unknown>[] {
  const names = new Map(project.store.list("entity").map((entity) => [entity.id, entity.value]));
  return project.store
    .list("statement")
    .map(({ values }) =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, names.get(String(value)) ?? value]),
      ),
    );
}

describe("actors of a reading", () => {
  test("a person stands in the person variable and speaks for the first body it belongs to", async () => {
    const speaker = {
      words: "Ada Lindqvist",
      memberOf: ["Außenministerium", "Norwegen"],
      office: "Außenministerin",
    };
    const project = await readBy(tellingEngine([{ words: "Truppen", speaker }]));
    expect(valuesOf(project)).toEqual([{ person: "Ada Lindqvist", organization: "Außenministerium" }]);
    const entities = new Map(project.store.list("entity").map((entity) => [entity.value, entity]));
    const ministry = entities.get("Außenministerium");
    expect(entities.get("Ada Lindqvist")).toMatchObject({
      kind: "person",
      candidate: true,
      memberships: [{ of: ministry?.id, office: { de: "Außenministerin" } }],
    });
    expect(ministry?.memberships).toMatchObject([{ of: "NO" }]);
    expect(project.store.read("entity", "NO")).toMatchObject({ kind: "state", candidate: false });
    project.store.close();
  });

  test("of the codebook are its entities, and speak for the body of that day", async () => {
    const project = emptyProject();
    setCodebook(project, sampleCodebook);
    const speaker = { words: "Ada Lindqvist", entityId: "lindqvist", memberOf: ["Genf"] };
    await readBy(
      tellingEngine([
        { words: "Truppen", speaker, concept: { id: "deploy", label: "x", candidate: false, score: 1 } },
      ]),
      project,
    );
    expect(project.store.list("statement")[0]?.values).toEqual({
      person: "lindqvist",
      organization: "NO",
      concept: "deploy",
    });
    project.store.close();
  });

  const bodies: readonly (readonly [name: string, speaker: NonNullable<Said["speaker"]>, values: object])[] =
    [
      [
        "a state by its code",
        { words: "Norland", kind: "state", entityId: "NO" },
        { organization: "Norway" },
      ],
      ["a state by its name", { words: "Frankreich", kind: "state" }, { organization: "France" }],
      ["an organization", { words: "Norland", kind: "organization" }, { organization: "Norland" }],
      [
        "an unnamed collective",
        { words: "Andere Länder", kind: "collective", unnamed: true },
        { organization: "Andere Länder" },
      ],
      ["the writer", { words: "Der Plan", kind: "writer" }, {}],
    ];
  test.each(bodies)("%s", async (_, speaker, values) => {
    const project = await readBy(tellingEngine([{ words: "Truppen", speaker }]));
    expect(valuesOf(project)).toEqual([values]);
    project.store.close();
  });

  test("of one name are one entity, and so are the members a collective names", async () => {
    const speaker = {
      words: "Andere Länder",
      kind: "collective" as const,
      members: ["Frankreich"],
      unnamed: true,
    };
    const project = await readBy(
      tellingEngine([
        { words: "Truppen", speaker },
        { words: "zögern", speaker },
        { words: "kühn", speaker: { words: "Frankreich", kind: "state", entityId: "FR" } },
      ]),
    );
    expect(
      project.store
        .list("entity")
        .map(({ value }) => value)
        .sort(),
    ).toEqual(["Andere Länder", "France"]);
    expect(project.store.list("statement").map(({ members }) => members)).toEqual([["FR"], ["FR"], []]);
    project.store.close();
  });
});

describe("a name that nobody has checked", () => {
  test("speaks for the body its own text names, not for that of another text", async () => {
    const project = emptyProject();
    await importDocuments(project, [textFile("a.txt", text), textFile("b.txt", `Norland. ${text}`)]);
    const minister = { words: "Ada Lindqvist", canonical: "minister" };
    const first = tellingEngine([{ words: "Truppen", speaker: { ...minister, memberOf: ["Frankreich"] } }]);
    const second = tellingEngine([{ words: "Truppen", speaker: minister }]);
    const both: Engine = {
      ...first,
      read: (input) => (input.text.startsWith("Norland") ? second : first).read(input),
    };
    await extractDocuments(project, { engine: both });
    expect(valuesOf(project)).toEqual([
      { person: "minister", organization: "France" },
      { person: "minister" },
    ]);
    const revision = project.store.revision();
    await extractDocuments(project, { engine: both, again: true });
    expect(project.store.revision()).toBe(revision);
    project.store.close();
  });
});

describe("events of a reading", () => {
  test("are one for all documents that mention them, in one change a batch", async () => {
    const project = emptyProject();
    const files = Array.from({ length: 60 }, (_, number) => textFile(`${number}.txt`, `${text} ${number}`));
    await importDocuments(project, files);
    const engine = mentioning(tellingEngine([]), "any", "Truppen");
    await extractDocuments(project, { engine });
    const [event, ...others] = project.store.list("event");
    expect(others).toEqual([]);
    expect(event).toMatchObject({ labels: { de: "Gipfel" }, from: "2031-01-13" });
    expect(event?.mentions).toHaveLength(60);
    const changed = project.store
      .history({ limit: 2 })
      .map(({ sequence }) => project.store.changed(sequence).filter(({ kind }) => kind === "event").length);
    expect(changed).toEqual([1, 1]);
    const revision = project.store.revision();
    await extractDocuments(project, { engine, again: true });
    expect(project.store.revision()).toBe(revision);
    await extractDocuments(project, { engine: tellingEngine([], "2.0.0") });
    expect(project.store.list("event")[0]?.mentions).toEqual([]);
    project.store.close();
  });

  test("of the codebook are known by their id", async () => {
    const project = emptyProject();
    setCodebook(project, sampleCodebook);
    await readBy(mentioning(tellingEngine([]), "geneva-talks", "Truppen"), project);
    const [event, ...others] = project.store.list("event");
    expect(others).toEqual([]);
    expect(event).toMatchObject({ id: "geneva-talks", labels: { en: "Geneva talks" } });
    expect(event?.mentions).toHaveLength(1);
    project.store.close();
  });
});

describe("stance and concept of a reading", () => {
  const stances: readonly (readonly [
    polarity: "support" | "oppose" | "neutral" | null,
    negated: boolean,
    agreement: unknown,
  ])[] = [
    ["support", false, 1],
    ["oppose", false, 0],
    ["neutral", false, undefined],
    [null, false, undefined],
    ["oppose", true, 0],
    ["support", true, 1],
  ];
  test.each(stances)("%s (negated: %s) is agreement %s", async (polarity, negated, agreement) => {
    const stance = polarity === null ? null : { polarity, towards: "der Plan" };
    const project = await readBy(tellingEngine([{ words: "Truppen", stance, negated }]));
    expect(project.store.list("statement")[0]?.values.agreement).toBe(agreement);
    project.store.close();
  });

  test("a concept outside the codebook becomes one candidate for all that share its name", async () => {
    const concept = { id: null, label: "Truppen entsenden", candidate: true, score: 0.4 };
    const project = await readBy(
      tellingEngine([
        { words: "Truppen", concept },
        { words: "zögern", concept },
      ]),
    );
    const [entity, ...others] = project.store.list("entity");
    expect(others).toEqual([]);
    expect(entity).toMatchObject({
      variableId: "concept",
      kind: "concept",
      candidate: true,
      labels: { de: "Truppen entsenden" },
    });
    project.store.close();
  });
});

describe("utterances of a reading", () => {
  test("carry all their statements, with the quotes joined", async () => {
    const project = await readBy(
      tellingEngine([
        { words: "Truppen", utterance: 1, speaker: { words: "Ada Lindqvist" } },
        { words: "zögern", utterance: 1, speaker: { words: "Norland", kind: "state" } },
        { words: "kühn", utterance: 2, nestedIn: 1 },
      ]),
    );
    const [outer, inner, ...others] = project.store.list("utterance");
    expect(others).toEqual([]);
    expect(outer?.quote.text).toBe("Truppen … zögern");
    expect(inner?.nestedIn).toBe(outer?.id);
    expect(project.store.list("statement").map(({ utteranceId }) => utteranceId)).toEqual([
      outer?.id,
      outer?.id,
      inner?.id,
    ]);
    project.store.close();
  });

  test("may come before the one they are reported in", async () => {
    const project = await readBy(
      tellingEngine([
        { words: "kühn", utterance: 1, nestedIn: 2 },
        { words: "Truppen", utterance: 2 },
      ]),
    );
    const kuehn = project.store.list("utterance").find(({ quote }) => quote.text === "kühn");
    expect(kuehn?.nestedIn).not.toBeNull();
    project.store.close();
  });

  test("whose words are not at their place cannot become proposals", async () => {
    const project = emptyProject();
    await importDocuments(project, [textFile("a.txt", text)]);
    const result = await extractDocuments(project, {
      engine: tellingEngine([{ words: "erfunden" }, { words: "Truppen" }]),
    });
    expect(result).toMatchObject({ proposals: 1, ungrounded: 1 });
    expect(project.store.list("statement").map(({ claim }) => claim.text)).toEqual(["Truppen"]);
    project.store.close();
  });
});

describe("reading again", () => {
  const said: readonly Said[] = [
    { words: "Truppen", speaker: { words: "Ada Lindqvist" } },
    { words: "zögern", speaker: { words: "Norland", kind: "state" } },
  ];

  test("changes nothing when the engine says the same, and does not even ask it without need", async () => {
    const project = await readBy(tellingEngine(said));
    const revision = project.store.revision();
    await readBy(tellingEngine(said), project);
    expect(project.store.revision()).toBe(revision);
    const result = await extractDocuments(project, { engine: tellingEngine(said) });
    expect(result).toMatchObject({ documents: 0, upToDate: 1 });
    project.store.close();
  });

  const reasons: readonly (readonly [name: string, change: (project: Project) => unknown, engine: Engine])[] =
    [
      ["the engine", () => null, tellingEngine(said, "2.0.0")],
      ["the codebook", (project) => setCodebook(project, sampleCodebook), tellingEngine(said)],
      [
        "the document",
        (project) =>
          editDocument(project, project.store.list("document")[0]?.id ?? "", { date: "2031-02-02" }, null),
        tellingEngine(said),
      ],
      ["what was found, by undo,", (project) => undo(project), tellingEngine(said)],
    ];
  test.each(reasons)("happens when %s has changed", async (_, change, engine) => {
    const project = await readBy(tellingEngine(said));
    change(project);
    expect(await extractDocuments(project, { engine })).toMatchObject({ documents: 1, proposals: 2 });
    expect(project.store.list("statement")).toHaveLength(2);
    project.store.close();
  });

  test("replaces undecided proposals and keeps decided ones, without proposing them twice", async () => {
    const project = await readBy(tellingEngine(said));
    const [first, second] = project.store.list("statement");
    decide(project, { kind: "reject", ids: [first?.id ?? ""] });
    await readBy(tellingEngine([...said, { words: "kühn" }], "2.0.0"), project);
    const now = project.store.list("statement");
    const states = new Map(now.map(({ claim, state, engine }: Statement) => [claim.text, [state, engine]]));
    expect(Object.fromEntries(states)).toEqual({
      Truppen: ["rejected", "telling@1.0.0"],
      zögern: ["proposed", "telling@2.0.0"],
      kühn: ["proposed", "telling@2.0.0"],
    });
    expect(now.map(({ id }) => id)).not.toContain(second?.id);
    project.store.close();
  });

  test("knows a corrected statement by the place it was proposed at", async () => {
    const project = await readBy(tellingEngine(said));
    const [first] = project.store.list("statement");
    const at = text.indexOf("kühn");
    const correction = { quote: [{ start: at, end: at + 4 }], actor: null };
    decide(project, { kind: "correct", ids: [first?.id ?? ""], correction });
    await readBy(tellingEngine(said, "2.0.0"), project);
    expect(project.store.list("statement").map(({ claim, state }) => [claim.text, state])).toEqual([
      ["kühn", "corrected"],
      ["zögern", "proposed"],
    ]);
    project.store.close();
  });

  test("leaves statements of people and of other engines alone", async () => {
    const project = await readBy(tellingEngine(said));
    const other: Engine = { ...tellingEngine(said), name: "other" };
    await extractDocuments(project, {
      engine: { ...other, read: (input) => asOther(tellingEngine(said).read(input)) },
    });
    await readBy(tellingEngine([], "2.0.0"), project);
    expect(project.store.list("statement").map(({ engine }) => engine)).toEqual([
      "other@1.0.0",
      "other@1.0.0",
    ]);
    project.store.close();
  });

  test("joins what is new to the utterance of a decided statement", async () => {
    const together = said.map((one) => ({ ...one, words: "Truppen", utterance: 1 }));
    const project = await readBy(tellingEngine(together));
    const [first, second] = project.store.list("statement");
    decide(project, { kind: "accept", ids: [first?.id ?? ""] });
    deleteStatement(project, second?.id ?? "", null);
    await readBy(tellingEngine(together), project);
    expect(project.store.list("utterance")).toHaveLength(1);
    expect(project.store.list("statement")).toHaveLength(2);
    project.store.close();
  });

  test("goes on after a document the engine cannot read", async () => {
    const project = emptyProject();
    await importDocuments(project, [textFile("a.txt", text), textFile("b.txt", `${text} Ende.`)]);
    const engine = tellingEngine(said);
    const picky: Engine = {
      ...engine,
      read: (input) => {
        if (input.text.endsWith("Ende."))
          throw new ParleyError("FILE_NOT_READ", { file: "b", importer: "x" });
        return engine.read(input);
      },
    };
    const result = await extractDocuments(project, { engine: picky });
    expect(result.problems.map(({ problem }) => problem.code)).toEqual(["FILE_NOT_READ"]);
    expect(result).toMatchObject({ documents: 1, proposals: 2 });
    expect(await extractDocuments(project, { engine })).toMatchObject({ documents: 1, upToDate: 1 });
    project.store.close();
  });

  test("writes entities once, over many documents and batches", async () => {
    const project = emptyProject();
    const files = Array.from({ length: 120 }, (_, number) => textFile(`${number}.txt`, `${text} ${number}`));
    await importDocuments(project, files);
    const seen: number[] = [];
    await extractDocuments(project, {
      engine: tellingEngine(said),
      onProgress: ({ done }) => seen.push(done),
    });
    expect(seen).toEqual([50, 100, 120]);
    expect(project.store.list("statement")).toHaveLength(240);
    expect(project.store.list("entity")).toHaveLength(2);
    for (const _ of seen) undo(project);
    expect(project.store.list("entity")).toHaveLength(0);
    project.store.close();
  });
});

function asOther(reading: Reading): Reading {
  return { ...reading, statements: reading.statements.map((one) => ({ ...one, engine: "other@1.0.0" })) };
}
