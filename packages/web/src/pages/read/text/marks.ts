/**
 * Which words carry which marks. Statements overlap and nest, so the text is cut at every border into
 * segments; a segment then shows at most one line of a leaf role, one of a container, and one tint.
 */
import type { Part, Role, StatementView } from "@parley/core";

/** The writer's voice is a quote that nobody else says; it is drawn as a hatch. */
export type MarkRole = Role | "writer";

export interface Mark {
  readonly id: string;
  readonly role: MarkRole;
  readonly start: number;
  readonly end: number;
}

/** Words under the same marks. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment[];
  /** Statements with a mark in it; others need not redraw it. */
  readonly ids: ReadonlySet<string>;
  /** All that its drawing depends on; the same signature, the same drawing. */
  readonly signature: string;
}

/** Lines of the text that hold anything, as offsets; line ends belong to none. */
export function paragraphBorders(text: string): { readonly start: number; readonly end: number }[] {
  const borders: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    if (match[0].trim() !== "") borders.push({ start: match.index, end: match.index + match[0].length });
  }
  return borders;
}

const drawnRoles = ["actor", "cue", "addressee", "deadline", "time", "frame", "condition"] as const;

/** All marks of a statement, one per span. */
export function marksOf(statement: StatementView): Mark[] {
  const marks: Mark[] = [];
  const add = (role: MarkRole, part: Part | null) => {
    for (const span of part?.spans ?? []) marks.push({ id: statement.id, role, ...span });
  };
  add(statement.mode === "writer" ? "writer" : "quote", statement.quote);
  for (const role of drawnRoles) add(role, statement[role]);
  return marks;
}

/** What was laid out last for a list of statements. */
const laidOut = new WeakMap<
  readonly StatementView[],
  { readonly text: string; readonly paragraphs: readonly Paragraph[] }
>();

/** Cuts a text into paragraphs of segments; the same text and list give the same objects. */
export function layOutMarks(text: string, statements: readonly StatementView[]): readonly Paragraph[] {
  const known = laidOut.get(statements);
  if (known?.text === text) return known.paragraphs;
  const paragraphs = paragraphsOf(text, statements);
  laidOut.set(statements, { text, paragraphs });
  return paragraphs;
}

/** How many paragraphs, from the first one, reach so many characters behind an offset. */
export function paragraphsUntil(paragraphs: readonly Paragraph[], offset: number, more: number): number {
  const after = paragraphs.findIndex(({ start }) => start > offset + more);
  return after < 0 ? paragraphs.length : after;
}

function paragraphsOf(text: string, statements: readonly StatementView[]): Paragraph[] {
  const marks = statements.flatMap(marksOf).sort((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs: Paragraph[] = [];
  let waiting = 0;
  let carried: Mark[] = [];
  for (const { start, end } of paragraphBorders(text)) {
    const here = carried.filter((mark) => mark.end > start);
    while (waiting < marks.length) {
      const mark = marks[waiting];
      if (mark === undefined || mark.start >= end) break;
      if (mark.end > start) here.push(mark);
      waiting += 1;
    }
    carried = here.filter((mark) => mark.end > end);
    paragraphs.push({
      start,
      end,
      segments: segmentsOf(start, end, here),
      ids: new Set(here.map((mark) => mark.id)),
      signature: `${start} ${end} ${here.map((mark) => `${mark.id} ${mark.role} ${mark.start} ${mark.end}`).join()}`,
    });
  }
  return paragraphs;
}

/**
 * Do two lists of statements put the same marks into the text? Compared by the parts themselves: a decision keeps them,
 * so that after it nothing has to be laid out again.
 */
export function isSameMarks(before: readonly StatementView[], after: readonly StatementView[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, at) => {
      const other = after[at];
      return (
        one === other ||
        (other !== undefined &&
          one.id === other.id &&
          one.mode === other.mode &&
          one.quote === other.quote &&
          drawnRoles.every((role) => one[role] === other[role]))
      );
    })
  );
}

/** Paragraphs that did not change stay the same object, so that they are not drawn again. */
export function keptParagraphs(before: readonly Paragraph[], after: readonly Paragraph[]): Paragraph[] {
  const known = new Map(before.map((paragraph) => [paragraph.signature, paragraph]));
  return after.map((paragraph) => known.get(paragraph.signature) ?? paragraph);
}

