/** One sentence of evidence: who, stance, day, the sentence word for word with the quote marked, and its place. */
import type { StatementView } from "@parley/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/formats.js";
import { sharedAddress, useAddress } from "../state/address.js";
import { Stance } from "./stance.js";
import { actorLabel } from "./statement-quote.js";
import { Verbatim } from "./verbatim.js";

export interface EvidenceQuoteProps {
  readonly statement: StatementView;
  readonly showStance?: boolean;
  /** Between two actors it matters what a sentence is about. */
  readonly showConcept?: boolean;
  /** Mark the quote within its sentence; left out where a whole list would turn yellow. */
  readonly isMarked?: boolean;
}

export function EvidenceQuote(props: EvidenceQuoteProps) {
  const { statement, showStance = true, showConcept = false, isMarked = true } = props;
  const { t } = useTranslation("frame");
  const formats = useFormats();
  const { document: doc } = statement;
  return (
    <article className="drawer-quote" id={`evidence-${statement.id}`}>
      <div className="head">
        <span className="who">{actorLabel(statement) ?? t("statement.noActor")}</span>
        {showStance ? <Stance agreement={statement.agreement} /> : null}
        {statement.state === "proposed" ? <span className="chip line">{t("state.proposed")}</span> : null}
        <time className="when" dateTime={doc.date ?? undefined}>
          {doc.date === null ? t("undated") : formats.day(doc.date)}
        </time>
      </div>
      {showConcept && statement.concept !== null ? (
        <div className="sm dim">{statement.concept.label}</div>
      ) : null}
      <MarkedSentence statement={statement} isMarked={isMarked} />
      <PlaceOf statement={statement} />
    </article>
  );
}

/** Where the sentence stands, and the way to it. */
export function PlaceOf({ statement }: { readonly statement: StatementView }) {
  const { t } = useTranslation("frame");
  const { address } = useAddress();
  return (
    <div className="src">
      <span title={statement.document.title}>
        {statement.document.title} · {t("paragraph", { number: statement.paragraph })}
      </span>
      <Link
        to={"/read/$documentId" as never}
        params={{ documentId: statement.documentId } as never}
        search={{ ...sharedAddress(address), statement: statement.id } as never}
      >
        {t("readInPlace")}
      </Link>
    </div>
  );
}

export function MarkedSentence({
  statement,
  isMarked,
}: {
  readonly statement: StatementView;
  readonly isMarked: boolean;
}) {
  const pieces = isMarked
    ? markedPieces(statement)
    : [{ text: statement.sentence.text, isQuote: false, at: 0 }];
  return (
    <Verbatim as="blockquote" language={statement.document.language}>
      {pieces.map((piece) =>
        piece.isQuote ? (
          <span key={piece.at} className="evidence-mark">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </Verbatim>
  );
}

interface Piece {
  readonly text: string;
  readonly isQuote: boolean;
  readonly at: number;
}

/** A quote that is nearly the whole sentence is not set apart from anything; marked it would only shout. */
const MOST_MARKED = 0.9;

/** The sentence cut at the borders of the quote; uncut where the quote lies outside or the sentence has gaps. */
export function markedPieces({ sentence, quote }: Pick<StatementView, "sentence" | "quote">): Piece[] {
  const whole = [{ text: sentence.text, isQuote: false, at: 0 }];
  if (sentence.spans.length !== 1 || sentence.end - sentence.start !== sentence.text.length) return whole;
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of [...quote.spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, span.start - sentence.start);
    const end = Math.min(sentence.text.length, span.end - sentence.start);
    if (end <= start) continue;
    if (start > at) pieces.push({ text: sentence.text.slice(at, start), isQuote: false, at });
    pieces.push({ text: sentence.text.slice(start, end), isQuote: true, at: start });
    at = end;
  }
  const marked = pieces.reduce((sum, piece) => sum + (piece.isQuote ? piece.text.length : 0), 0);
  if (marked === 0 || marked > sentence.text.length * MOST_MARKED) return whole;
  if (at < sentence.text.length) pieces.push({ text: sentence.text.slice(at), isQuote: false, at });
  return pieces;
}
