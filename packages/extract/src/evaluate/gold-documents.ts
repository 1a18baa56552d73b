/**
 * Coded documents to measure an engine on, one JSON object a line. Three shapes are recognized: German
 * quotation attribution (`documentName`, `tokens`, `annotations`), English attribution (`docId`,
 * `attributions`), and Parley's own readings with the document's `text` added.
 */
import { fail } from "@parley/core";
import { z } from "zod";
import type { TokenGroup } from "./gnqa.js";
import { type GoldStatement, goldStatementSchema } from "./gold-statement.js";
import type { AttributionSpans } from "./polnear.js";
import { tokensIn, utterancesOf, utterancesToGroups } from "./utterances-to-groups.js";

export type GoldFormat = "gnqa" | "polnear" | "reading";

interface GoldBase {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly language: "de" | "en";
  readonly date: string | null;
  /** [start, end) of the tokens on which parts are compared. */
  readonly tokens: readonly (readonly [number, number])[];
}
export type GoldDocument = GoldBase &
  (
    | { readonly format: "gnqa"; readonly groups: readonly TokenGroup[] }
    | {
        readonly format: "reading";
        readonly groups: readonly TokenGroup[];
        readonly statements: readonly GoldStatement[];
      }
    | { readonly format: "polnear"; readonly attributions: readonly AttributionSpans[] }
  );

const offsets = z.tuple([z.int().min(0), z.int().min(0)]);
const tokenPart = z.object({ tokenIds: z.array(z.int().min(0)) }).optional();
const gnqaLine = z.object({
  documentName: z.string(),
  text: z.string(),
  tokens: z.array(offsets),
  annotations: z.array(
    z.object({
      type: z.string().nullable(),
      medium: z.string().nullable(),
      quote: z.object({ tokenIds: z.array(z.int().min(0)) }),
      speaker: tokenPart,
      cue: tokenPart,
      frame: tokenPart,
      addressee: tokenPart,
    }),
  ),
});
const polnearLine = z.object({
  docId: z.string(),
  text: z.string(),
  attributions: z.array(
    z.object({
      annotator: z.string().optional(),
      source: z.array(offsets),
      cue: z.array(offsets),
      content: z.array(offsets),
    }),
  ),
});
const readingLine = z.object({
  text: z.string(),
  document: z.object({
    id: z.string(),
    title: z.string().nullable().default(null),
    lang: z.enum(["de", "en"]),
    date: z.string().nullable().default(null),
  }),
  statements: z.array(goldStatementSchema),
});

/** A coded reading with the text it was made on. */
export type CodedReading = z.input<typeof readingLine>;

/**
 * The coded documents of a file.
 *
 * @param name of the file, for problems
 * @throws `EVAL_GOLD_EMPTY`, `EVAL_GOLD_LINE_INVALID`, `EVAL_GOLD_FORMAT_UNKNOWN`
 */
export function parseGold(jsonl: string, name: string): GoldDocument[] {
  const docs: GoldDocument[] = [];
  for (const [index, line] of jsonl.split("\n").entries()) {
    if (line.trim() === "") continue;
    docs.push(parseLine(line, { file: name, line: index + 1 }));
  }
  if (docs.length === 0) fail("EVAL_GOLD_EMPTY", { file: name });
  return docs;
}

function parseLine(line: string, place: { file: string; line: number }): GoldDocument {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    fail("EVAL_GOLD_LINE_INVALID", { ...place, problem: "JSON" }, cause);
  }
  const has = (key: string) => typeof value === "object" && value !== null && key in value;
  if (has("documentName") && has("annotations")) return fromGnqa(checked(gnqaLine, value, place));
  if (has("docId") && has("attributions")) return fromPolnear(checked(polnearLine, value, place));
  if (has("document") && has("statements") && has("text"))
    return fromReading(checked(readingLine, value, place));
  return fail("EVAL_GOLD_FORMAT_UNKNOWN", place);
}

function checked<T>(schema: z.ZodType<T>, value: unknown, place: { file: string; line: number }): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  return fail("EVAL_GOLD_LINE_INVALID", { ...place, problem: z.prettifyError(parsed.error) }, parsed.error);
}

function fromGnqa(line: z.infer<typeof gnqaLine>): GoldDocument {
  return {
    format: "gnqa",
    id: line.documentName,
    title: null,
    text: line.text,
    language: "de",
    date: /\((\d{4}-\d{2}-\d{2})\)$/.exec(line.documentName)?.[1] ?? null,
    tokens: line.tokens,
    groups: line.annotations.map((annotation) => ({
      type: annotation.type,
      medium: annotation.medium,
      quote: annotation.quote.tokenIds,
      speaker: annotation.speaker?.tokenIds ?? [],
      cue: annotation.cue?.tokenIds ?? [],
      frame: annotation.frame?.tokenIds ?? [],
      addressee: annotation.addressee?.tokenIds ?? [],
    })),
  };
}

/** Some articles have several coders; the first by name counts, so that no article weighs more than once. */
function fromPolnear(line: z.infer<typeof polnearLine>): GoldDocument {
  const tokens = tokenOffsets(line.text);
  const coder = line.attributions.map((attribution) => attribution.annotator ?? "").sort()[0];
  const runs = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([start, end]) => tokensIn([{ start, end }], tokens));
  return {
    format: "polnear",
    id: line.docId,
    title: null,
    text: line.text,
    language: "en",
    date: /_(\d{4}-\d{2}-\d{2})_/.exec(line.docId)?.[1] ?? null,
    tokens,
    attributions: line.attributions
      .filter((attribution) => (attribution.annotator ?? "") === coder)
      .map(({ source, cue, content }) => ({ source: runs(source), cue: runs(cue), content: runs(content) })),
  };
}

/**
 * A coded reading as gold, without a file in between.
 * @throws `EVAL_GOLD_LINE_INVALID`
 */
export function goldOfReading(reading: CodedReading, place: { file: string; line: number }): GoldDocument {
  return fromReading(checked(readingLine, reading, place));
}

function fromReading(line: z.infer<typeof readingLine>): GoldDocument {
  const tokens = tokenOffsets(line.text);
  return {
    format: "reading",
    id: line.document.id,
    title: line.document.title,
    text: line.text,
    language: line.document.lang,
    date: line.document.date,
    tokens,
    groups: utterancesToGroups(utterancesOf(line, line.text), tokens),
    statements: line.statements,
  };
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;

/** Words and single signs of a text without tokens of its own. */
function tokenOffsets(text: string): [number, number][] {
  return [...text.matchAll(TOKEN)].map((match) => [match.index, match.index + match[0].length]);
}
