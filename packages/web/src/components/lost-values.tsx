/** Values that a change would lose, by variable, with the first of them. */
import type { RetypingPreviewView } from "@parley/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/formats.js";

export function LostValues({ lost }: { readonly lost: RetypingPreviewView["lost"] }) {
  const { t } = useTranslation("frame");
  const formats = useFormats();
  if (lost.length === 0) return <p className="sm dim">{t("lost.nothing")}</p>;
  return (
    <ul className="lost">
      {lost.map(({ variable, statements, examples }) => (
        <li key={variable}>
          <b>{t("lost.of", { variable, count: statements, number: formats.number(statements) })}</b>
          <span className="dim"> {examples.join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}
