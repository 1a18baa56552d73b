/** The reading of a statement as a sentence: who does what, then the words, with the condition underlined. */
import type { Part, Span, StatementView } from "@parley/core";
import { useTranslation } from "react-i18next";
import { actorLabel } from "../../../components/statement-quote.js";
import { Verbatim } from "../../../components/verbatim.js";

export function ReadingSentence({ statement }: { readonly statement: StatementView }) {
  const { t } = useTranslation("reader");
  const isWriter = statement.mode === "writer";
  const actor = isWriter ? t("theWriter") : (actorLabel(statement) ?? statement.actor?.text ?? t("somebody"));
  const pieces = claimPieces(statement.claim.spans, statement.condition?.spans ?? []);
  return (
    <p className="say">
      <b>{actor}</b> {t(`verb.${statement.act}`)}:{" "}
      <Verbatim language={statement.document.language}>
        {pieces.map((piece) => (
          <span key={piece.start} className={piece.isCondition ? "if" : undefined}>
            {wordsAt(statement.claim, piece)}
            {piece.isSplit ? " … " : ""}
          </span>
        ))}
      </Verbatim>
    </p>
  );
}

/** Words between two offsets of the document, from a part that holds them; "" outside of its spans. */
function wordsAt(part: Part, { start, end }: Span): string {
  let before = 0;
  for (const span of part.spans) {
    if (span.start <= start && end <= span.end)
      return part.text.slice(before + start - span.start, before + end - span.start);
    before += span.end - span.start + BETWEEN_SPANS.length;
  }
  return "";
}

/** What stands between the spans of a part in its text. */
const BETWEEN_SPANS = " … ";

interface Piece extends Span {
  readonly isCondition: boolean;
  /** Another span of the claim follows, further on in the text. */
  readonly isSplit: boolean;
}

/** The claim cut where the condition begins and ends. Exported for tests. */
export function claimPieces(claim: readonly Span[], condition: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [position, span] of claim.entries()) {
    const cuts = [span.start, span.end];
    for (const one of condition) cuts.push(one.start, one.end);
    const inside = [...new Set(cuts)]
      .filter((cut) => cut >= span.start && cut <= span.end)
      .sort((a, b) => a - b);
    for (let at = 0; at + 1 < inside.length; at += 1) {
      const start = inside[at] ?? span.start;
      const end = inside[at + 1] ?? span.end;
      const isCondition = condition.some((one) => one.start <= start && end <= one.end);
      pieces.push({ start, end, isCondition, isSplit: end === span.end && position + 1 < claim.length });
    }
  }
  return pieces;
}
