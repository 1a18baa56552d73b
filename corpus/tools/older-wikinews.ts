/**
 * Reads the first codings of Wikinews articles, which knew neither acts nor actors: `{type, medium, nestedIn,
 * quote, speaker, …}` with offsets. What they lack is left open for the coder; `check` says where.
 */
import { z } from "zod";
import type { CodedText, Mark, Row } from "./markup.js";
import { sha256 } from "./standoff.js";
import { type Article, splitOf } from "./wikinews-articles.js";

const pair = z.tuple([z.int().min(0), z.int().min(0)]);
const pairs = z.array(pair);
const groupSchema = z.object({
  type: z.enum(["Direct", "Indirect", "IndirectFreeIndirect", "FreeIndirect", "Reported"]),
  medium: z.enum(["Speech", "Writing", "Thought", "SW", "ST", "TW", "none"]),
  nestedIn: z.int().nullable(),
  quote: pairs,
  speaker: pairs,
  cue: pairs,
  frame: pairs,
  addressee: pairs,
  condition: pairs,
  deadline: pairs,
  negated: z.boolean(),
  stance: z
    .object({
      polarity: z.enum(["support", "oppose"]),
      towardsLabel: z.string().optional(),
      towardsSpan: pair.optional(),
    })
    .nullable(),
});
export const olderSchema = z.object({
  id: z.string(),
  textSha256: z.string(),
  groups: z.array(groupSchema),
});
export type OlderCoding = z.infer<typeof olderSchema>;
type OlderGroup = OlderCoding["groups"][number];

const modeOf: Readonly<Record<OlderGroup["type"], Row["mode"]>> = {
  Direct: "direct",
  Indirect: "indirect",
  IndirectFreeIndirect: "indirect-free-indirect",
  FreeIndirect: "free-indirect",
  Reported: "reported",
};
const mediumOf: Readonly<Record<string, Row["medium"]>> = {
  Speech: "speech",
  Writing: "writing",
  Thought: "thought",
};
const PARTS = ["quote", "speaker", "cue", "frame", "addressee", "condition", "deadline"] as const;

/** @returns a coded text to mend; `null` when the coding belongs to another text */
export function fromOlder(older: OlderCoding, article: Article): CodedText | null {
  if (older.textSha256 !== sha256(article.text)) return null;
  const { id, title, lang, date, text } = article;
  return {
    id,
    head: { title, lang, date, register: "wire", field: "-", split: splitOf(id) },
    text,
    marks: older.groups.flatMap((group, index) => marksOf(group, index + 1)),
    rows: older.groups.map((group, index) => toRow(group, index + 1)),
    actors: new Map(),
  };
}

function marksOf(group: OlderGroup, utterance: number): Mark[] {
  const mark = (part: Mark["part"], [start, end]: readonly [number, number]): Mark => ({
    part,
    utterance,
    letter: "",
    span: { start, end },
  });
  const towards = group.stance?.towardsSpan;
  return [
    ...PARTS.flatMap((part) => group[part].map((span) => mark(part, span))),
    ...(towards === undefined ? [] : [mark("towards", towards)]),
  ];
}

function toRow(group: OlderGroup, utterance: number): Row {
  const medium = mediumOf[group.medium] ?? null;
  return {
    utterance,
    letter: "",
    mode: modeOf[group.type],
    medium,
    openMedium: medium === null ? group.medium.replace("none", "SW") : null,
    act: "assert",
    polarity: group.stance?.polarity ?? null,
    towards: group.stance?.towardsLabel ?? null,
    negated: group.negated,
    certainty: "stated",
    level: 0.8,
    nestedIn: group.nestedIn === null ? null : group.nestedIn + 1,
    deadline: null,
    time: null,
    actor: null,
    core: true,
  };
}
