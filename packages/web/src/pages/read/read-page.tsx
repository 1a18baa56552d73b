/** The reader: the text with its marks, the statement in focus beside it, the review below. */
import "../../styles/reader.css";
import type { Role, Span } from "@parley/core";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../components/problem.js";
import { BarSentence, BarTools } from "../../frame/slots.js";
import { useAddress } from "../../state/address.js";
import { usePreference, writePreference } from "../../state/preferences.js";
import { filterAddress } from "../../state/record-filters.js";
import { useReaderActions } from "./actions.js";
import { Article } from "./article.js";
import { DocumentDrawer } from "./document/document-drawer.js";
import { type Draft, draftOf, newDraft, withRole } from "./draft.js";
import { NEW_ID } from "./drawn-statement.js";
import { FindBar } from "./find/find-bar.js";
import { HighlightsDrawer } from "./find/highlights-drawer.js";
import { useFind } from "./find/use-find.js";
import { ReaderDrawer } from "./panel/reader-drawer.js";
import { PrintedDocument } from "./printed/printed-document.js";
import { usePrinting } from "./printed/use-printing.js";
import { focusConcept } from "./quick-corrections.js";
import { useCaretKeys, useReaderKeys } from "./reader-keys.js";
import { ReaderSentence } from "./reader-sentence.js";
import { ReaderTools, ViewSwitch } from "./reader-tools.js";
import { ReviewBar } from "./review-bar.js";
import { placeCaret } from "./text/caret.js";
import { BorderHandles, SplitMark } from "./text/handles.js";
import { type ReadingMode, readingModes } from "./text/marks.js";
import { offsetAt, placeFinder, selectedSpan, selectSpan, sentenceAround } from "./text/text-places.js";
import { useBorderDrag } from "./use-border-drag.js";
import { nextOpen, stepped, useReader } from "./use-reader.js";
import { useSplit } from "./use-split.js";

/** Longer selections are not meant as words to look for. */
const LONGEST_SEARCH = 80;

export function ReadPage() {
  const { documentId = "" } = useParams({ strict: false }) as { documentId?: string };
  // A new document starts with a new reader: no focus, selection or form of the one before.
  return <OpenDocument key={documentId} documentId={documentId} />;
}

