/** What an import did: found, read, skipped, why, and what was assumed. Stays until it is closed. */
import type { ImportReport } from "@parley/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "../../components/icon.js";
import { Sentence } from "../../components/sentence.js";
import { Verbatim } from "../../components/verbatim.js";
import { saveFile } from "../../figures/save-file.js";
import { Drawer } from "../../frame/drawer.js";
import { useFormats } from "../../i18n/formats.js";

type ReportFile = ImportReport["files"][number];

export function ImportReportDrawer({
  report,
  close,
}: {
  readonly report: ImportReport;
  readonly close: () => void;
}) {
  const { t } = useTranslation("record");
  const formats = useFormats();
  const proposals = report.files
    .flatMap((file) => file.documents)
    .reduce((sum, doc) => sum + doc.proposals, 0);
  const skipped = report.files.filter((file) => file.state !== "read");
  const read = report.files.filter((file) => file.state === "read");
  return (
    <Drawer title={t("report.title")} label={t("report.title")} close={close}>
      <div className="report">
        <div className={report.skipped === 0 ? "rep ok" : "rep"}>
          <p>
            <Sentence
              t={t}
              i18nKey="report.sum"
              values={{ read: formats.number(report.read), found: formats.number(report.found) }}
              components={{ b: <b /> }}
            />{" "}
            {t("report.proposals", { count: proposals, number: formats.number(proposals) })}
          </p>
        </div>
        <p>
          <button
            type="button"
            className="btn"
            onClick={() =>
              saveFile(
                "import-report.json",
                new Blob([JSON.stringify(report, null, 2)], { type: "application/json" }),
              )
            }
          >
            <Icon name="download" />
            {t("report.keep")}
          </button>
        </p>
        {skipped.length === 0 ? null : <h3>{t("report.skipped", { count: skipped.length })}</h3>}
        {skipped.map((file) => (
          <FileLines key={file.file} file={file} />
        ))}
        {read.length === 0 ? null : <h3>{t("report.read", { count: read.length })}</h3>}
        {read.map((file) => (
          <FileLines key={file.file} file={file} />
        ))}
      </div>
    </Drawer>
  );
}

function FileLines({ file }: { readonly file: ReportFile }) {
  const { t } = useTranslation("record");
  const formats = useFormats();
  return (
    <div className="file">
      <div className="name">{file.file}</div>
      <ul>
        {file.reasons.map((reason) => (
          <li key={reason.code + reason.words} className="reason">
            {reason.words} <span className="code">{reason.code}</span>
          </li>
        ))}
        {file.documents.slice(0, MOST_SHOWN).map((doc) => (
          <li key={doc.id}>
            <Link to={"/read/$documentId" as never} params={{ documentId: doc.id } as never} className="link">
              <Verbatim language={doc.language}>{doc.title}</Verbatim>
            </Link>
            <span className="dim sm num">
              {" "}
              {doc.date === null ? t("report.noDate") : formats.day(doc.date)} ·{" "}
              {t("report.proposals", { count: doc.proposals, number: formats.number(doc.proposals) })}
            </span>
            {doc.sameTextAs === null ? null : (
              <div className="sm">{t("report.sameText", { title: doc.sameTextAs })}</div>
            )}
          </li>
        ))}
        {file.documents.length > MOST_SHOWN ? (
          <li className="dim sm">{t("report.more", { count: file.documents.length - MOST_SHOWN })}</li>
        ) : null}
        {Object.entries(file.counts ?? {})
          .filter(([name, count]) => name !== "documents" && count > 0)
          .map(([name, count]) => (
            <li key={name} className="num">
              {t(`report.counts.${name}`, {
                count,
                number: formats.number(count),
                defaultValue: `${name}: ${count}`,
              })}
            </li>
          ))}
        {file.assumptions.map((assumption) => (
          <li key={assumption.code + assumption.words} className="assumed sm dim">
            {assumption.words}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A table of thousands of rows is one file; its documents stand in the list. */
const MOST_SHOWN = 20;
