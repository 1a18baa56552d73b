/** A camp's letter with its shape and color: A circle, B square, C diamond, D triangle, then hollow. */
import { useTranslation } from "react-i18next";

const FORMS = ["circle", "square", "diamond", "triangle"] as const;

/** "A" for camp 0, "B" for camp 1, and so on. */
export function campLetter(camp: number): string {
  return String.fromCharCode(65 + (camp % 26));
}

export function Camp({ camp }: { readonly camp: number | null }) {
  const { t } = useTranslation("frame");
  if (camp === null) return <span className="camp none" role="img" aria-label={t("camp.none")} />;
  const letter = campLetter(camp);
  const form = FORMS[camp % 4] ?? "circle";
  const ink = `var(--p-camp-${campLetter(camp % 8).toLowerCase()}-ink)`;
  return (
    <span
      className={`camp ${form} ${camp >= 4 ? "hollow" : ""}`}
      style={{ "--camp-ink": ink } as React.CSSProperties}
      role="img"
      aria-label={t("camp.of", { letter })}
    >
      {letter}
    </span>
  );
}
