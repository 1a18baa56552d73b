/** The codebook: concepts, actors, statement types, what could be tidied, its versions, and it as a document. */
import "../../styles/record.css";
import "../../styles/statements.css";
import "../../styles/codebook.css";
import type { EntityRow } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { helpOf } from "../../components/help-places.js";
import { Problem } from "../../components/problem.js";
import { Segments } from "../../components/segments.js";
import { BarTools } from "../../frame/slots.js";
import { useKeys } from "../../keys/key-layer.js";
import { useAddress } from "../../state/address.js";
import { useProject } from "../../state/project.js";
import { useCodebook, useEntries, useEntry } from "../../state/vocabulary-entries.js";
import { useWrite } from "../../state/writes.js";
import { CodebookDrawer, type Work } from "./codebook-drawer.js";
import { type CodebookViewName, codebookFiltersOf, codebookViews } from "./codebook-filters.js";
import { CodebookTools } from "./codebook-tools.js";
import { DocumentView } from "./document-view.js";
import type { EntryWork } from "./entry-drawer.js";
import { EntryList } from "./entry-list.js";
import { hasName } from "./entry-tree.js";
import type { MergedEntry } from "./merge-form.js";
import { ScalesView } from "./scales-view.js";
import { TidyView } from "./tidy-view.js";
import { TypesView } from "./types-view.js";
import { VersionsView } from "./versions-view.js";
import { ViewSentence } from "./view-sentence.js";

const ACTORS = ["person", "organization"];

