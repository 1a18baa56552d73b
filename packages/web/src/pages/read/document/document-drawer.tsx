/** Beside the article: the document's metadata and notes as a form, and the way to correct its text. */
import type { DocumentEdit, DocumentView } from "@parley/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../../components/help-places.js";
import { Keys } from "../../../components/keys.js";
import { OptionHelp } from "../../../components/option-help.js";
import { Problem } from "../../../components/problem.js";
import { Drawer } from "../../../frame/drawer.js";
import { useUndo } from "../../../frame/history.js";
import { showToast } from "../../../frame/toast.js";
import { editDocument } from "../../../state/documents.js";
import { TextCorrection } from "./text-correction.js";

export interface DocumentDrawerProps {
  readonly doc: DocumentView;
  readonly close: () => void;
}

const shortFields = ["title", "author", "source", "section", "type"] as const;

export function DocumentDrawer({ doc, close }: DocumentDrawerProps) {
  const { t } = useTranslation(["reader", "frame"]);
  const [isText, setText] = useState(false);
  const title = t(isText ? "reader:document.correctText" : "reader:document.heading");
  return (
    <Drawer title={title} label={title} close={close} plain full>
      {isText ? (
        <TextCorrection doc={doc} close={close} />
      ) : (
        <MetadataForm doc={doc} close={close} correctText={() => setText(true)} />
      )}
    </Drawer>
  );
}

interface MetadataFormProps extends DocumentDrawerProps {
  readonly correctText: () => void;
}

function MetadataForm({ doc, close, correctText }: MetadataFormProps) {
  const { t } = useTranslation(["reader", "frame", "record"]);
  const { undoLast } = useUndo();
  const [edit, setEdit] = useState<DocumentEdit>({});
  const [failure, setFailure] = useState<unknown>(null);
  const set = (field: keyof DocumentEdit, value: string | null) =>
    setEdit((now) => ({ ...now, [field]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    editDocument(doc, edit)
      .then(() => {
        showToast({
          words: t("reader:document.saved"),
          action: { label: t("frame:keys.undo"), key: "u", run: undoLast },
        });
        close();
      })
      .catch(setFailure);
  };
  const day = edit.date === undefined ? (doc.date?.local.slice(0, 10) ?? "") : (edit.date ?? "");
  return (
    <form
      className="body form"
      aria-label={t("reader:document.heading")}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
      }}
    >
      {shortFields.map((field) => (
        <label key={field} className="fld">
          <span className="name">{t(`reader:document.${field}`)}</span>
          <input
            className={field === "title" ? "plain rec" : "plain"}
            maxLength={190}
            value={edit[field] ?? doc[field]}
            onChange={(event) => set(field, event.currentTarget.value)}
          />
        </label>
      ))}
      <label className="fld">
        <span className="name">{t("reader:document.date")}</span>
        <input
          className="plain"
          type="date"
          value={day}
          onChange={(event) =>
            set("date", event.currentTarget.value === "" ? null : event.currentTarget.value)
          }
        />
      </label>
      <label className="fld">
        <span className="name">{t("reader:document.language")}</span>
        <select
          value={edit.language === undefined ? (doc.language ?? "") : (edit.language ?? "")}
          onChange={(event) =>
            set("language", event.currentTarget.value === "" ? null : event.currentTarget.value)
          }
        >
          <option value="">–</option>
          {(["de", "en"] as const).map((language) => (
            <option key={language} value={language}>
              {t(`record:language.${language}`)}
            </option>
          ))}
        </select>
      </label>
      <OptionHelp of={helpOf("reader.language")} label={t("reader:document.language")} beside />
      <label className="fld">
        <span className="name">{t("reader:document.notes")}</span>
        <textarea
          className="plain"
          rows={5}
          value={edit.notes ?? doc.notes}
          onChange={(event) => set("notes", event.currentTarget.value)}
        />
      </label>
      <p className="doc-version dim sm">
        {t("reader:document.version", { version: doc.version })}{" "}
        <button type="button" className="link" onClick={correctText}>
          {t("reader:document.correctText")}
        </button>
      </p>
      {failure === null ? null : <Problem failure={failure} />}
      <div className="form-acts">
        <button type="submit" className="btn primary" disabled={Object.keys(edit).length === 0}>
          {t("reader:document.save")} <Keys name="mod+enter" />
        </button>
        <button type="button" className="btn" onClick={close}>
          {t("reader:form.cancel")} <Keys name="escape" />
        </button>
      </div>
    </form>
  );
}