function OpenDocument({ documentId }: { readonly documentId: string }) {
  const { t } = useTranslation(["reader", "frame"]);
  const { address } = useAddress();
  const reader = useReader(documentId);
  const { doc, statements, focus, draft, setDraft, select } = reader;
  const actions = useReaderActions(doc);
  const [selected, setSelected] = useState<Span | null>(null);
  const [isCaretOn, setCaretOn] = useState(false);
  const [mode, setMode] = useReadingMode();
  const [side, setSide] = useState<"document" | "highlights" | null>(null);
  const article = useRef<HTMLElement | null>(null);
  const find = useFind(doc, article);
  const splitting = useSplit(reader);
  const { split } = splitting;
  const borders = useBorderDrag(reader);
  const isPrinting = usePrinting();
  const openNeighbor = useNeighbors(doc?.previous ?? null, doc?.following ?? null);
  const focusId = draft === null ? (focus?.id ?? null) : (draft.of?.id ?? NEW_ID);

  const text = doc?.text ?? "";
  const clearSelection = useCallback(() => {
    getSelection()?.removeAllRanges();
    setSelected(null);
    setCaretOn(false);
  }, []);
  // What is selected this moment; the state follows the browser a little later.
  const selectedNow = () =>
    (article.current === null ? null : selectedSpan(article.current, doc?.text ?? "")) ?? selected;
  const add = () => {
    const span = selectedNow();
    if (span === null) return;
    setDraft(newDraft(span, focus, doc?.versionId ?? ""));
    clearSelection();
  };
  const judge = (verdict: "accept" | "reject" | "reopen") => {
    if (focus === null) return;
    const next = verdict === "reopen" ? null : nextOpen(statements, focus.id);
    if (verdict === "reject" && focus.state === "coded") actions.remove(focus);
    else if (!isAlready(focus.state, verdict)) actions.judge(focus, verdict);
    select(next?.id ?? focus.id);
  };
  const correct = () => {
    if (focus !== null) setDraft(draftOf(focus));
  };
  const giveRole = (role: Role | "writer", isMore: boolean) => {
    const base = draft ?? (focus === null ? null : draftOf(focus));
    const span = selectedNow();
    if (base === null || span === null) return;
    setDraft(withRole(base, role, span, isMore));
    clearSelection();
    // The form itself, not a field of it: there the next S, Ctrl+Enter and Esc work.
    requestAnimationFrame(() => openForm()?.focus({ preventScroll: true }));
  };
  const save = async (form: Draft) => {
    const saved = await actions.save(form);
    const next = form.of?.state === "proposed" ? nextOpen(statements, form.of.id) : null;
    select(next?.id ?? saved ?? form.of?.id ?? null);
  };
  const beginSplit = () => {
    splitting.begin(selectedNow());
    clearSelection();
  };
  const splitHere = () => {
    if (focus === null || split === null) return;
    actions.split(focus, split.at);
    split.leave();
    // The first half stays in focus, also where it was there only as the first to review.
    select(focus.id);
  };
  const openFind = () => {
    const span = selectedNow();
    find.open(
      span === null || span.end - span.start > LONGEST_SEARCH ? "" : text.slice(span.start, span.end),
    );
  };
  const closeFind = () => {
    find.close();
    article.current?.focus({ preventScroll: true });
  };
  const toggleCaret = () => {
    if (isCaretOn) return clearSelection();
    const element = article.current;
    if (element === null) return;
    if (selected === null) {
      const start = focus?.quote.start ?? 0;
      placeCaret(placeFinder(element)({ start, end: start + 1 }));
    }
    setCaretOn(true);
  };
  const takeSentence = useCallback(() => {
    const selection = getSelection();
    const element = article.current;
    if (element === null || selection?.focusNode === null || selection === null) return;
    const offset = offsetAt(selection.focusNode, selection.focusOffset);
    const sentence = offset === null ? null : sentenceAround(text, offset);
    if (sentence !== null) selectSpan(element, sentence);
  }, [text]);
  useCaretKeys(isCaretOn, article, takeSentence);
  useReaderKeys(
    { focus, hasSelection: selected !== null, isEditing: draft !== null, isCaretOn },
    {
      move: (step) => select(stepped(statements, focus?.id ?? null, step)?.id ?? null),
      judge,
      correct,
      correctConcept: () => {
        correct();
        focusConcept();
      },
      turn: () => {
        if (focus === null) return;
        actions.turn(focus);
        select((focus.state === "proposed" ? nextOpen(statements, focus.id) : null)?.id ?? focus.id);
      },
      add,
      giveRole,
      toggleCaret,
      nextView: () =>
        setMode(readingModes[(readingModes.indexOf(mode) + 1) % readingModes.length] ?? "focus"),
      openNeighbor,
      find: openFind,
      openHighlights: () => setSide((now) => (now === "highlights" ? null : "highlights")),
      split: () => (splitting.canSplit ? beginSplit() : undefined),
      print: () => window.print(),
      openDocument: () => setSide("document"),
      clearSelection: () => (selected === null && !isCaretOn ? setDraft(null) : clearSelection()),
      saveForm: () => openForm()?.requestSubmit(),
    },
  );
  if (reader.failure !== null) {
    return (
      <div className="pad">
        <Problem failure={reader.failure}>
          <button type="button" className="btn" onClick={reader.retry}>
            {t("frame:tryAgain")}
          </button>
          <Link to={"/record" as never} search={filterAddress(address) as never} className="btn">
            {t("reader:toRecord")}
          </Link>
        </Problem>
      </div>
    );
  }
  return (
    <div className="reader">
      <BarSentence>
        <ReaderSentence />
      </BarSentence>
      <BarTools>
        <ViewSwitch mode={mode} setMode={setMode} />
        <ReaderTools
          find={openFind}
          openHighlights={() => setSide("highlights")}
          print={() => window.print()}
        />
      </BarTools>
      {find.isOpen ? (
        <FindBar find={find} openHighlights={() => setSide("highlights")} close={closeFind} />
      ) : null}
      <div className="scroll">
        {doc === undefined ? null : (
          <Article
            doc={doc}
            statements={reader.drawn}
            focusId={focusId}
            mode={mode}
            isCaretOn={isCaretOn}
            painted={find.layers}
            tools={
              split !== null ? (
                <SplitMark article={article} at={split.at} drag={split.move} />
              ) : mode === "text" || selected !== null || isCaretOn || borders === null ? null : (
                <BorderHandles article={article} {...borders} />
              )
            }
            article={article}
            select={select}
            placeAt={split?.move ?? null}
            setSelected={setSelected}
            openDocument={() => setSide("document")}
          />
        )}
      </div>
      <ReviewBar
        statements={statements}
        focusId={focus?.id ?? null}
        selected={draft === null ? selected : null}
        isCaretOn={isCaretOn}
        split={split}
        splitHere={splitHere}
        text={text}
        language={doc?.language ?? null}
        add={add}
        select={select}
      />
      {doc !== undefined && isPrinting ? <PrintedDocument doc={doc} statements={statements} /> : null}
      {doc === undefined ? null : side === "document" ? (
        <DocumentDrawer key={doc.versionId} doc={doc} close={() => setSide(null)} />
      ) : side === "highlights" && draft === null ? (
        <HighlightsDrawer
          highlights={find.highlights}
          look={(search) => {
            find.setSearch(search);
            find.open();
          }}
          close={() => setSide(null)}
        />
      ) : (
        <ReaderDrawer
          reader={reader}
          doc={doc}
          judge={judge}
          correct={correct}
          split={splitting.canSplit ? beginSplit : null}
          save={save}
          openNext={doc.following === null ? null : () => openNeighbor("following")}
        />
      )}
    </div>
  );
}

function openForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>("form.form");
}

function isAlready(state: string, verdict: "accept" | "reject" | "reopen"): boolean {
  if (verdict === "accept") return state === "accepted" || state === "corrected" || state === "coded";
  return verdict === "reject" ? state === "rejected" : state === "proposed" || state === "coded";
}

function useReadingMode(): readonly [ReadingMode, (mode: ReadingMode) => void] {
  const stored = usePreference("reading-mode", "focus");
  const mode = readingModes.find((one) => one === stored) ?? "focus";
  return [mode, (next) => writePreference("reading-mode", next)];
}

function useNeighbors(previous: string | null, following: string | null) {
  const navigate = useNavigate();
  const { address } = useAddress();
  return (which: "previous" | "following") => {
    const id = which === "previous" ? previous : following;
    if (id === null) return;
    void navigate({
      to: "/read/$documentId",
      params: { documentId: id },
      search: filterAddress(address),
    } as never);
  };
}
