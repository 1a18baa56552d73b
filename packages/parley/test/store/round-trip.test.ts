import type { Change, Records } from "@parley/core";
import { builtInStatementType, newEntity } from "@parley/core";
import { describe, expect, test } from "vitest";
import { openProject } from "../../src/project/project.js";
import { countingClock, emptyProject, sampleCodebook } from "../sample-project.js";

const part = {
  text: "Wort … ende",
  spans: [
    { start: 3, end: 7 },
    { start: 9, end: 13 },
  ],
  start: 3,
  end: 13,
};
const simple = { text: "Wort", spans: [{ start: 3, end: 7 }], start: 3, end: 7 };

/** One record of each kind with every field filled, and one with every field as empty as it may be. */
function records(coderId: string): readonly Change[] {
  const made = <Kind extends keyof Records>(kind: Kind, after: Records[Kind]): Change =>
    ({ kind, id: after.id, before: null, after }) as Change;
  const person = newEntity("p1", "person", "person", "Ada Lindqvist", "de");
  return [
    made("coder", { id: "c2", name: "rules", kind: "engine", version: "1.2.3", color: "#112233" }),
    made("statementType", {
      id: "story",
      label: "Story",
      color: "#64c896",
      variables: [
        { id: "hero", name: "hero", dataType: "short text" },
        { id: "plot", name: "plot", dataType: "long text" },
        { id: "weight", name: "weight", dataType: "integer" },
      ],
      revision: 0,
    }),
    made("codebook", { id: "b1", number: 1, codebook: sampleCodebook }),
    made("setting", { id: "nothing", value: null }),
    made("setting", { id: "list", value: [1, { a: "ü" }] }),
    made("document", {
      id: "d1",
      name: "full",
      title: "Tïtel „x“ 🕊️",
      author: "A",
      source: "S",
      section: "Politik",
      type: "news",
      url: "https://example.org/x",
      notes: "n",
      language: "de",
      date: { local: "2031-01-14T09:30", precision: "minute", zone: "Europe/Berlin", source: "metadata" },
      versionId: "v2",
      sameTextAs: null,
      coderId,
      revision: 0,
    }),
    made("document", {
      id: "d2",
      name: "",
      title: "",
      author: "",
      source: "",
      section: "",
      type: "",
      url: "",
      notes: "",
      language: null,
      date: null,
      versionId: "v3",
      sameTextAs: "d1",
      coderId,
      revision: 0,
    }),
    made("textVersion", {
      id: "v1",
      documentId: "d1",
      number: 1,
      text: "Ein Wort am Ende\r\n\u2028",
      fingerprint: "f1",
    }),
    made("textVersion", {
      id: "v2",
      documentId: "d1",
      number: 2,
      text: "Ein Wort ohne ende 🕊️",
      fingerprint: "f2",
    }),
    made("textVersion", { id: "v3", documentId: "d2", number: 1, text: "", fingerprint: "f3" }),
    made("entity", newEntity("o1", "organization", "state", "Norland", "en")),
    made("entity", {
      ...person,
      labels: { de: "Ada", en: "Ada L." },
      aliases: ["Lindqvist", "AL"],
      attributes: { party: "Grüne" },
      color: "#aabbcc",
      memberships: [{ of: "o1", office: { de: "Ministerin" }, from: "2030-01-01", to: null }],
      candidate: true,
    }),
    made("entity", newEntity("h1", "concept", "value", "Held", "de")),
    made("utterance", {
      id: "u1",
      documentId: "d1",
      versionId: "v2",
      mode: "direct",
      medium: "speech",
      quote: part,
      cue: simple,
      frame: part,
      addressee: simple,
      nestedIn: null,
      revision: 0,
    }),
    made("utterance", {
      id: "u2",
      documentId: "d1",
      versionId: "v2",
      mode: "writer",
      medium: null,
      quote: simple,
      cue: null,
      frame: null,
      addressee: null,
      nestedIn: "u1",
      revision: 0,
    }),
    made("statement", {
      id: "s1",
      utteranceId: "u1",
      documentId: "d1",
      versionId: "v2",
      typeId: builtInStatementType.id,
      coderId: "c2",
      state: "proposed",
      values: { person: "p1", organization: "o1", agreement: 0 },
      actor: simple,
      claim: part,
      condition: simple,
      time: simple,
      deadline: {
        ...simple,
        anchor: "2031-01-14",
        from: "2031-01-15",
        to: null,
        grade: "vague",
        rule: "coming-days",
        eventId: null,
      },
      act: "promise",
      negated: true,
      certainty: "hedged",
      level: 0.6,
      towards: "die Truppe",
      unnamed: true,
      metonymic: true,
      members: ["o1"],
      engine: "rules@1.2.3",
      confidence: 0.87,
      why: ["verb", "quote"],
      note: "ü",
      revision: 0,
    }),
    made("statement", {
      id: "s2",
      utteranceId: "u2",
      documentId: "d1",
      versionId: "v2",
      typeId: "story",
      coderId,
      state: "coded",
      values: { plot: "a long text", weight: -3 },
      actor: null,
      claim: simple,
      condition: null,
      time: null,
      deadline: null,
      act: "other",
      negated: false,
      certainty: "stated",
      level: 1,
      towards: null,
      unnamed: false,
      metonymic: false,
      members: [],
      engine: null,
      confidence: null,
      why: [],
      note: "",
      revision: 0,
    }),
    made("decision", {
      id: "x1",
      statementId: "s1",
      kind: "correct",
      coderId,
      at: "2031-01-15T10:00:00Z",
      engine: "rules@1.2.3",
      proposed: { negated: false, claim: part },
    }),
    made("event", {
      id: "e1",
      labels: { en: "Talks" },
      kind: "summit",
      place: null,
      from: "2031-01-13",
      to: null,
      mentions: [{ documentId: "d1", start: 0, end: 3 }],
      revision: 0,
    }),
    made("condition", {
      id: "k1",
      labels: { de: "Waffenruhe" },
      test: null,
      states: [{ from: "2031-01-01", to: null, value: "unmet", evidence: ["s1"], by: coderId }],
      revision: 0,
    }),
  ];
}

