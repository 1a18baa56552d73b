/** Cases and lessons for the tests of the suggester; what is not said is as plain as can be. */
import type { Decided, Lesson, SuggesterCase } from "../../src/suggester/suggester-case.js";

export function caseOf(claim: string, more: Partial<SuggesterCase> = {}): SuggesterCase {
  return {
    documentId: "doc",
    language: "de",
    claim,
    frame: "",
    mention: "",
    mode: "indirect",
    act: "assert",
    negated: false,
    engine: "rules",
    confidence: 0.8,
    why: [],
    proposed: { concept: null, actor: null, stance: null },
    hints: [],
    ...more,
  };
}

export function lesson(claim: string, decided: Partial<Decided>, about: Partial<SuggesterCase> = {}): Lesson {
  return {
    about: caseOf(claim, about),
    decided: { isStatement: true, concepts: [], actor: null, stance: null, ...decided },
  };
}