export function CodebookPage() {
  const { t } = useTranslation(["codebook", "frame"]);
  const { address, change } = useAddress();
  const { view, q, entry: entryId, variable, version } = codebookFiltersOf(address);
  const write = useWrite();
  const [work, setWork] = useState<Work | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const variables = view === "actors" ? ACTORS : [variable ?? "concept"];
  const isList = view === "concepts" || view === "actors";
  const entries = useEntries(variables);
  const hasEntry = entryId !== null && view !== "types";
  const entry = useEntry(hasEntry ? entryId : null);
  const codebook = useCodebook(view === "versions" || view === "document" || view === "scales");
  const types = useProject().data?.statementTypes ?? [];
  const rows = entries.data ?? [];

  const toPage = () => {
    setWork(null);
    document.querySelector<HTMLElement>(".entries-scroll")?.focus();
  };
  const open = (id: string) => change({ entry: id });
  const toggle = (id: string) =>
    setSelected((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const beginMerge = () => {
    const ids = new Set([...selected, ...(entryId === null ? [] : [entryId])]);
    const chosen: readonly MergedEntry[] = rows.filter(({ id }) => ids.has(id));
    const shown = entry.data;
    const first = chosen.length > 0 ? chosen : shown === undefined ? [] : [shown];
    if (first.length > 0) setWork({ name: "merge", entries: first });
  };
  const begin = (name: EntryWork) => {
    if (name === "merge") beginMerge();
    else if (name !== "remove") setWork({ name });
    else if (entry.data !== undefined) {
      const { id, revision } = entry.data;
      const body = { ids: [id], revisions: { [id]: revision } };
      void write("entities/remove", { method: "POST", body }).then((isDone) => {
        if (isDone) change({ entry: null });
      });
    }
  };
  const hasNew = isList || view === "types" || view === "scales";
  const beginNew = () => setWork(view === "scales" ? { name: "scale", scale: null } : { name: "new" });
  const print = () => {
    change({ view: "document", entry: null });
    // The document has to be there before the printer looks at it.
    setTimeout(() => window.print(), 600);
  };
  useKeys(t("frame:keys.page"), [
    {
      keys: "n",
      label: t("codebook:do.new"),
      run: beginNew,
      off: !hasNew,
    },
    { keys: "m", label: t("codebook:do.merge"), run: beginMerge, off: !isList || selected.size < 2 },
    {
      keys: "escape",
      label: t("codebook:keys.clear"),
      run: () => setSelected(new Set()),
      off: selected.size === 0,
    },
    ...codebookViews.map((name, at) => ({
      keys: String(at + 1),
      label: t(`codebook:view.${name}`),
      run: () => change({ view: name, entry: null }),
    })),
  ]);
  return (
    <div className="codebook">
      <BarTools>
        <CodebookTools print={print} take={(upload) => setWork({ name: "upload", upload })} />
      </BarTools>
      <div className="filt codebook-views">
        <Segments
          label={t("codebook:views")}
          help={helpOf("codebook.view")}
          choices={codebookViews.map((value) => ({ value, label: t(`codebook:view.${value}`) }))}
          value={view}
          choose={(value) => {
            setWork(null);
            setSelected(new Set());
            change({ view: value, entry: null, version: null, variable: null });
          }}
        />
        <ViewSentence view={view} variable={variables[0] ?? "concept"} rows={rows} words={q} />
        {hasNew ? (
          <button type="button" className="btn" onClick={beginNew}>
            {t(newWords[view] ?? "codebook:make.concept")}
          </button>
        ) : null}
      </div>
      {entries.error !== null && isList ? (
        <div className="pad">
          <Problem failure={entries.error}>
            <button type="button" className="btn" onClick={() => void entries.refetch()}>
              {t("frame:tryAgain")}
            </button>
          </Problem>
        </div>
      ) : isList ? (
        entries.data !== undefined && shownRows(rows, q).length === 0 ? (
          <div className="pad">
            <NoEntries words={q} />
          </div>
        ) : (
          <EntryList
            key={variables.join()}
            label={t(`codebook:view.${view}`)}
            entries={rows}
            words={q}
            opened={entryId}
            open={open}
            selected={selected}
            toggle={toggle}
          />
        )
      ) : view === "types" ? (
        <TypesView types={types} opened={entryId} open={open} />
      ) : view === "tidy" ? (
        <TidyView
          variable={variables[0] ?? "concept"}
          merge={(entries, into) =>
            setWork({ name: "merge", entries, ...(into === undefined ? {} : { into }) })
          }
          open={open}
          write={write}
        />
      ) : codebook.data === undefined ? null : view === "versions" ? (
        <VersionsView
          versions={codebook.data.versions}
          opened={version}
          open={(number) => change({ version: number === null ? null : String(number) })}
        />
      ) : view === "scales" ? (
        <ScalesView codebook={codebook.data.codebook} open={(scale) => setWork({ name: "scale", scale })} />
      ) : (
        <DocumentView codebook={codebook.data.codebook} number={codebook.data.number} />
      )}
      {selected.size > 1 && isList && work === null ? (
        <div className="stm-bar" role="toolbar" aria-label={t("codebook:selectedTools")}>
          <b className="num">{t("codebook:selected", { count: selected.size })}</b>
          <button type="button" className="btn" onClick={beginMerge}>
            {t("codebook:do.merge")}
          </button>
          <button type="button" className="btn quiet" onClick={() => setSelected(new Set())}>
            {t("codebook:keys.clear")}
          </button>
        </div>
      ) : null}
      <CodebookDrawer
        work={work}
        view={view}
        entry={hasEntry ? entry.data : undefined}
        type={view === "types" ? types.find(({ id }) => id === entryId) : undefined}
        concepts={codebook.data?.codebook.concepts ?? []}
        write={write}
        begin={begin}
        open={open}
        merged={(id) => {
          setSelected(new Set());
          if (view !== "tidy") open(id);
        }}
        endWork={toPage}
        close={() => {
          change({ entry: null });
          toPage();
        }}
      />
    </div>
  );
}

function NoEntries({ words }: { readonly words: string }) {
  const { t } = useTranslation("codebook");
  const { change } = useAddress();
  if (words === "") return <Empty>{t("empty.none")}</Empty>;
  return (
    <Empty
      action={
        <button type="button" className="btn" onClick={() => change({ q: null })}>
          {t("empty.clear")}
        </button>
      }
    >
      {t("empty.words", { words })}
    </Empty>
  );
}

const newWords: Readonly<Partial<Record<CodebookViewName, string>>> = {
  actors: "codebook:make.actor",
  scales: "codebook:scale.new",
  types: "codebook:types.new",
};

function shownRows(rows: readonly EntityRow[], words: string): readonly EntityRow[] {
  return words === "" ? rows : rows.filter((row) => hasName(row, words));
}
