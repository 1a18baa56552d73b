/**
 * What the operations of `coding/` see of a project, and what they are handed in to make new records. The
 * store fulfills the reader; tests use a plain map.
 */
import type { CodebookVersion, RecordKind, Records, Setting } from "../model/command.js";
import type { Decision } from "../model/decision.js";
import type { Document } from "../model/document.js";
import type { Entity } from "../model/entity.js";
import type { Statement, Utterance } from "../model/statement.js";
import type { StatementType } from "../model/statement-type.js";

export interface ProjectReader {
  readonly read: <Kind extends RecordKind>(kind: Kind, id: string) => Records[Kind] | null;
  readonly entityByValue: (variableId: string, value: string) => Entity | null;
  /** Entities of a variable that bear this name as value, label or alias. */
  readonly entitiesNamed: (variableId: string, name: string) => readonly Entity[];
  /** Entities of a variable, in the order they were made. */
  readonly entitiesOf: (variableId: string) => readonly Entity[];
  /** Entities that point to this one, as their parent or in a membership. */
  readonly entitiesNaming: (entityId: string) => readonly Entity[];
  readonly statementTypes: () => readonly StatementType[];
  readonly utterancesIn: (documentId: string) => readonly Utterance[];
  readonly statementsIn: (documentId: string) => readonly Statement[];
  readonly statementsOf: (utteranceId: string) => readonly Statement[];
  /** Statements that have the entity as a value, or among the members they name. */
  readonly statementsNaming: (entityId: string) => readonly Statement[];
  /** Statements of a type; with a variable only those that have a value of it. */
  readonly statementsOfType: (typeId: string, variableId?: string) => readonly Statement[];
  readonly decisionsOf: (statementId: string) => readonly Decision[];
  /** Decisions that keep a proposal in which the id (of an entity or a variable) stands. */
  readonly decisionsNaming: (id: string) => readonly Decision[];
  /** First document whose current text has this fingerprint. */
  readonly documentWithText: (fingerprint: string) => Document | null;
  readonly codebook: () => CodebookVersion | null;
  /** Settings whose id begins so. */
  readonly settings: (prefix: string) => readonly Setting[];
  /** Who changed a record last, and when. */
  readonly lastEditor: (
    kind: RecordKind,
    id: string,
  ) => { readonly coder: string; readonly at: string } | null;
}

/** Who works, and where ids and times come from. */
export interface Maker {
  readonly coderId: string;
  readonly newId: () => string;
  /** UTC time. */
  readonly now: () => string;
}
