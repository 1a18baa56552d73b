/**
 * A coding without its text: everything the notation holds, with offsets instead of words. This is the shape of
 * `wikinews/codings.jsonl`, one article a line, for texts that stay outside the repository.
 *
 * Offsets are [start, end) in UTF-16 units of the article text whose SHA-256 stands beside them.
 */
import { createHash } from "node:crypto";
import { actorKinds, acts, certainties, deadlineGrades, media, polarities, speechModes } from "@parley/core";
import { z } from "zod";
import {
  type CodedText,
  type Head,
  type Mark,
  openMedia,
  partOfPrefix,
  type Row,
  registers,
  splits,
} from "./markup.js";
import { spansOf } from "./parse-markup.js";

const parts = Object.values(partOfPrefix);
const offsets = z.tuple([z.int().min(0), z.int().min(0)]).readonly();
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);

const groupSchema = z.strictObject({
  /** Number of the utterance; several statements of one utterance share it and have letters. */
  utterance: z.int().min(0),
  letter: z.string().regex(/^[a-z]?$/),
  mode: z.enum(speechModes),
  /** "sw", "st", "tw" where the text leaves the medium open. */
  medium: z.enum([...media, ...openMedia]),
  act: z.enum(acts),
  /** `towards` in own words; when the text has words for it, they are `spans.towards`. */
  stance: z.strictObject({ polarity: z.enum(polarities), towards: z.string().nullable() }).nullable(),
  negated: z.boolean(),
  certainty: z.enum(certainties),
  level: z.number().min(0).max(1),
  nestedIn: z.int().min(0).nullable(),
  deadline: z
    .strictObject({
      grade: z.enum(deadlineGrades),
      rule: z.string(),
      from: date.nullable(),
      to: date.nullable(),
    })
    .nullable(),
  time: z
    .strictObject({
      relation: z.enum(["before", "at", "after"]),
      from: date.nullable(),
      to: date.nullable(),
    })
    .nullable(),
  /** Key in `actors` of the article. */
  actor: z.string().nullable(),
  /** `false` for what only the wide reading codes ("fringe" in the guidelines). */
  core: z.boolean(),
  /** Parts that are marked in the text, each in one or more pieces. */
  spans: z.partialRecord(z.enum(parts), z.array(offsets).min(1).readonly()),
});
export type StandoffGroup = z.infer<typeof groupSchema>;

export const standoffSchema = z.strictObject({
  id: z.string(),
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  split: z.enum(splits),
  register: z.enum(registers),
  field: z.string(),
  actors: z.record(
    z.string(),
    z.strictObject({
      canonical: z.string(),
      kind: z.enum(actorKinds),
      office: z.string().nullable(),
      memberOf: z.array(z.string()).readonly(),
      members: z.array(z.string()).readonly(),
      unnamed: z.boolean(),
      metonymic: z.boolean(),
    }),
  ),
  groups: z.array(groupSchema),
});
export type Standoff = z.infer<typeof standoffSchema>;

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The coding without the text. */
export function toStandoff(coded: CodedText): Standoff {
  return {
    id: coded.id,
    textSha256: sha256(coded.text),
    split: coded.head.split,
    register: coded.head.register,
    field: coded.head.field,
    actors: Object.fromEntries(coded.actors),
    groups: coded.rows.map((row) => ({
      utterance: row.utterance,
      letter: row.letter,
      mode: row.mode,
      medium: openMedia.find((name) => name === row.openMedium?.toLowerCase()) ?? row.medium ?? "sw",
      act: row.act,
      stance: row.polarity === null ? null : { polarity: row.polarity, towards: row.towards },
      negated: row.negated,
      certainty: row.certainty,
      level: row.level,
      nestedIn: row.nestedIn,
      deadline: row.deadline,
      time: row.time,
      actor: row.actor,
      core: row.core,
      spans: Object.fromEntries(
        parts.flatMap((part) => {
          const spans = spansOf(coded, part, row.utterance, row.letter);
          return spans.length === 0 ? [] : [[part, spans.map(({ start, end }) => [start, end] as const)]];
        }),
      ),
    })),
  };
}

/** The coding and its text put together again; the caller has compared the hash. */
export function fromStandoff(
  standoff: Standoff,
  article: Pick<Head, "title" | "lang" | "date"> & { readonly text: string },
): CodedText {
  const { id, split, register, field, actors, groups } = standoff;
  return {
    id,
    head: { title: article.title, lang: article.lang, date: article.date, register, field, split },
    text: article.text,
    marks: groups.flatMap((group) => marksOf(group, groups)),
    rows: groups.map(toRow),
    actors: new Map(Object.entries(actors)),
  };
}

function toRow(group: StandoffGroup): Row {
  const medium = media.find((name) => name === group.medium) ?? null;
  return {
    utterance: group.utterance,
    letter: group.letter,
    mode: group.mode,
    medium,
    openMedium: medium === null ? group.medium.toUpperCase() : null,
    act: group.act,
    polarity: group.stance?.polarity ?? null,
    towards: group.stance?.towards ?? null,
    negated: group.negated,
    certainty: group.certainty,
    level: group.level,
    nestedIn: group.nestedIn,
    deadline: group.deadline,
    time: group.time,
    actor: group.actor,
    core: group.core,
  };
}

/** Marks of one statement; those that all statements of the utterance share come once, without a letter. */
function marksOf(group: StandoffGroup, groups: readonly StandoffGroup[]): Mark[] {
  const siblings = groups.filter((other) => other.utterance === group.utterance);
  return parts.flatMap((part) =>
    (group.spans[part] ?? []).flatMap(([start, end]) => {
      const shared = siblings.every(({ spans }) =>
        spans[part]?.some((span) => span[0] === start && span[1] === end),
      );
      if (shared && siblings[0] !== group) return [];
      const letter = shared ? "" : group.letter;
      return [{ part, utterance: group.utterance, letter, span: { start, end } }];
    }),
  );
}
