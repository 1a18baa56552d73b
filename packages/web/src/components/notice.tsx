/** The record's notice, such as "every person and quotation is invented". */
import { useTranslation } from "react-i18next";
import { useProject } from "../state/project.js";

export function Notice({ className }: { readonly className?: string }) {
  const { i18n } = useTranslation();
  const notice = useProject().data?.notice;
  if (notice === null || notice === undefined) return null;
  const words = i18n.language === "de" ? (notice.de ?? notice.en) : (notice.en ?? notice.de);
  return words === undefined ? null : <span className={className ?? "notice"}>{words}</span>;
}
