/** The ledger on paper: every commitment as a paragraph, with the sentences it rests on as footnotes. */
import type { StatementView } from "@parley/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../components/problem.js";
import { Verbatim } from "../../components/verbatim.js";
import { useFormats } from "../../i18n/formats.js";
import { useEvidence } from "../../state/evidence.js";
import { useProject } from "../../state/project.js";
import { type Footnoted, withFootnotes } from "./footnotes.js";
import { groupedRows, type LedgerRow, type Order } from "./ledger-rows.js";
import { deadlineWords, stateWords } from "./ledger-words.js";

export interface LedgerReportProps {
  readonly rows: readonly LedgerRow[];
  readonly order: Order;
  readonly asOf: string;
  /** Documents that were searched for evidence. */
  readonly searched: number;
  readonly counts: { readonly reviewed: number; readonly proposed: number };
}

export function LedgerReport({ rows, order, asOf, searched, counts }: LedgerReportProps) {
  const { t } = useTranslation(["ledger", "frame"]);
  const formats = useFormats();
  const project = useProject().data;
  const parts = useMemo(() => groupedRows(rows, order), [rows, order]);
  const report = useMemo(
    () =>
      withFootnotes(
        parts.flatMap((part) => part.rows),
        asOf,
      ),
    [parts, asOf],
  );
  const evidence = useEvidence(report.statements);
  const byId = useMemo(
    () => new Map<string, StatementView>(evidence.statements.map((one) => [one.id, one])),
    [evidence.statements],
  );
  const notesOf = new Map(report.rows.map((one) => [one.row, one]));
  return (
    <article className="led-report">
      <h2>{t("ledger:report.title", { day: formats.day(asOf) })}</h2>
      <p className="dim">
        {project?.name}.{" "}
        {t("ledger:report.basis", {
          count: rows.length,
          number: formats.number(rows.length),
          reviewed: formats.number(counts.reviewed),
          not: formats.number(counts.proposed),
          searched: formats.number(searched),
        })}
      </p>
      {parts.map(({ group, rows: own }) => (
        <section key={group ?? "all"} aria-label={t(`ledger:group.${group ?? "all"}.name`)}>
          <h3>
            {t(`ledger:group.${group ?? "all"}.name`)}{" "}
            <small className="dim">{t(`ledger:group.${group ?? "all"}.note`)}</small>
          </h3>
          {own.map((row) => {
            const noted = notesOf.get(row);
            return noted === undefined ? null : <Paragraph key={row.commitment.id} noted={noted} />;
          })}
        </section>
      ))}
      <section aria-label={t("ledger:report.sentences")}>
        <h3>{t("ledger:report.sentences")}</h3>
        {evidence.failure === null ? null : <Problem failure={evidence.failure} />}
        <ol className="notes">
          {report.statements.map((id, at) => (
            <li key={id} id={`note-${at + 1}`} value={at + 1}>
              <Note statement={byId.get(id)} />
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}

function Paragraph({ noted: { row, notes } }: { readonly noted: Footnoted }) {
  const { t } = useTranslation("ledger");
  const formats = useFormats();
  const { commitment } = row;
  const deadline = deadlineWords(commitment.deadline, t as never, formats);
  const state = stateWords(row, t as never, formats);
  const facts = [
    row.rung === null ? "" : t(`rung.${row.rung}`),
    state,
    deadline === "" ? "" : t("row.deadline", { deadline }),
    ...(commitment.conditionLogic === null
      ? []
      : [t("if", { condition: commitment.conditionLogic.sentence })]),
  ].filter((fact) => fact !== "");
  return (
    <p className="entry">
      <b className="b">{commitment.actor.label}</b>
      {commitment.actor.speaker === null ? null : ` (${commitment.actor.speaker})`}:{" "}
      <Verbatim>{commitment.action}</Verbatim> <span className="num dim">· {facts.join("; ")}</span>
      {notes.map((note) => (
        <sup key={note}>
          <a href={`#note-${note}`} aria-label={t("report.note", { note })}>
            {note}
          </a>
        </sup>
      ))}
    </p>
  );
}

function Note({ statement }: { readonly statement: StatementView | undefined }) {
  const { t } = useTranslation("frame");
  const formats = useFormats();
  if (statement === undefined) return null;
  const { document: doc, sentence, paragraph } = statement;
  return (
    <>
      <Verbatim language={doc.language}>{sentence.text}</Verbatim>{" "}
      <span className="dim">
        {doc.title}, {doc.date === null ? t("undated") : formats.day(doc.date)},{" "}
        {t("paragraph", { number: paragraph })}
      </span>
    </>
  );
}
