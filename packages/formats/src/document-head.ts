/**
 * What does the head of a text say about it? Title, author, source and date of a dispatch are read from its
 * first lines; nothing is removed from the text.
 *
 * Known: labels ("Quelle: …"), bylines ("Von Ada Muster, Paris"), datelines ("Paris, 14. Januar 2031 (kna) –"),
 * lines that are little more than a date, and a first line that stands apart as a headline. Captions of
 * photographs are passed over. A date in running text is never taken: it belongs to the story.
 */
import { findDate, type WrittenDate } from "./find-date.js";
import type { DocumentField } from "./importer.js";
import { fieldOfName } from "./metadata-fields.js";

export interface DocumentHead {
  readonly title: string | null;
  readonly author: string | null;
  readonly date: WrittenDate | null;
  /** Fields given by labels, and the agency of a dateline as `source`. */
  readonly fields: ReadonlyMap<DocumentField, string>;
}

/** How much of a text is its head, in characters and in lines. */
const HEAD_LENGTH = 4000;
const HEAD_LINES = 14;
/** Longest headline, byline or line with a date, in characters. */
const LONGEST_TITLE = 160;
const LONGEST_BYLINE = 120;
const LONGEST_DATE_LINE = 100;
/** A line from this length on is running text. */
const RUNNING_TEXT = 200;

const labeled = /^(\p{L}[\p{L} _-]{1,23}?)\s?:\s+(\S.{0,299})$/u;
const caption = /(?:^|\s)(?:Foto|Fotos|Photo|Bild|Archivbild|Symbolbild|Credit|Picture)\s?:|©|\(c\)\s/iu;
const personName = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|von|van|de|der|den|del|di|da|zu|al|bin|ibn))*\s\p{Lu}[\p{L}.'’-]*`;
const byline = new RegExp(
  String.raw`^(?:(?:(?:Eine?|An?)\s)?(?:Kommentar|Analyse|Bericht|Reportage|Interview|Essay|Gastbeitrag|Glosse|Leitartikel|Commentary|Comment|Analysis|Report|Opinion|Essay)\s(?:von|by)|Von|VON|By|BY)\s(${personName}(?:(?:,\s|\s(?:und|and|&)\s|\s/\s)${personName})*)(?=$|[,;|(–-]|\s(?:in|aus|from|at)\s|\s[|–(-])`,
  "u",
);
const place = String.raw`\p{Lu}[\p{L}.'’/-]*(?:[ /](?:\p{Lu}[\p{L}.'’/-]*|am|an|der|de|la|le|del|in|upon|on|im|und|and)){0,4}`;
const agencyDateline = new RegExp(
  String.raw`^${place}[^()\n]{0,40}\(([\p{L}][\p{L}\d ./&-]{1,30})\)\s?[–—:-]\s`,
  "u",
);
const beforeDate = new RegExp(String.raw`^\(?(?:${place})?[,.]?\s?(?:\(|den |am |, )?$`, "u");
const afterDate = /^\)?[.,]?\s*(?:\([^()\n]{1,40}\)\s?)?(?:$|[–—:|]|-\s|\+\+\+)/u;

/** Words that names of newspapers, agencies and broadcasters are made of; they tell a masthead from a place. */
const press =
  /zeitung|blatt|bote\b|kurier|courier|post\b|presse|press\b|wire\b|times\b|herald|ledger|review|journal|radio|funk|depesche|rundschau|anzeiger|nachrichten|news|magazin|report\b|tribune|gazette|observer|guardian|forum|spiegel|kompakt|echo\b|merkur|stimme|telegra|\btv\b|fernsehen|agentur|agency|dienst\b|ministeri|ministry|allgemeine|express|chronicle|monitor|\bmail\b|standard|daily|blitz|tages|morgen|abend/iu;

