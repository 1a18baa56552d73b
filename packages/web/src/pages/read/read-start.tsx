/** Read without a document opens the newest with open proposals, else the last one read, else the newest. */
import { Navigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { Problem } from "../../components/problem.js";
import { useAddress } from "../../state/address.js";
import { useDocuments } from "../../state/documents.js";
import { readPreference } from "../../state/preferences.js";
import { documentQueryOf, filterAddress } from "../../state/record-filters.js";

export function ReadStart() {
  const { t } = useTranslation("reader");
  const { address } = useAddress();
  const open = useDocuments({ ...documentQueryOf(address), open: true, limit: 1 });
  const any = useDocuments(documentQueryOf(address));
  if (any.error !== null) {
    return (
      <div className="pad">
        <Problem failure={any.error} />
      </div>
    );
  }
  if (open.data === undefined || any.data === undefined) return null;
  const rows = any.data.pages[0]?.rows ?? [];
  const last = readPreference("last-document");
  const found = open.data.pages[0]?.rows[0] ?? rows.find((row) => row.id === last) ?? rows[0];
  if (found === undefined) {
    return (
      <div className="pad">
        <Empty>{t("noDocuments")}</Empty>
      </div>
    );
  }
  return (
    <Navigate
      to={"/read/$documentId" as never}
      params={{ documentId: found.id } as never}
      search={filterAddress(address) as never}
      replace
    />
  );
}
