/** Table of contents of the reader: from text to proposed statements. */

export type { NamedState } from "./actors/states-named.js";
export { statesNamed } from "./actors/states-named.js";
export { createEmbeddedEngine } from "./embedded/embedded-engine.js";
export type { ReaderPack } from "./embedded/model/reader-pack.js";
export {
  decodeReaderPack,
  encodeReaderPack,
  openReaderPack,
  type PackFile,
} from "./embedded/model/reader-pack.js";
export type { AskedReading, AskingEngine, Engine, EngineInput } from "./engine.js";
export { isAsking } from "./engine.js";
export { maximalAssignment } from "./evaluate/assignment.js";
export type { Comparison, Difference } from "./evaluate/compare-engines.js";
export { compareEngines } from "./evaluate/compare-engines.js";
export type { Confusion } from "./evaluate/confusion.js";
export type { CodedReading, GoldDocument } from "./evaluate/gold-documents.js";
export { goldOfReading, parseGold } from "./evaluate/gold-documents.js";
export { readBeforehand } from "./evaluate/read-beforehand.js";
export type { ReliabilityBin } from "./evaluate/reliability.js";
export type { Evaluation, EvaluationOptions } from "./evaluate/score-documents.js";
export { scoreDocuments, scoreGold } from "./evaluate/score-documents.js";
export type { ScoreWithInterval } from "./evaluate/tally.js";
export { tokensIn } from "./evaluate/utterances-to-groups.js";
export type { Ask, ModelEngineOptions } from "./model/model-engine.js";
export { createModelEngine } from "./model/model-engine.js";
export type { ModelQuestion } from "./model/prompt.js";
export type { OnnxEngineOptions } from "./onnx/onnx-engine.js";
export { createOnnxEngine } from "./onnx/onnx-engine.js";
export type { TaggedPiece } from "./onnx/tagged-spans.js";
export { findUtterances } from "./rules/find-utterances.js";
export { rulesEngine } from "./rules-engine.js";
export type { ShareWithInterval, TaskFigures } from "./suggester/held-back-figures.js";
export { bestDial } from "./suggester/held-back-figures.js";
export { preparePhraseHints } from "./suggester/phrase-hints.js";
export { orderByUsefulness, type QueuedProposal } from "./suggester/queue-order.js";
export type { Given, Suggester, SuggesterOptions, Suggestion } from "./suggester/suggester.js";
export { createSuggester } from "./suggester/suggester.js";
export type {
  Decided,
  Lesson,
  PhraseHint,
  StanceLabel,
  SuggesterCase,
} from "./suggester/suggester-case.js";
export type { Choice, SuggesterTask } from "./suggester/suggester-tasks.js";
export { suggesterTasks } from "./suggester/suggester-tasks.js";
export { analyzeText, LONGEST_TEXT } from "./text/analyze-text.js";
export type { AnalyzedText, Quotation, Sentence, Token, TokenRange } from "./text/analyzed-text.js";
export { detectLanguage } from "./text/detect-language.js";
export { quoteSafeSentences } from "./text/quote-safe-sentences.js";
export { resolveDeadline } from "./time/deadlines.js";
export type { FoundUtterance } from "./utterance.js";
