/**
 * Coded texts as training material, one JSON object a line: Parley's own readings with the text added, as the
 * corpus tools write them, or German quotation attribution (`documentName`, `tokens`, `annotations`).
 */
import {
  fail,
  type Language,
  type ReadStatement,
  readStatementSchema,
  type Span,
  spanSchema,
} from "@parley/core";
import { z } from "zod";
import type { FoundUtterance } from "../../utterance.js";

/** One act of saying as a coder marked it. */
export interface CodedUtterance {
  readonly mode: FoundUtterance["mode"];
  readonly medium: FoundUtterance["medium"];
  readonly nested: boolean;
  readonly quote: readonly Span[];
  readonly speaker: readonly Span[];
  readonly cue: readonly Span[];
  readonly frame: readonly Span[];
  readonly addressee: readonly Span[];
  /** Statements of the utterance; empty where the coding has none. */
  readonly statements: readonly CodedStatement[];
}

export interface CodedStatement {
  readonly claim: readonly Span[];
  readonly act: ReadStatement["act"];
  /** "support", "oppose", "neutral"; `null` where no side is taken. */
  readonly polarity: NonNullable<ReadStatement["stance"]>["polarity"] | null;
  readonly negated: boolean;
  readonly certainty: ReadStatement["certainty"];
  readonly level: number;
  readonly condition: readonly Span[];
  readonly deadline: readonly Span[];
}

export interface CodedText {
  readonly id: string;
  readonly language: Language;
  readonly date: string | null;
  readonly text: string;
  readonly utterances: readonly CodedUtterance[];
}

const offsets = z.tuple([z.int().min(0), z.int().min(0)]);
const tokenPart = z.object({ tokenIds: z.array(z.int().min(0)) }).optional();
const attributionLine = z.object({
  documentName: z.string(),
  text: z.string(),
  tokens: z.array(offsets),
  annotations: z.array(
    z.object({
      type: z.enum(["Direct", "Indirect", "Reported", "FreeIndirect", "IndirectFreeIndirect"]),
      medium: z.string().nullable(),
      isNested: z.boolean().default(false),
      quote: z.object({ tokenIds: z.array(z.int().min(0)) }),
      speaker: tokenPart,
      cue: tokenPart,
      frame: tokenPart,
      addressee: tokenPart,
    }),
  ),
});
const modeOfType = {
  Direct: "direct",
  Indirect: "indirect",
  Reported: "reported",
  FreeIndirect: "free-indirect",
  IndirectFreeIndirect: "indirect-free-indirect",
} as const;
const mediumOfName: Readonly<Record<string, FoundUtterance["medium"]>> = {
  Speech: "speech",
  Writing: "writing",
  Thought: "thought",
};

const part = z.object({ spans: z.array(spanSchema) });
const nullablePart = part.nullable().default(null);
const readingLine = z.object({
  text: z.string(),
  document: z.object({
    id: z.string(),
    lang: z.enum(["de", "en"]),
    date: z.string().nullable().default(null),
  }),
  statements: z.array(
    readStatementSchema
      .pick({
        utterance: true,
        mode: true,
        act: true,
        stance: true,
        negated: true,
        certainty: true,
        level: true,
      })
      .extend({
        medium: readStatementSchema.shape.medium.default(null),
        nestedIn: readStatementSchema.shape.nestedIn.default(null),
        quote: part,
        claim: part,
        actor: nullablePart,
        cue: nullablePart,
        frame: nullablePart,
        addressee: nullablePart,
        condition: nullablePart,
        deadline: nullablePart,
      }),
  ),
});
type ReadingStatement = z.infer<typeof readingLine>["statements"][number];

/**
 * The coded texts of a file.
 *
 * @param name of the file, for problems
 * @throws `EVAL_GOLD_LINE_INVALID`, `EVAL_GOLD_FORMAT_UNKNOWN`
 */
export function parseCodedTexts(jsonl: string, name: string): CodedText[] {
  return jsonl.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    return [parseLine(line, { file: name, line: index + 1 })];
  });
}

function parseLine(line: string, place: { file: string; line: number }): CodedText {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    fail("EVAL_GOLD_LINE_INVALID", { ...place, problem: "JSON" }, cause);
  }
  const has = (key: string): boolean => typeof value === "object" && value !== null && key in value;
  if (has("documentName") && has("annotations"))
    return fromAttribution(checked(attributionLine, value, place));
  if (has("document") && has("statements")) return fromReading(checked(readingLine, value, place));
  return fail("EVAL_GOLD_FORMAT_UNKNOWN", place);
}

function checked<T>(schema: z.ZodType<T>, value: unknown, place: { file: string; line: number }): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  return fail("EVAL_GOLD_LINE_INVALID", { ...place, problem: z.prettifyError(parsed.error) }, parsed.error);
}

function fromAttribution(line: z.infer<typeof attributionLine>): CodedText {
  const spans = (coded: z.infer<typeof tokenPart>): Span[] =>
    (coded?.tokenIds ?? [])
      .flatMap((id) => {
        const [start, end] = line.tokens[id] ?? [0, 0];
        return end > start ? [{ start, end }] : [];
      })
      .sort((a, b) => a.start - b.start);
  return {
    id: line.documentName,
    language: "de",
    date: /\((\d{4}-\d{2}-\d{2})\)$/.exec(line.documentName)?.[1] ?? null,
    text: line.text,
    utterances: line.annotations.map((annotation) => ({
      mode: modeOfType[annotation.type],
      medium: mediumOfName[annotation.medium ?? ""] ?? null,
      nested: annotation.isNested,
      quote: spans(annotation.quote),
      speaker: spans(annotation.speaker),
      cue: spans(annotation.cue),
      frame: spans(annotation.frame),
      addressee: spans(annotation.addressee),
      statements: [],
    })),
  };
}

function fromReading(line: z.infer<typeof readingLine>): CodedText {
  const groups = new Map<number, ReadingStatement[]>();
  for (const statement of line.statements) {
    const group = groups.get(statement.utterance);
    if (group === undefined) groups.set(statement.utterance, [statement]);
    else group.push(statement);
  }
  return {
    id: line.document.id,
    language: line.document.lang,
    date: line.document.date,
    text: line.text,
    utterances: [...groups.values()].flatMap(utteranceOf),
  };
}

/** The statements of one utterance repeat its parts; quote and speakers are put together. */
function utteranceOf(statements: readonly ReadingStatement[]): CodedUtterance[] {
  const first = statements[0];
  if (first === undefined) return [];
  const spans = (pick: (statement: ReadingStatement) => { readonly spans: readonly Span[] } | null): Span[] =>
    statements.flatMap((statement) => pick(statement)?.spans ?? []).sort((a, b) => a.start - b.start);
  return [
    {
      mode: first.mode,
      medium: first.medium,
      nested: first.nestedIn !== null,
      quote: spans((statement) => statement.quote),
      speaker: first.mode === "writer" ? [] : spans((statement) => statement.actor),
      cue: first.cue?.spans ?? [],
      frame: first.frame?.spans ?? [],
      addressee: first.addressee?.spans ?? [],
      statements: statements.map((statement) => ({
        claim: statement.claim.spans,
        act: statement.act,
        polarity: statement.stance?.polarity ?? null,
        negated: statement.negated,
        certainty: statement.certainty,
        level: statement.level,
        condition: statement.condition?.spans ?? [],
        deadline: statement.deadline?.spans ?? [],
      })),
    },
  ];
}
