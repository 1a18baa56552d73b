/**
 * Splits a statement at a place of its quote: what stands before it stays the statement, what stands behind it becomes
 * one of its own with the same values. Parts inside of the quote go with their half; parts outside of it belong to both.
 * A statement that an engine proposed becomes a corrected one; the new one counts as coded by hand.
 */
import { fail } from "../errors.js";
import type { Change, Draft } from "../model/command.js";
import { type Part, partAt, type Span } from "../model/part.js";
import type { Statement, Utterance } from "../model/statement.js";
import { changeRecord, checkRevision, makeRecord, recordThere } from "./changes.js";
import { correction, fieldsBefore } from "./correction.js";
import { unionOfParts } from "./parts-of-draft.js";
import type { Maker, ProjectReader } from "./project-reader.js";

/**
 * @param at offset into the text; between two words of the quote
 * @param seen revision the caller saw, or `null`
 * @throws `NOT_THERE`, `EDIT_CLASH`, `SPLIT_OUTSIDE_QUOTE`
 */
export function splitStatement(
  project: ProjectReader,
  id: string,
  at: number,
  seen: number | null,
  maker: Maker,
): Draft {
  const before = recordThere(project, "statement", id);
  checkRevision(project, "statement", before, seen);
  const utterance = recordThere(project, "utterance", before.utteranceId);
  const doc = recordThere(project, "document", before.documentId);
  const { text } = recordThere(project, "textVersion", before.versionId);
  const [first, second] = halvesOf(text, before.claim, at);
  if (first === null || second === null) {
    const { start, end } = before.claim;
    fail("SPLIT_OUTSIDE_QUOTE", { at, start, end, quote: before.claim.text, document: doc.title });
  }

  const others = project.statementsOf(utterance.id).filter((other) => other.id !== id);
  const quote = unionOfParts(text, [first, ...others.map((other) => other.claim)]) ?? first;
  const spoken: Utterance = { ...utterance, quote };
  const ownUtterance: Utterance = { ...utterance, id: maker.newId(), quote: second, revision: 0 };
  const kept: Statement = { ...before, claim: first, ...partsOn(before, at, "before") };
  const made: Statement = {
    ...before,
    ...partsOn(before, at, "behind"),
    id: maker.newId(),
    utteranceId: ownUtterance.id,
    claim: second,
    coderId: maker.coderId,
    state: "coded",
    engine: null,
    confidence: null,
    why: [],
    revision: 0,
  };
  const proposed = { ...fieldsBefore(utterance, spoken), ...fieldsBefore(before, kept) };
  const changes: Change[] = [
    changeRecord("utterance", utterance, spoken),
    makeRecord("utterance", ownUtterance),
    ...nestedBehind(project, utterance, ownUtterance, at),
    ...correction(before, kept, proposed, maker),
    makeRecord("statement", made),
  ];
  return { summary: { key: "statement-split", details: { title: doc.title } }, changes };
}

/** Both sides of the place without the white space between them; `null` where nothing is left. */
function halvesOf(text: string, claim: Part, at: number): readonly [Part | null, Part | null] {
  const cut = (side: "before" | "behind"): Span[] =>
    claim.spans.flatMap(({ start, end }) => {
      const piece =
        side === "before" ? { start, end: Math.min(end, at) } : { start: Math.max(start, at), end };
      return piece.start < piece.end ? [trimmed(text, piece)] : [];
    });
  return [partAt(text, cut("before").filter(isLeft)), partAt(text, cut("behind").filter(isLeft))];
}

function isLeft({ start, end }: Span): boolean {
  return start < end;
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** Condition, time and deadline on one side of the place; those outside of the quote are on both. */
function partsOn(
  { claim, condition, time, deadline }: Statement,
  at: number,
  side: "before" | "behind",
): Pick<Statement, "condition" | "time" | "deadline"> {
  const there = <Kind extends Part>(part: Kind | null): Kind | null => {
    if (part === null || part.end <= claim.start || part.start >= claim.end) return part;
    return (side === "before" ? part.start < at : part.start >= at) ? part : null;
  };
  return { condition: there(condition), time: there(time), deadline: there(deadline) };
}

/** What was reported inside of the second half is reported inside of the new utterance. */
function nestedBehind(project: ProjectReader, from: Utterance, to: Utterance, at: number): Change[] {
  return project
    .utterancesIn(from.documentId)
    .filter((one) => one.nestedIn === from.id && one.quote.start >= at)
    .map((one) => changeRecord("utterance", one, { ...one, nestedIn: to.id }));
}
