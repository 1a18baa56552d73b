/**
 * A coded text as a reading: the shape of `parley read` with the text added, which `parley eval` measures
 * engines on. Every part is made from spans of the text, so that nothing can be said that does not stand there.
 */
import { type Part, partAt, type Reading, type ReadStatement, type Span } from "@parley/core";
import { type CodedActor, type CodedText, MarkupError, type Row } from "./markup.js";
import { spansOf } from "./parse-markup.js";

export type GoldStatement = ReadStatement & {
  /** `false`: coded in the wide reading only, see the guidelines on reported speech. */
  readonly core: boolean;
  /** "SW", "ST", "TW": which media the text leaves open. */
  readonly openMedium: string | null;
};
export type GoldReading = Omit<Reading, "statements"> & {
  readonly text: string;
  readonly register: string;
  readonly field: string;
  readonly split: string;
  readonly statements: readonly GoldStatement[];
};

/** The version of the codings, in the place where readings name their engine. */
export const CODER = "corpus@1";

/** @throws MarkupError when marks and rows do not fit */
export function toReading(coded: CodedText): GoldReading {
  const { head, text, id } = coded;
  return {
    document: { id, title: head.title, lang: head.lang, date: head.date },
    text,
    register: head.register,
    field: head.field,
    split: head.split,
    statements: coded.rows.map((row, index) => toStatement(coded, row, index + 1)),
    events: [],
    contingencies: [],
  };
}

function toStatement(coded: CodedText, row: Row, id: number): GoldStatement {
  const { text } = coded;
  const spans = (part: Parameters<typeof spansOf>[1]) => spansOf(coded, part, row.utterance, row.letter);
  const own = (part: Parameters<typeof spansOf>[1]) => partOf(text, spans(part), coded.id);
  const quote = own("quote");
  if (quote === null) throw new MarkupError(coded.id, `utterance ${row.utterance} has no quote`);
  const from = repeats(coded, row);
  const framing = (part: "speaker" | "cue" | "frame" | "addressee") =>
    from === null ? own(part) : partOf(text, spansOf(coded, part, from.utterance, from.letter), coded.id);
  const speaker = framing("speaker") ?? partOf(text, lastNamed(coded, row, quote.start), coded.id);
  const deadline = own("deadline");
  const time = own("time");
  return {
    id,
    utterance: row.utterance,
    actor:
      row.mode === "writer"
        ? writerActor(coded, quote)
        : actorOf(coded, row.actor ?? from?.actor ?? null, speaker),
    addressee: withCanonical(framing("addressee")),
    cue: framing("cue"),
    frame: framing("frame"),
    quote,
    claim: own("claim") ?? quote,
    mode: row.mode,
    act: row.act,
    stance: stanceOf(row, own("towards") ?? outerTowards(coded, row)),
    negated: row.negated,
    certainty: row.certainty,
    level: row.level,
    medium: row.medium,
    condition: own("condition"),
    time: time === null || row.time === null ? null : { ...time, ...row.time },
    deadline:
      deadline === null || row.deadline === null
        ? null
        : { ...deadline, anchor: coded.head.date, ...row.deadline, eventId: null },
    concept: null,
    nestedIn: row.nestedIn,
    confidence: 1,
    engine: CODER,
    why: [],
    core: row.core,
    openMedium: row.openMedium,
  };
}

/**
 * The outer statement whose speaker, cue and frame a nested quotation repeats: a piece in quotation marks
 * without framing of its own.
 */
function repeats(coded: CodedText, row: Row): Row | null {
  if (row.nestedIn === null || row.mode !== "direct") return null;
  const framed = coded.marks.some(
    (mark) =>
      mark.utterance === row.utterance &&
      (mark.part === "speaker" || mark.part === "cue" || mark.part === "frame"),
  );
  if (framed) return null;
  const outer = coded.rows.find((other) => other.utterance === row.nestedIn);
  if (outer === undefined) throw new MarkupError(coded.id, `no utterance ${row.nestedIn} to be nested in`);
  return repeats(coded, outer) ?? outer;
}

/**
 * Where the text last named the actor of a statement that marks no speaker of its own: the speaker of the
 * nearest group before it with the same actor.
 */
export function lastNamed(coded: CodedText, row: Row, before: number): Span[] {
  if (row.actor === null) return [];
  let last: Span[] = [];
  for (const other of coded.rows) {
    if (other.actor !== row.actor) continue;
    const spans = spansOf(coded, "speaker", other.utterance, other.letter);
    const end = spans.at(-1)?.end ?? Number.POSITIVE_INFINITY;
    if (end <= before && end > (last.at(-1)?.end ?? -1)) last = spans;
  }
  return last;
}

function partOf(text: string, spans: readonly Span[], id: string): Part | null {
  if (spans.length === 0) return null;
  const part = partAt(text, spans);
  if (part === null) throw new MarkupError(id, `overlapping marks at ${JSON.stringify(spans)}`);
  return part;
}

/** A quotation inside another speaks about the same thing unless it says otherwise. */
function outerTowards(coded: CodedText, row: Row): Part | null {
  if (row.nestedIn === null) return null;
  return partOf(coded.text, spansOf(coded, "towards", row.nestedIn), coded.id);
}

function withCanonical(part: Part | null): GoldStatement["addressee"] {
  return part === null ? null : { ...part, canonical: null };
}

function stanceOf(row: Row, towards: Part | null): GoldStatement["stance"] {
  if (row.polarity === null) return null;
  return { polarity: row.polarity, towards: row.towards ?? towards?.text ?? null };
}

function actorOf(coded: CodedText, key: string | null, speaker: Part | null): GoldStatement["actor"] {
  if (speaker === null) return null;
  const actor = key === null ? undefined : coded.actors.get(key);
  if (actor === undefined) throw new MarkupError(coded.id, `no actor for "${speaker.text}"`);
  return { ...speaker, ...actorFields(actor), entityId: null };
}

/** The writer is named nowhere: the words themselves stand for them, as in a reading by an engine. */
function writerActor(coded: CodedText, quote: Part): GoldStatement["actor"] {
  return {
    ...quote,
    canonical: coded.head.lang === "de" ? "eigene Stimme" : "writer's own voice",
    kind: "writer",
    memberOf: [],
    office: null,
    entityId: null,
    members: [],
    unnamed: false,
    metonymic: false,
  };
}

function actorFields(actor: CodedActor) {
  const { canonical, kind, memberOf, office, members, unnamed, metonymic } = actor;
  return { canonical, kind, memberOf: [...memberOf], office, members: [...members], unnamed, metonymic };
}
