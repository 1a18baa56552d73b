/**
 * The onnx engine: a token classifier says where quotes, cues and speakers stand, the rules say what the words mean,
 * and where they see nothing but the mention of a concept a zero-shot classifier may see a stance. How to run the models is the caller's
 * business.
 */
import type { Language, ReadStatement } from "@parley/core";
import type { AskedReading, AskingEngine, EngineInput } from "../engine.js";
import { textPieces } from "../model/text-pieces.js";
import { readingOfText } from "../reading-of-text.js";
import { detectLanguage } from "../text/detect-language.js";
import { type TaggedPiece, type TaggedSpan, taggedSpans } from "./tagged-spans.js";
import { utterancesOfSpans } from "./utterances-of-spans.js";

export interface OnnxEngineOptions {
  /** Names of the models, part of the engine's version. */
  readonly model: string;
  /** Labels the words of a piece of text, in order; words without a label may be left out. */
  readonly tag: (text: string) => Promise<readonly TaggedPiece[]>;
  /** How well each of the sentences fits the text, 0 to 1; without it stances stay as the rules read them. */
  readonly entail?: (text: string, sentences: readonly string[]) => Promise<readonly number[]>;
}

/** Classifiers read some 500 word pieces at a time. */
const LONGEST_PIECE = 1200;
/** Below it a zero-shot stance says too little. */
const SURE = 0.6;

/** `readLater` fails with `TEXT_TOO_LONG` and whatever the models fail with. */
export function createOnnxEngine({ model, tag, entail }: OnnxEngineOptions): AskingEngine {
  const version = `${model}/1`;
  return {
    name: "onnx",
    version,
    async readLater(input): Promise<AskedReading> {
      const language = input.language === "auto" ? detectLanguage(input.text) : input.language;
      const spans = await spansOf(input.text, tag);
      const reading = readingOfText(
        { ...input, language },
        {
          engine: `onnx@${version}`,
          find: (analyzed) => utterancesOfSpans(analyzed, spans),
          confidenceOf: ({ confidence }) => confidence,
        },
      );
      if (entail === undefined) return { reading, ungrounded: 0 };
      const statements: ReadStatement[] = [];
      for (const statement of reading.statements)
        statements.push(await withStance(statement, language, entail));
      return { reading: { ...reading, statements }, ungrounded: 0 };
    },
  };
}

async function spansOf(text: EngineInput["text"], tag: OnnxEngineOptions["tag"]): Promise<TaggedSpan[]> {
  const spans: TaggedSpan[] = [];
  for (const { start, end } of textPieces(text, LONGEST_PIECE)) {
    const piece = text.slice(start, end);
    if (piece.trim() !== "") spans.push(...taggedSpans(text.slice(0, end), await tag(piece), start));
  }
  return spans;
}

const hypotheses: Readonly<Record<Language, (concept: string) => readonly [string, string]>> = {
  de: (concept) => [`Der Sprecher ist für: ${concept}.`, `Der Sprecher ist gegen: ${concept}.`],
  en: (concept) => [`The speaker supports: ${concept}.`, `The speaker opposes: ${concept}.`],
};

/** What the rules note when only the mention speaks for the stance. */
const BY_DEFAULT = "stance:mention";

/** A stance where the rules have no sign of one and one of the two sentences fits well. */
async function withStance(
  statement: ReadStatement,
  language: Language,
  entail: NonNullable<OnnxEngineOptions["entail"]>,
): Promise<ReadStatement> {
  const { concept, stance } = statement;
  const isOpen = stance === null || statement.why.includes(BY_DEFAULT);
  if (concept === null || !isOpen) return statement;
  const [support = 0, oppose = 0] = await entail(statement.quote.text, hypotheses[language](concept.label));
  if (Math.max(support, oppose) < SURE) return statement;
  const polarity = support >= oppose ? "support" : "oppose";
  const why = [...statement.why.filter((rule) => rule !== BY_DEFAULT), "model:stance"];
  return { ...statement, stance: { polarity, towards: stance?.towards ?? concept.label }, why };
}
