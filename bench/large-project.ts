/** A project as large as a newsroom's: 300 people, 80 bodies, 150 concepts, documents over a year. */
import {
  builtInStatementType,
  type Change,
  createRandom,
  newEntity,
  type Part,
  partAt,
  type Random,
  type Statement,
} from "@parley/core";
import { closeProject, initProject, type Project } from "../packages/parley/dist/project/project.js";

const PERSONS = 300;
const BODIES = 80;
const CONCEPTS = 150;

/** Writes a project of so many documents, each with so many statements; same numbers, same project but for its ids. */
export function buildProject(path: string, documents: number, statementsPerDocument: number): void {
  const project = initProject(path);
  const { store, coder } = project;
  const random = createRandom(1);
  const write = (changes: readonly Change[]) =>
    store.write({ summary: { key: "proposals-extracted", details: {} }, changes }, { coderId: coder.id });
  const entities = [
    ...Array.from({ length: BODIES }, (_, at) =>
      newEntity(`body-${at}`, "organization", at < 30 ? "state" : "organization", `Body ${at}`, "en"),
    ),
    ...Array.from({ length: PERSONS }, (_, at) => ({
      ...newEntity(`person-${at}`, "person", "person", `Person ${at}`, "en"),
      memberships: [{ of: `body-${at % BODIES}`, office: null, from: null, to: null }],
    })),
    ...Array.from({ length: CONCEPTS }, (_, at) =>
      newEntity(`concept-${at}`, "concept", "concept", `Concept ${at}`, "en"),
    ),
  ];
  write(entities.map((entity): Change => ({ kind: "entity", id: entity.id, before: null, after: entity })));
  for (let number = 0; number < documents; number += 1) {
    write(documentChanges(project, number, statementsPerDocument, random));
  }
  closeProject(project);
}

/** The sentence that all documents repeat. */
export const SENTENCE = "Body 7 said on Monday that it would send troops as soon as a ceasefire holds. ";

function documentChanges(
  { store, coder }: Project,
  number: number,
  statements: number,
  random: Random,
): Change[] {
  const text = SENTENCE.repeat(statements);
  const [id, versionId] = [store.newId(), store.newId()];
  const day = `2031-${String(1 + (number % 12)).padStart(2, "0")}-${String(1 + (number % 28)).padStart(2, "0")}`;
  const after = {
    id,
    name: `d-${number}`,
    title: `Document ${number}`,
    author: "",
    source: `Source ${number % 5}`,
    section: "",
    type: "",
    url: "",
    notes: "",
    language: "en" as const,
    date: { local: day, precision: "day" as const, zone: null, source: "text" as const },
    versionId,
    sameTextAs: null,
    coderId: coder.id,
    revision: 0,
  };
  const changes: Change[] = [
    { kind: "document", id, before: null, after },
    {
      kind: "textVersion",
      id: versionId,
      before: null,
      after: { id: versionId, documentId: id, number: 1, text, fingerprint: `f-${number}` },
    },
  ];
  for (let at = 0; at < statements; at += 1) {
    const start = at * SENTENCE.length;
    const ids = { documentId: id, versionId, utteranceId: store.newId() };
    const quote = partOf(text, start + 22, start + SENTENCE.length - 2);
    const utterance = {
      id: ids.utteranceId,
      documentId: id,
      versionId,
      mode: "indirect" as const,
      medium: "speech" as const,
      quote,
      cue: partOf(text, start + 7, start + 11),
      frame: null,
      addressee: null,
      nestedIn: null,
      revision: 0,
    };
    changes.push({ kind: "utterance", id: utterance.id, before: null, after: utterance });
    const statement = statementOf(
      store.newId(),
      ids,
      quote,
      partOf(text, start, start + 6),
      coder.id,
      random,
    );
    changes.push({ kind: "statement", id: statement.id, before: null, after: statement });
  }
  return changes;
}

function statementOf(
  id: string,
  ids: Pick<Statement, "documentId" | "versionId" | "utteranceId">,
  claim: Part,
  actor: Part,
  coderId: string,
  random: Random,
): Statement {
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    id,
    ...ids,
    typeId: builtInStatementType.id,
    coderId,
    state: random() < 0.3 ? "accepted" : "proposed",
    values: {
      person: `person-${below(PERSONS)}`,
      organization: `body-${below(BODIES)}`,
      concept: `concept-${below(CONCEPTS)}`,
      agreement: below(2),
    },
    actor,
    claim,
    condition: null,
    time: null,
    deadline: null,
    act: random() < 0.1 ? "announce" : "assert",
    negated: false,
    certainty: "stated",
    level: 0.8,
    towards: null,
    unnamed: false,
    metonymic: false,
    members: [],
    engine: "bench@1.0.0",
    confidence: 0.5 + random() / 2,
    why: ["bench"],
    note: "",
    revision: 0,
  };
}

function partOf(text: string, start: number, end: number): Part {
  const part = partAt(text, [{ start, end }]);
  if (part === null) throw new Error(`no part at ${start}–${end}`);
  return part;
}
