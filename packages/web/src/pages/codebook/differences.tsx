/** How two codebooks differ, entry by entry: what came, went, moved, and which fields say something else. */
import type { CodebookDifferencesView } from "@parley/core";
import { useTranslation } from "react-i18next";

export function Differences({ differences }: CodebookDifferencesView) {
  const { t, i18n } = useTranslation("codebook");
  const language = i18n.language === "de" ? "de" : "en";
  if (differences.length === 0) return <p className="dim pad-s">{t("differences.none")}</p>;
  return (
    <ul className="differences">
      {differences.map((one) => (
        <li key={`${one.section} ${one.id}`}>
          <p>
            <span
              className={`chip ${one.change === "removed" ? "late" : one.change === "added" ? "ok" : ""}`}
            >
              {t(`differences.${one.change}`)}
            </span>{" "}
            <b>{one.labels[language] ?? one.labels.de ?? one.labels.en ?? one.id}</b>{" "}
            <span className="dim">{t(`differences.section.${one.section}`)}</span>
          </p>
          {one.change === "changed" || one.change === "moved" ? (
            <dl>
              {one.fields.map((field) => (
                <div key={field.name}>
                  <dt>{t(`differences.field.${field.name}`, { defaultValue: field.name })}</dt>
                  <dd>
                    {field.before === "" ? null : <del>{field.before}</del>}{" "}
                    {field.after === "" ? null : <ins>{field.after}</ins>}
                  </dd>
                </div>
              ))}
            </dl>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