function segmentsOf(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const cuts = new Set([start, end]);
  for (const mark of marks) {
    if (mark.start > start && mark.start < end) cuts.add(mark.start);
    if (mark.end > start && mark.end < end) cuts.add(mark.end);
  }
  const borders = [...cuts].sort((a, b) => a - b);
  const byStart = [...marks].sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let next = 0;
  let active: Mark[] = [];
  for (let position = 0; position + 1 < borders.length; position += 1) {
    const from = borders[position] ?? start;
    const to = borders[position + 1] ?? end;
    active = active.filter((mark) => mark.end > from);
    for (let mark = byStart[next]; mark !== undefined && mark.start <= from; mark = byStart[next]) {
      if (mark.end > from) active.push(mark);
      next += 1;
    }
    segments.push({ start: from, end: to, marks: [...active] });
  }
  return segments;
}

export const readingModes = ["all", "focus", "text"] as const;
export type ReadingMode = (typeof readingModes)[number];

export interface SegmentLook {
  /** Class names from the outer span to the inner one that holds the words; never empty. */
  readonly layers: readonly string[];
}

const leaves: readonly MarkRole[] = ["actor", "cue", "addressee", "deadline", "time", "frame"];
const PLAIN: SegmentLook = { layers: [""] };

/**
 * How a segment is drawn: full for the statement in focus (or for all), in gray form for the others.
 * @param paint classes by statement, where marks are colored by something else than their role
 */
export function lookOf(
  segment: Segment,
  focusId: string | null,
  mode: ReadingMode,
  hidden: ReadonlySet<string>,
  paint: ReadonlyMap<string, string> | null = null,
): SegmentLook {
  if (mode === "text" || segment.marks.length === 0) return PLAIN;
  const isFull = (mark: Mark) => mark.id === focusId || mode === "all";
  const shown = segment.marks.filter((mark) => mark.id === focusId || !hidden.has(mark.id));
  if (shown.length === 0) return PLAIN;
  const full = shown.filter(isFull);
  const tinted = paint === null ? full : full.filter((mark) => mark.id === focusId);
  const tint = innermost(tinted.filter((mark) => mark.role === "quote" || mark.role === "condition"));
  const condition =
    full.find((mark) => mark.role === "condition") ?? shown.find((mark) => mark.role === "condition");
  const leaf =
    innermost(full.filter((mark) => leaves.includes(mark.role))) ??
    innermost(shown.filter((mark) => leaves.includes(mark.role) && !isFaint(mark.role)));
  const isWriter = shown.some((mark) => mark.role === "writer");

  const outer: string[] = [];
  if (full.length > 0) outer.push("lit");
  if (isWriter) outer.push("r-writer");
  if (tint !== undefined) outer.push(`t-${tint.role}`, ...edges(tint, segment));
  else if (paint !== null) {
    const said = innermost(shown.filter((mark) => mark.role === "quote" || mark.role === "writer"));
    const painted = said === undefined ? undefined : paint.get(said.id);
    if (painted !== undefined) outer.push(painted);
  }
  const layers = [outer.join(" ")];
  if (condition !== undefined) layers.push(isFull(condition) ? "r r-condition" : "q q-condition");
  if (leaf !== undefined) layers.push(isFull(leaf) ? `r r-${leaf.role}` : `q q-${leaf.role}`);
  const used = layers.filter((layer) => layer !== "");
  return used.length === 0 ? PLAIN : { layers: used };
}

/** Frame and time are drawn only in focus. */
function isFaint(role: MarkRole): boolean {
  return role === "frame" || role === "time";
}

/** The shortest mark: what lies inside another wins over it. */
function innermost(marks: readonly Mark[]): Mark | undefined {
  let best: Mark | undefined;
  for (const mark of marks) {
    if (best === undefined || mark.end - mark.start < best.end - best.start) best = mark;
  }
  return best;
}

/** Only the ends of a tint are rounded, so that it looks like one piece. */
function edges(mark: Mark, segment: Segment): string[] {
  return [...(mark.start === segment.start ? ["first"] : []), ...(mark.end === segment.end ? ["last"] : [])];
}

/** The statement a place in the text belongs to: the shortest one around it, the one in focus last in a tie. */
export function statementAt(
  statements: readonly StatementView[],
  offset: number,
  focusId: string | null,
): StatementView | null {
  const around = statements.filter((one) =>
    marksOf(one).some((mark) => mark.start <= offset && offset < mark.end),
  );
  const length = (one: StatementView) => one.quote.end - one.quote.start;
  const sorted = around.sort((a, b) => length(a) - length(b));
  const shortest = sorted.filter((one) => sorted[0] !== undefined && length(one) === length(sorted[0]));
  // Clicking again walks through the statements that share their words.
  const now = shortest.findIndex((one) => one.id === focusId);
  return shortest[(now + 1) % Math.max(1, shortest.length)] ?? null;
}
