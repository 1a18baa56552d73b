/** Ledger statements written by hand: a sentence with its parts marked by what they say. Invented people. */
import type { LedgerStatement } from "../../src/ledger/ledger-statement.js";
import type { Entity } from "../../src/model/entity.js";
import type { Part } from "../../src/model/part.js";
import { partAt } from "../../src/model/part.js";
import type { Deadline } from "../../src/model/reading.js";
import type { Statement } from "../../src/model/statement.js";

export function entity(id: string, kind: Entity["kind"], more: Partial<Entity> = {}): Entity {
  return {
    id,
    variableId: kind === "person" ? "person" : kind === "concept" ? "concept" : "organization",
    value: id,
    kind,
    labels: {},
    aliases: [],
    attributes: {},
    color: null,
    memberships: [],
    parentId: null,
    candidate: false,
    revision: 1,
    ...more,
  };
}

export const sweden = entity("SE", "state", { value: "Sweden", labels: { de: "Schweden", en: "Sweden" } });
export const austria = entity("AT", "state", {
  value: "Austria",
  labels: { de: "Österreich", en: "Austria" },
});
export const minister = entity("ylva-brandmark", "person", {
  value: "Ylva Brandmark",
  memberships: [{ of: "SE", office: { de: "Ministerin", en: "minister" }, from: null, to: null }],
});
export const troops = entity("own-soldiers", "concept", { value: "Own soldiers" });

export interface Sketch {
  readonly id: string;
  readonly text: string;
  readonly claim?: string;
  readonly cue?: string;
  readonly frame?: string;
  readonly condition?: string;
  readonly deadline?: Omit<Partial<Deadline>, "text" | "spans"> & { readonly text: string };
  readonly act?: Statement["act"];
  readonly negated?: boolean;
  readonly level?: number;
  readonly certainty?: Statement["certainty"];
  readonly state?: Statement["state"];
  readonly unnamed?: boolean;
  readonly person?: Entity | null;
  readonly organization?: Entity | null;
  readonly concept?: Entity | null;
  readonly date?: string | null;
  readonly document?: string;
  readonly utterance?: string;
  readonly nestedIn?: string;
  readonly language?: "de" | "en";
  /** `indirect` without it. */
  readonly mode?: LedgerStatement["utterance"]["mode"];
}

/** A statement of Sweden, announced on 10 January 2031, unless the sketch says otherwise. */
export function ledgerRow(sketch: Sketch): LedgerStatement {
  const { id, text, deadline } = sketch;
  const documentId = sketch.document ?? `doc-${id}`;
  const place = (words: string): Part => {
    const start = text.indexOf(words);
    const part = partAt(text, [{ start, end: start + words.length }]);
    if (start < 0 || part === null) throw new Error(`"${words}" is not in "${text}"`);
    return part;
  };
  const claim = place(sketch.claim ?? text);
  const person = sketch.person ?? null;
  const organization = sketch.organization === undefined ? sweden : sketch.organization;
  return {
    statement: {
      id,
      utteranceId: sketch.utterance ?? `u-${id}`,
      documentId,
      versionId: `v-${id}`,
      typeId: "dna-statement",
      coderId: "rules",
      state: sketch.state ?? "proposed",
      values: {},
      actor: null,
      claim,
      condition: sketch.condition === undefined ? null : place(sketch.condition),
      time: null,
      deadline:
        deadline === undefined
          ? null
          : {
              anchor: "2031-01-10",
              from: null,
              to: null,
              grade: "firm",
              rule: "day",
              eventId: null,
              ...deadline,
              ...place(deadline.text),
            },
      act: sketch.act ?? "announce",
      negated: sketch.negated ?? false,
      certainty: sketch.certainty ?? "stated",
      level: sketch.level ?? 0.8,
      towards: null,
      unnamed: sketch.unnamed ?? false,
      metonymic: false,
      members: [],
      engine: "rules@1",
      confidence: 0.8,
      why: [],
      note: "",
      revision: 1,
    },
    utterance: {
      id: sketch.utterance ?? `u-${id}`,
      documentId,
      versionId: `v-${id}`,
      mode: sketch.mode ?? "indirect",
      medium: "speech",
      quote: claim,
      cue: sketch.cue === undefined ? null : place(sketch.cue),
      frame: sketch.frame === undefined ? null : place(sketch.frame),
      addressee: null,
      nestedIn: sketch.nestedIn ?? null,
      revision: 1,
    },
    documentId,
    documentDate: sketch.date === undefined ? "2031-01-10" : sketch.date,
    documentTitle: documentId,
    documentLanguage: sketch.language ?? "en",
    person,
    organization,
    concept: sketch.concept ?? null,
    actorLabel: (person ?? organization)?.value ?? "",
  };
}
