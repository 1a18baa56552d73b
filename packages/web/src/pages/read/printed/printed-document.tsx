/** A document on paper: its text with the quotes underlined and numbered, and a note beside them for each statement. */
import type { DocumentView, StatementView } from "@parley/core";
import { useMemo } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { Notice } from "../../../components/notice.js";
import { actorLabel } from "../../../components/statement-quote.js";
import { Verbatim } from "../../../components/verbatim.js";
import { useFormats } from "../../../i18n/formats.js";
import { useProject } from "../../../state/project.js";
import { type NumberedStatement, numberedText } from "./numbered-text.js";

export interface PrintedDocumentProps {
  readonly doc: DocumentView;
  readonly statements: readonly StatementView[];
}

/** Stands beside the pages, which are not printed with it. */
export function PrintedDocument({ doc, statements }: PrintedDocumentProps) {
  const { t } = useTranslation(["reader", "frame"]);
  const formats = useFormats();
  const project = useProject().data;
  const paragraphs = useMemo(() => numberedText(doc.text, statements), [doc.text, statements]);
  const count = paragraphs.reduce((sum, { notes }) => sum + notes.length, 0);
  const meta = [
    doc.source,
    doc.date === null ? t("frame:undated") : formats.day(doc.date.local),
    doc.author,
    t("reader:print.count", { count }),
    project?.name ?? "",
  ];
  return createPortal(
    <article className="printed" aria-hidden="true">
      <Verbatim as="h2" language={doc.language}>
        {doc.title}
      </Verbatim>
      <p className="meta">
        {meta.filter((word) => word !== "").join(" · ")}. <Notice />
      </p>
      {paragraphs.map(({ start, pieces, notes }) => (
        <section key={start}>
          <Verbatim as="p" language={doc.language}>
            {pieces.map((piece) => (
              <span key={piece.start}>
                {piece.isQuote ? <u>{piece.words}</u> : piece.words}
                {piece.numbers.length === 0 ? null : <sup>{piece.numbers.join(", ")}</sup>}
              </span>
            ))}
          </Verbatim>
          <ol>
            {notes.map((note) => (
              <Note key={note.number} {...note} />
            ))}
          </ol>
        </section>
      ))}
    </article>,
    document.body,
  );
}

/** "3 Ada Lindqvist demands: supports Send troops. Condition: … Accepted". */
function Note({ number, statement }: NumberedStatement) {
  const { t } = useTranslation(["reader", "frame"]);
  const { concept, condition, deadline, agreement } = statement;
  const isWriter = statement.mode === "writer";
  const actor = isWriter
    ? t("reader:theWriter")
    : (actorLabel(statement) ?? statement.actor?.text ?? t("reader:noActor"));
  const stance = agreement === 1 ? "for" : agreement === 0 ? "against" : "open";
  const { language } = statement.document;
  return (
    <li>
      <sup>{number}</sup> <b>{actor}</b> {t(`reader:verb.${statement.act}`)}
      {concept === null ? "" : `: ${t(`reader:print.stance.${stance}`, { concept: concept.label })}`}.
      {condition === null ? null : (
        <>
          {" "}
          {t("reader:field.condition")}: <Verbatim language={language}>{condition.text}</Verbatim>.
        </>
      )}
      {deadline === null ? null : (
        <>
          {" "}
          {t("reader:field.deadline")}: <Verbatim language={language}>{deadline.text}</Verbatim>.
        </>
      )}
      {statement.note === "" ? null : ` ${statement.note}`} <i>{t(`frame:state.${statement.state}`)}</i>
    </li>
  );
}
