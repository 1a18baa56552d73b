/** A project in memory: applies drafts to plain maps, so that operations can be tested without a store. */
import type { Change, Draft, Maker, ProjectReader, RecordKind, Records } from "../../src/index.js";

export interface MemoryProject extends ProjectReader {
  readonly apply: (draft: Draft) => void;
  /** Every record, to compare two states. */
  readonly dump: () => Readonly<Record<string, unknown>>;
}

export function memoryProject(): MemoryProject {
  const records = new Map<string, Records[RecordKind]>();
  let revision = 0;
  const all = <Kind extends RecordKind>(kind: Kind): Records[Kind][] =>
    [...records].filter(([name]) => name.startsWith(`${kind} `)).map(([, record]) => record as Records[Kind]);
  const read = <Kind extends RecordKind>(kind: Kind, id: string): Records[Kind] | null =>
    (records.get(`${kind} ${id}`) as Records[Kind] | undefined) ?? null;
  const write = (change: Change) => {
    const name = `${change.kind} ${change.id}`;
    if ((change.before === null) === records.has(name)) throw new Error(`${name} is not as the change says`);
    if (change.after === null) records.delete(name);
    else records.set(name, "revision" in change.after ? { ...change.after, revision } : change.after);
  };
  return {
    read,
    entityByValue: (variableId, value) =>
      all("entity").find((entity) => entity.variableId === variableId && entity.value === value) ?? null,
    entitiesNamed: (variableId, name) =>
      all("entity").filter(
        ({ variableId: own, value, labels, aliases }) =>
          own === variableId && [value, labels.de, labels.en, ...aliases].includes(name),
      ),
    entitiesOf: (variableId) => all("entity").filter((entity) => entity.variableId === variableId),
    entitiesNaming: (id) =>
      all("entity").filter(
        ({ parentId, memberships }) => parentId === id || memberships.some(({ of }) => of === id),
      ),
    statementTypes: () => all("statementType"),
    statementsNaming: (id) =>
      all("statement").filter(
        ({ values, members }) => Object.values(values).includes(id) || members.includes(id),
      ),
    statementsOfType: (typeId, variableId) =>
      all("statement").filter(
        (one) =>
          one.typeId === typeId && (variableId === undefined || (one.values[variableId] ?? null) !== null),
      ),
    decisionsNaming: (id) =>
      all("decision").filter(({ proposed }) => JSON.stringify(proposed).includes(`"${id}"`)),
    settings: (prefix) => all("setting").filter((setting) => setting.id.startsWith(prefix)),
    utterancesIn: (documentId) => all("utterance").filter((one) => one.documentId === documentId),
    statementsIn: (documentId) => all("statement").filter((one) => one.documentId === documentId),
    statementsOf: (utteranceId) => all("statement").filter((one) => one.utteranceId === utteranceId),
    decisionsOf: (statementId) => all("decision").filter((one) => one.statementId === statementId),
    documentWithText: (fingerprint) =>
      all("document").find((doc) => read("textVersion", doc.versionId)?.fingerprint === fingerprint) ?? null,
    codebook: () => all("codebook").at(-1) ?? null,
    lastEditor: () => ({ coder: "Mara", at: "2031-01-01T00:00:00Z" }),
    apply(draft) {
      revision += 1;
      for (const change of draft.changes) write(change);
    },
    dump: () =>
      Object.fromEntries(
        [...records].map(([name, record]) => {
          const { revision: _, ...rest } = record as { revision?: number };
          return [name, rest];
        }),
      ),
  };
}

export function countingMaker(coderId = "coder"): Maker {
  let ids = 0;
  return {
    coderId,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    now: () => "2031-01-14T10:00:00Z",
  };
}

export const text =
  "Ministerpräsidentin Ada Lindqvist sagte am Montag: „Wir schicken Soldaten.“ Tomas Verhoek lehnte das ab. " +
  "Ada Lindqvist und Mira Sand kündigten an, Truppen zu entsenden.";

/** The place of some words. */
export function spanOf(words: string, within = text): { start: number; end: number } {
  const start = within.indexOf(words);
  if (start === -1) throw new Error(`"${words}" does not stand in the text`);
  return { start, end: start + words.length };
}
