/** The record: which documents there are, what is open in them, and the way new ones come in. */
import "../../styles/record.css";
import type { DocumentRow } from "@parley/core";
import { useNavigate } from "@tanstack/react-router";
import { type DragEvent, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { Notice } from "../../components/notice.js";
import { Problem } from "../../components/problem.js";
import { ProgressLine } from "../../components/progress-line.js";
import { BarTools } from "../../frame/slots.js";
import { useAddress } from "../../state/address.js";
import { useDocuments } from "../../state/documents.js";
import { useProgress } from "../../state/live.js";
import { documentQueryOf, filterAddress, isFiltered, recordFiltersOf } from "../../state/record-filters.js";
import { droppedFiles, type Importing, useImporting } from "./actions.js";
import { DocumentList } from "./document-list.js";
import { FilterSentence } from "./filter-sentence.js";
import { ImportReportDrawer } from "./import-report.js";
import { ImportTools } from "./import-tools.js";
import { TableDrawer } from "./table-drawer.js";

export function RecordPage() {
  const { t } = useTranslation(["record", "frame"]);
  const { address, change } = useAddress();
  const navigate = useNavigate();
  const list = useDocuments(documentQueryOf(address));
  const importing = useImporting();
  const drop = useDrop(importing.put);
  const pages = list.data?.pages;
  const rows = pages?.flatMap((page) => page.rows) ?? [];
  const total = pages?.[0]?.total ?? null;
  const current = Math.max(
    0,
    rows.findIndex((row) => row.id === address.at),
  );
  const { fetchNextPage, isFetchingNextPage } = list;
  const loadMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  const open = (row: DocumentRow) =>
    void navigate({
      to: "/read/$documentId",
      params: { documentId: row.id },
      search: filterAddress(address),
    } as never);
  return (
    <div className="record" {...drop.handlers}>
      <BarTools>
        <ImportTools put={importing.put} isRunning={importing.isRunning} />
      </BarTools>
      <FilterSentence total={total} />
      <ImportState importing={importing} />
      <p className="record-notice m-only">
        <Notice />
      </p>
      {list.error !== null ? (
        <div className="pad">
          <Problem failure={list.error}>
            <button type="button" className="btn" onClick={() => void list.refetch()}>
              {t("frame:tryAgain")}
            </button>
          </Problem>
        </div>
      ) : total === 0 ? (
        <div className="pad">
          <NoDocuments />
        </div>
      ) : (
        <DocumentList
          rows={rows}
          total={total ?? 0}
          hasHits={recordFiltersOf(address).q !== "" && rows.some((row) => row.hit !== null)}
          current={current}
          setCurrent={(position) => change({ at: rows[position]?.id })}
          open={open}
          loadMore={loadMore}
        />
      )}
      {importing.table !== null ? (
        <TableDrawer
          key={importing.table.file.name}
          table={importing.table}
          confirm={importing.confirm}
          skip={importing.skip}
        />
      ) : importing.report === null ? null : (
        <ImportReportDrawer report={importing.report} close={importing.forget} />
      )}
      {drop.isOver ? (
        <div className="drop">
          <p>{t("record:dropHere")}</p>
        </div>
      ) : null}
    </div>
  );
}

function ImportState({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation(["record", "frame"]);
  const progress = useProgress();
  if (importing.failure !== null) {
    return (
      <div className="pad">
        <Problem failure={importing.failure}>
          <button type="button" className="btn" onClick={importing.forget}>
            {t("frame:close")}
          </button>
        </Problem>
      </div>
    );
  }
  if (!importing.isRunning && progress === null) return null;
  const share = progress === null || progress.of === 0 ? null : progress.done / progress.of;
  return (
    <div className="import-state">
      <ProgressLine
        words={progress?.words ?? t("record:reading", { count: importing.count })}
        share={share}
      />
    </div>
  );
}

function NoDocuments() {
  const { t } = useTranslation("record");
  const { address, change } = useAddress();
  if (!isFiltered(address)) return <Empty>{t("empty.none")}</Empty>;
  const clear = () => change({ q: null, sources: null, languages: null, open: null, from: null, to: null });
  return (
    <Empty
      action={
        <button type="button" className="btn" onClick={clear}>
          {t("empty.clear")}
        </button>
      }
    >
      {t("empty.filtered")}
    </Empty>
  );
}

/** Files dragged over the page; the counter tells leaving the page from leaving one of its parts. */
function useDrop(put: (files: readonly File[]) => void) {
  const [depth, setDepth] = useState(0);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return {
    isOver: depth > 0,
    handlers: {
      onDragEnter: (event: DragEvent) => {
        if (hasFiles(event)) setDepth((now) => now + 1);
      },
      onDragLeave: (event: DragEvent) => {
        if (hasFiles(event)) setDepth((now) => Math.max(0, now - 1));
      },
      onDragOver: (event: DragEvent) => {
        if (hasFiles(event)) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setDepth(0);
        void droppedFiles(event.dataTransfer).then(put);
      },
    },
  };
}
