/**
 * The llm engine: asks a language model piece by piece and keeps only what stands in the text word for word. How to
 * ask is the caller's business; this file knows no network, no key and no clock.
 */
import { fail, type Reading, type ReadStatement } from "@parley/core";
import type { AskedReading, AskingEngine, EngineInput } from "../engine.js";
import { withParticipants } from "../meaning/event-participants.js";
import { findEvents, knownEvents } from "../meaning/events.js";
import { analyzeText } from "../text/analyze-text.js";
import { detectLanguage } from "../text/detect-language.js";
import { answerJsonSchema, type ModelAnswer, parseAnswer } from "./model-answer.js";
import { type ModelQuestion, PROMPT_VERSION, systemPrompt, userPrompt } from "./prompt.js";
import { statementOfAnswer } from "./statement-of-answer.js";
import { textPieces } from "./text-pieces.js";

/** Asks a model; gives back its answer as text. */
export type Ask = (question: ModelQuestion) => Promise<string>;

export interface ModelEngineOptions {
  /** Name of the model, part of the engine's version. */
  readonly model: string;
  readonly ask: Ask;
  /** Longest piece of text in one question, in UTF-16 units. */
  readonly longestPiece?: number;
}

const LONGEST_PIECE = 6000;
/** How often a piece is asked about when the answer cannot be read. */
const ATTEMPTS = 2;

/**
 * An engine that reads with a language model.
 * `readLater` fails with `TEXT_TOO_LONG`, `MODEL_ANSWER_BROKEN`, and whatever `ask` fails with.
 */
export function createModelEngine({
  model,
  ask,
  longestPiece = LONGEST_PIECE,
}: ModelEngineOptions): AskingEngine {
  const version = `${model}/${PROMPT_VERSION}`;
  return {
    name: "llm",
    version,
    readLater: (input) => readWithModel(input, { ask, longestPiece, model, engine: `llm@${version}` }),
  };
}

interface Asking extends Required<ModelEngineOptions> {
  readonly engine: string;
}

async function readWithModel(input: EngineInput, asking: Asking): Promise<AskedReading> {
  const { id, title, text, date, codebook } = input;
  const language = input.language === "auto" ? detectLanguage(text) : input.language;
  const analyzed = analyzeText(text, language);
  const events = findEvents(analyzed, date, codebook);
  const known = knownEvents(events);
  const system = systemPrompt(language, codebook);
  const statements: ReadStatement[] = [];
  const utterances = new Map<string, number>();
  let ungrounded = 0;
  for (const within of textPieces(text, asking.longestPiece)) {
    const piece = { title, date, text: text.slice(within.start, within.end) };
    if (piece.text.trim() === "") continue;
    const answer = await answerFor(asking, id, system, (again) => userPrompt(language, piece, again));
    ungrounded += answer.malformed;
    let near = within.start;
    for (const one of answer.statements) {
      const { engine } = asking;
      const place = { analyzed, codebook, date, events: known, within, near, engine };
      const made = statementOfAnswer(one, place);
      if (made === null) {
        ungrounded += 1;
        continue;
      }
      near = made.quote.start;
      // Statements with the same words and the same cue belong to one act of saying.
      const key = JSON.stringify([made.quote.spans, made.cue?.spans ?? null]);
      const utterance = utterances.get(key) ?? utterances.size + 1;
      utterances.set(key, utterance);
      statements.push({ ...made, id: statements.length + 1, utterance });
    }
  }
  const reading: Reading = {
    document: { id, title, lang: language, date },
    statements,
    events: withParticipants(events, statements, text),
    contingencies: [],
  };
  return { reading, ungrounded };
}

async function answerFor(
  { ask, model }: Asking,
  document: string,
  system: string,
  user: (again: boolean) => string,
): Promise<ModelAnswer> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const accepts = (answer: string) => parseAnswer(answer) !== null;
    const answer = parseAnswer(
      await ask({ system, user: user(attempt > 1), schema: answerJsonSchema, accepts }),
    );
    if (answer !== null) return answer;
  }
  return fail("MODEL_ANSWER_BROKEN", { document, model, attempts: ATTEMPTS });
}
