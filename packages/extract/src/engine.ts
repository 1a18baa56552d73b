/** The interface of an extraction engine: one document in, one reading out. Pure; no clock, no network. */
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
}

export interface Engine {
  readonly name: string;
  readonly version: string;
  readonly read: (input: EngineInput) => Reading;
}
