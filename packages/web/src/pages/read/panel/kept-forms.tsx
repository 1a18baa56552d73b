/** Forms that were left open on this document, in another tab or before a crash: go on with one, or drop it. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Verbatim } from "../../../components/verbatim.js";
import type { Draft } from "../draft.js";
import { dropForm, keptForms } from "../kept-form.js";

export interface KeptFormsProps {
  readonly documentId: string;
  readonly text: string;
  readonly language: string | null;
  readonly goOn: (draft: Draft) => void;
}

/** Words of the quote that are shown. */
const SHOWN = 80;

export function KeptForms({ documentId, text, language, goOn }: KeptFormsProps) {
  const { t, i18n } = useTranslation("reader");
  const [forms, setForms] = useState(() => keptForms(documentId).filter((form) => !form.isOwn));
  if (forms.length === 0) return null;
  const drop = (key: string) => {
    dropForm(documentId, key);
    setForms((now) => now.filter((form) => form.key !== key));
  };
  return (
    <section className="kept" aria-label={t("kept.title")}>
      {forms.map(({ key, draft, at }) => {
        const quote = draft.parts.quote?.[0];
        return (
          <div key={key}>
            <p>
              {t("kept.left", { at: new Date(at).toLocaleString(i18n.language) })}{" "}
              {quote === undefined ? null : (
                <Verbatim language={language}>
                  {text.slice(quote.start, Math.min(quote.end, quote.start + SHOWN))}
                </Verbatim>
              )}
            </p>
            <button
              type="button"
              className="btn"
              onClick={() => {
                drop(key);
                goOn(draft);
              }}
            >
              {t("kept.goOn")}
            </button>{" "}
            <button type="button" className="btn quiet" onClick={() => drop(key)}>
              {t("kept.drop")}
            </button>
          </div>
        );
      })}
    </section>
  );
}
