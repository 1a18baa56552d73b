/** Table of contents of the reader: from text to proposed statements. */
export { createEmbeddedEngine } from "./embedded/embedded-engine.js";
export type { ReaderPack } from "./embedded/model/reader-pack.js";
export { decodeReaderPack, encodeReaderPack } from "./embedded/model/reader-pack.js";
export type { Engine, EngineInput } from "./engine.js";
export { maximalAssignment } from "./evaluate/assignment.js";
export type { Evaluation, EvaluationOptions } from "./evaluate/score-documents.js";
export { scoreDocuments } from "./evaluate/score-documents.js";
export { tokensIn } from "./evaluate/utterances-to-groups.js";
export { findUtterances } from "./rules/find-utterances.js";
export { rulesEngine } from "./rules-engine.js";
export { analyzeText, LONGEST_TEXT } from "./text/analyze-text.js";
export type { AnalyzedText, Quotation, Sentence, Token, TokenRange } from "./text/analyzed-text.js";
export { detectLanguage } from "./text/detect-language.js";
export { quoteSafeSentences } from "./text/quote-safe-sentences.js";
export { resolveDeadline } from "./time/deadlines.js";
export type { FoundUtterance } from "./utterance.js";