describe("records", () => {
  test("come back as they were written, of every kind, also after the file was closed", () => {
    const project = emptyProject();
    const changes = records(project.coder.id);
    const command = project.store.write(
      { summary: { key: "documents-imported", details: { count: 2 } }, changes },
      { coderId: project.coder.id },
    );
    project.store.close();
    const again = openProject(project.store.path, countingClock(1000));
    for (const change of changes) {
      const { after } = change;
      const expected =
        after !== null && "revision" in after ? { ...after, revision: command?.sequence } : after;
      expect(again.store.read(change.kind, change.id)).toEqual(expected);
    }
    expect(again.store.connection.column("PRAGMA foreign_key_check")).toEqual([]);
    again.store.close();
  });

  test("change in place and keep what hangs on them", () => {
    const { store, coder } = emptyProject();
    const changes = records(coder.id);
    const summary = { key: "documents-imported", details: {} } as const;
    store.write({ summary, changes }, { coderId: coder.id });
    const before = store.read("statementType", "story");
    const after = {
      id: "story",
      label: "Tale",
      color: "#000000",
      variables: [
        { id: "weight", name: "weight", dataType: "integer" as const },
        { id: "plot", name: "storyline", dataType: "long text" as const },
      ],
      revision: 0,
    };
    const command = store.write(
      { summary, changes: [{ kind: "statementType", id: "story", before, after }] },
      { coderId: coder.id },
    );
    expect(store.read("statementType", "story")).toEqual({ ...after, revision: command?.sequence });
    expect(store.read("statement", "s2")?.values).toEqual({ weight: -3, plot: "a long text" });
    store.close();
  });

  test("refuse a reference to a record that is not there", () => {
    const { store, coder } = emptyProject();
    const changes = records(coder.id).filter((change) => change.id !== "u1");
    expect(() =>
      store.write({ summary: { key: "documents-imported", details: {} }, changes }, { coderId: coder.id }),
    ).toThrowError(expect.objectContaining({ code: "EDIT_CLASH" }));
    expect(store.list("document")).toEqual([]);
    expect(store.revision()).toBe(1);
    store.close();
  });
});
