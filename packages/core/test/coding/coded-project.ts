/**
 * A coded project in memory: actors and concepts with some statements, proposals among them. People and bodies
 * are invented; the law that every operation keeps is beside it.
 */
import { expect } from "vitest";
import {
  builtInStatementType,
  type Change,
  type Codebook,
  codebookSchema,
  type Draft,
  type Entity,
  invertChanges,
  type Maker,
  newEntity,
  partAt,
  type Statement,
  setCodebook,
  type Utterance,
} from "../../src/index.js";
import { countingMaker, type MemoryProject, memoryProject } from "./memory-project.js";

const text = "Norland says yes. Arlen says no. Ada Lindqvist says so.";

export interface CodedProject {
  readonly project: MemoryProject;
  readonly maker: Maker;
  readonly entity: (id: string) => Entity;
  readonly statement: (id: string) => Statement;
  /** Applies a draft. */
  readonly apply: (draft: Draft) => void;
  /** Puts records in as they are. */
  readonly put: (...changes: readonly Change[]) => void;
  readonly addEntity: (entity: Partial<Entity> & Pick<Entity, "id" | "variableId">) => void;
  readonly addStatement: (statement: Partial<Statement> & Pick<Statement, "id">) => void;
}

export function codedProject(): CodedProject {
  const project = memoryProject();
  const maker = countingMaker();
  const put = (...changes: readonly Change[]) =>
    project.apply({ summary: { key: "project-made", details: {} }, changes });
  const made = (change: { readonly kind: Change["kind"]; readonly after: { readonly id: string } }) =>
    put({ ...change, id: change.after.id, before: null } as Change);
  const quote = partAt(text, [{ start: 0, end: 16 }]);
  if (quote === null) throw new Error("no quote");
  const utterance: Utterance = {
    id: "u1",
    documentId: "d1",
    versionId: "v1",
    mode: "indirect",
    medium: null,
    quote,
    cue: null,
    frame: null,
    addressee: null,
    nestedIn: null,
    revision: 0,
  };
  made({ kind: "statementType", after: builtInStatementType });
  made({ kind: "utterance", after: utterance });
  return {
    project,
    maker,
    put,
    apply: project.apply,
    entity: (id) => project.read("entity", id) ?? missing(id),
    statement: (id) => project.read("statement", id) ?? missing(id),
    addEntity: (given) => {
      const kind = given.variableId === "concept" ? "concept" : given.kind;
      const plain = newEntity(
        given.id,
        given.variableId,
        kind ?? "organization",
        given.value ?? given.id,
        "en",
      );
      made({ kind: "entity", after: { ...plain, ...given } as Entity });
    },
    addStatement: (given) => {
      const statement: Statement = {
        utteranceId: "u1",
        documentId: "d1",
        versionId: "v1",
        typeId: builtInStatementType.id,
        coderId: "coder",
        state: "coded",
        values: {},
        actor: null,
        claim: quote,
        condition: null,
        time: null,
        deadline: null,
        act: "assert",
        negated: false,
        certainty: "stated",
        level: 0.8,
        towards: null,
        unnamed: false,
        metonymic: false,
        members: [],
        engine: null,
        confidence: null,
        why: [],
        note: "",
        revision: 0,
        ...given,
      };
      made({ kind: "statement", after: statement });
    },
  };
}

/** Two bodies that are the same one, a third, two concepts, and five statements of which two are proposals. */
export function largeUnion(): CodedProject {
  const coded = codedProject();
  coded.addEntity({ id: "eu", variableId: "organization", value: "European Union" });
  coded.addEntity({
    id: "brussels",
    variableId: "organization",
    value: "Brussels",
    aliases: ["the bloc"],
    attributes: { seat: "Brussels" },
  });
  coded.addEntity({ id: "norland", variableId: "organization", value: "Norland", kind: "state" });
  coded.addEntity({ id: "deploy", variableId: "concept", value: "Send troops" });
  coded.addEntity({ id: "talks", variableId: "concept", value: "Talks first" });
  const proposal = { state: "proposed", engine: "rules@1.0.0", confidence: 0.7 } as const;
  coded.addStatement({ id: "s1", values: { organization: "eu", concept: "deploy", agreement: 1 } });
  coded.addStatement({ id: "s2", values: { organization: "brussels", concept: "deploy", agreement: 0 } });
  coded.addStatement({ id: "s3", values: { organization: "brussels", concept: "talks" }, ...proposal });
  coded.addStatement({ id: "s4", values: { organization: "norland", concept: "talks" }, ...proposal });
  coded.addStatement({
    id: "s5",
    values: { organization: "norland", concept: "deploy" },
    members: ["brussels", "eu"],
  });
  return coded;
}

/** A codebook of the union's entities, set in the project. */
export function withCodebook(coded: CodedProject): Codebook {
  const codebook = codebookSchema.parse({
    parley: "codebook/1",
    name: "Union",
    languages: ["en"],
    actors: [
      { id: "eu", kind: "organization", labels: { en: "European Union" } },
      { id: "brussels", kind: "organization", labels: { en: "Brussels" }, aliases: ["the bloc"] },
    ],
    concepts: [
      { id: "deploy", labels: { en: "Send troops" }, phrases: { en: ["send troops"] } },
      { id: "talks", labels: { en: "Talks first" }, phrases: { en: ["talks first"] } },
    ],
    scales: [
      {
        id: "how-far",
        labels: { en: "How far?" },
        steps: [
          { value: 0, labels: { en: "talks" }, concept: "talks" },
          { value: 100, labels: { en: "troops" }, concept: "deploy" },
        ],
      },
    ],
  });
  coded.apply(setCodebook(coded.project, codebook, coded.maker));
  return coded.project.codebook()?.codebook ?? codebook;
}

/** What every operation has to do: its changes, taken back, give the state before; done again, the one after. */
export function takesBack({ project }: Pick<CodedProject, "project">, draft: Draft): void {
  const before = project.dump();
  project.apply(draft);
  const after = project.dump();
  expect(after).not.toEqual(before);
  project.apply({ summary: { key: "undone", details: {} }, changes: invertChanges(draft.changes) });
  expect(project.dump()).toEqual(before);
  project.apply(draft);
  expect(project.dump()).toEqual(after);
}

/** A problem by its code, whatever its words. */
export const code = (expected: string): unknown => expect.objectContaining({ code: expected });

function missing(id: string): never {
  throw new Error(`no ${id}`);
}