/** The head of a text. Looks at the first lines only, however long the text is. */
export function readHead(text: string): DocumentHead {
  const lines = firstLines(text);
  const fields = new Map<DocumentField, string>();
  let title: string | null = null;
  let author: string | null = null;
  let date: WrittenDate | null = null;
  let sawHeader = false;

  for (const [index, { line, alone }] of lines.entries()) {
    const label = readLabel(line);
    if (label !== null) {
      if (!fields.has(label.field)) fields.set(label.field, label.value);
      sawHeader = true;
      continue;
    }
    if (caption.test(line)) continue;
    const written: RegExpExecArray | null =
      author === null && line.length <= LONGEST_BYLINE ? byline.exec(line) : null;
    if (written !== null) {
      author = written[1] ?? null;
      date ??= findDate(line);
      sawHeader = true;
      continue;
    }
    const lineDate = headDate(line);
    if (lineDate !== null) {
      date ??= lineDate;
      const named = masthead(line, lineDate) ?? agencyDateline.exec(line)?.[1];
      if (named !== undefined && !fields.has("source")) fields.set("source", named);
      if (line.length <= LONGEST_DATE_LINE && !isRunningText(line)) {
        sawHeader = true;
        continue;
      }
      break;
    }
    const agency = agencyDateline.exec(line)?.[1];
    if (agency !== undefined && !fields.has("source")) fields.set("source", agency);
    if (isRunningText(line)) {
      if (index > 2) break;
      continue;
    }
    const next = lines[index + 1];
    const standsApart =
      alone || (next !== undefined && (next.line.length > RUNNING_TEXT || isHeaderLine(next.line)));
    if (title === null && next !== undefined && standsApart && isTitle(line) && (index <= 2 || sawHeader))
      title = line;
  }
  return { title, author, date, fields };
}

interface HeadLine {
  /** Without white space around it and without marks of Markdown. */
  readonly line: string;
  /** Followed by an empty line. */
  readonly alone: boolean;
}

function firstLines(text: string): HeadLine[] {
  const raw = text.slice(0, HEAD_LENGTH).split(/\r\n|[\n\r\u2028\u2029]/u);
  const lines: HeadLine[] = [];
  for (const [index, piece] of raw.entries()) {
    const line = plainLine(piece);
    if (line === "") continue;
    lines.push({ line, alone: index + 1 < raw.length && (raw[index + 1] ?? "").trim() === "" });
    if (lines.length === HEAD_LINES) break;
  }
  return lines;
}

/** Markdown marks at the edges do not belong to a headline or a name. */
function plainLine(line: string): string {
  const trimmed = line.trim().replace(/^(?:#{1,6}\s+|>\s*)?(?:[*_]{1,3}(?=\S))?/u, "");
  return trimmed.length > LONGEST_TITLE * 2
    ? trimmed
    : trimmed.replace(/(?<=\S)(?:[*_]{1,3}|\s#+)$/u, "").trim();
}

function readLabel(line: string): { field: DocumentField; value: string } | null {
  const match = labeled.exec(line);
  const field = match === null ? null : fieldOfName(match[1] ?? "");
  const value = match?.[2]?.trim() ?? "";
  if (field === null || field === "text" || value === "") return null;
  // "Von: …" and "By: …" are labels; a long value is a sentence that happens to begin like one.
  return value.length > LONGEST_TITLE && field !== "url" ? null : { field, value };
}

/** The date of a dateline or of a line that is little more than a date. */
function headDate(line: string): WrittenDate | null {
  const beginning = line.slice(0, LONGEST_DATE_LINE);
  const written = findDate(beginning);
  if (written === null) return null;
  const before = beginning.slice(0, written.start);
  const after = line.slice(written.end, written.end + 60);
  if (beforeDate.test(before) && afterDate.test(after)) return written;
  if (line.length > LONGEST_DATE_LINE || isRunningText(line)) return null;
  if (/[,|–]\s$/u.test(before) && masthead(line, written) !== undefined) return written;
  const others = `${before} ${line.slice(written.end)}`.match(/\p{L}+/gu) ?? [];
  return others.length <= 6 && !/\p{Ll}{3,}\s\p{Ll}{3,}/u.test(`${before}|${line.slice(written.end)}`)
    ? written
    : null;
}

/** The name before the date in "Nordkurier, 14. Januar 2031", when it is the name of a paper and nothing follows. */
function masthead(line: string, date: WrittenDate): string | undefined {
  if (/\p{L}/u.test(line.slice(date.end))) return undefined;
  const name = line
    .slice(0, date.start)
    .replace(/[\s,|–-]+(?:vom|of)?\s*$/u, "")
    .trim();
  return press.test(name) ? name : undefined;
}

function isHeaderLine(line: string): boolean {
  return readLabel(line) !== null || byline.test(line) || headDate(line) !== null;
}

function isRunningText(line: string): boolean {
  if (line.length > RUNNING_TEXT) return true;
  const words = line.split(/\s+/u).length;
  return words > 12 && /[.!?]["”“»«'’]?$/u.test(line);
}

function isTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && /\p{L}/u.test(line) && !/(?<!\.\.)[.;,:]$/u.test(line);
}
