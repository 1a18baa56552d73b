/** How far the review is: open proposals per document, decisions per coder. A document narrows the queue to itself. */
import type { ReviewProgress } from "@parley/core";
import { useTranslation } from "react-i18next";
import { Sentence } from "../../components/sentence.js";
import { Verbatim } from "../../components/verbatim.js";
import { Drawer } from "../../frame/drawer.js";
import { useFormats } from "../../i18n/formats.js";

export interface ProgressDrawerProps {
  readonly progress: ReviewProgress;
  readonly narrow: (documentId: string) => void;
  readonly close: () => void;
}

/** More documents than anybody looks through; the rest are all decided or reached by the record page. */
const MOST = 100;

export function ProgressDrawer({ progress, narrow, close }: ProgressDrawerProps) {
  const { t } = useTranslation("queue");
  const formats = useFormats();
  const { open, decided, coders, documents } = progress;
  return (
    <Drawer title={t("progress.title")} label={t("progress.title")} close={close}>
      <div className="queue-progress">
        <p>
          <Sentence
            t={t}
            i18nKey="progress.sum"
            values={{ decided: formats.number(decided), all: formats.number(open + decided) }}
            components={{ b: <b className="b" /> }}
          />
        </p>
        <h3>{t("progress.coders")}</h3>
        {coders.length === 0 ? <p className="dim">{t("progress.nobody")}</p> : null}
        <ul>
          {coders.map((coder) => (
            <li key={coder.id}>
              <b className="b">{coder.name}</b>{" "}
              <span className="dim num">
                {t("progress.decisions", {
                  accepted: formats.number(coder.accepted),
                  corrected: formats.number(coder.corrected),
                  rejected: formats.number(coder.rejected),
                })}
              </span>
            </li>
          ))}
        </ul>
        <h3>{t("progress.documents")}</h3>
        <ul>
          {documents.slice(0, MOST).map((doc) => (
            <li key={doc.id}>
              <button type="button" onClick={() => narrow(doc.id)}>
                <Verbatim language={doc.language}>{doc.title}</Verbatim>
                <span className="bar-of" aria-hidden="true">
                  <i style={{ width: `${(doc.decided / Math.max(1, doc.open + doc.decided)) * 100}%` }} />
                </span>
                <span className="dim num">
                  {doc.open === 0
                    ? t("progress.done")
                    : t("progress.open", { count: doc.open, number: formats.number(doc.open) })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Drawer>
  );
}
