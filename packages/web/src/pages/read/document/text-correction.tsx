/**
 * Correcting a text: the new text, then what it would do to the statements, then the new version. Texts are never
 * overwritten; the version before stays, and statements whose words are gone stay on it.
 */
import type { CorrectedTextView, DocumentView } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../../components/problem.js";
import { Verbatim } from "../../../components/verbatim.js";
import { useUndo } from "../../../frame/history.js";
import { showToast } from "../../../frame/toast.js";
import { correctText, previewCorrection } from "../../../state/documents.js";

export interface TextCorrectionProps {
  readonly doc: DocumentView;
  readonly close: () => void;
}

/** Statements that are shown one by one; more are counted. */
const SHOWN = 20;

export function TextCorrection({ doc, close }: TextCorrectionProps) {
  const { t } = useTranslation(["reader", "frame"]);
  const { undoLast } = useUndo();
  const [text, setText] = useState(doc.text);
  const [preview, setPreview] = useState<CorrectedTextView | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const change = (next: string) => {
    setText(next);
    setPreview(null);
  };
  const look = () => {
    setFailure(null);
    previewCorrection(doc, text).then(setPreview, setFailure);
  };
  const save = () => {
    setFailure(null);
    correctText(doc, text).then(({ moved, left }) => {
      showToast({
        words: t("reader:correction.done", { moved: moved.length, left: left.length }),
        action: { label: t("frame:keys.undo"), key: "u", run: undoLast },
      });
      close();
    }, setFailure);
  };
  const isSame = text === doc.text;
  return (
    <form
      className="body form correction"
      aria-label={t("reader:document.correctText")}
      onSubmit={(event) => {
        event.preventDefault();
        if (preview === null) look();
        else save();
      }}
    >
      <label className="unseen" htmlFor="corrected-text">
        {t("reader:correction.text")}
      </label>
      <textarea
        id="corrected-text"
        className="plain rec"
        lang={doc.language ?? undefined}
        rows={18}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {failure === null ? null : <Problem failure={failure} />}
      {preview === null ? (
        <p className="dim sm">{t("reader:correction.what")}</p>
      ) : (
        <Moves preview={preview} language={doc.language} />
      )}
      <div className="form-acts">
        <button type="submit" className="btn primary" disabled={isSame}>
          {t(preview === null ? "reader:correction.look" : "reader:correction.save")}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t("reader:form.cancel")}
        </button>
      </div>
    </form>
  );
}

/** Which statements move along, and which would be left on the old version. */
function Moves({
  preview,
  language,
}: {
  readonly preview: CorrectedTextView;
  readonly language: string | null;
}) {
  const { t } = useTranslation("reader");
  const { moved, left, quotes } = preview;
  const changed = quotes.filter(
    ({ before, after }) => after === null || after.start !== before.start || after.text !== before.text,
  );
  return (
    <section className="moves" role="status">
      <p>
        <b className="b">{t("correction.moved", { count: moved.length })}</b>{" "}
        {left.length === 0 ? t("correction.noneLeft") : t("correction.left", { count: left.length })}
      </p>
      <ul>
        {changed.slice(0, SHOWN).map(({ id, before, after }) => (
          <li key={id} className={after === null ? "gone" : undefined}>
            <Verbatim language={language}>{before.text}</Verbatim>
            <span className="dim sm num">
              {after === null
                ? t("correction.gone")
                : t("correction.shifted", { from: before.start, to: after.start })}
            </span>
          </li>
        ))}
      </ul>
      {changed.length > SHOWN ? (
        <p className="dim sm">{t("correction.more", { count: changed.length - SHOWN })}</p>
      ) : null}
    </section>
  );
}
