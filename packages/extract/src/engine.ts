/**
 * The interface of an extraction engine: one document in, one reading out. Pure; no clock, no network. An engine that
 * has to ask somebody else gets the way of asking from its caller and answers later.
 */
import type { Codebook, Language, Reading } from "@parley/core";

export interface EngineInput {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  /** `auto` detects German or English from the text. */
  readonly language: Language | "auto";
  /** Document date as yyyy-mm-dd; anchors deadlines. */
  readonly date: string | null;
  readonly codebook: Codebook | null;
  /** Who published it, as the document says: a body of the codebook speaks for itself there. */
  readonly source?: string | null;
}

export interface Engine {
  readonly name: string;
  readonly version: string;
  readonly read: (input: EngineInput) => Reading;
}

export interface AskingEngine {
  readonly name: string;
  readonly version: string;
  readonly readLater: (input: EngineInput) => Promise<AskedReading>;
}

export interface AskedReading {
  readonly reading: Reading;
  /** Statements that were left out because their words do not stand in the text. */
  readonly ungrounded: number;
}

export function isAsking(engine: Engine | AskingEngine): engine is AskingEngine {
  return "readLater" in engine;
}
