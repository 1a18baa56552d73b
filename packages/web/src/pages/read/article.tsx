/** The article: head, words with their marks, overlay. Knows what is selected and what is clicked. */

import type { DocumentView, Span, StatementView } from "@parley/core";
import { Link } from "@tanstack/react-router";
import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../components/icon.js";
import { Notice } from "../../components/notice.js";
import { Verbatim } from "../../components/verbatim.js";
import { useFormats } from "../../i18n/formats.js";
import { useAddress } from "../../state/address.js";
import { prefetchDocument } from "../../state/documents.js";
import { usePreference } from "../../state/preferences.js";
import { useProject } from "../../state/project.js";
import { documentQueryOf, filterAddress } from "../../state/record-filters.js";
import { ArticleText } from "./text/article-text.js";
import { useCaret } from "./text/caret.js";
import { Gutter } from "./text/gutter.js";
import { useInSight } from "./text/in-sight.js";
import { markColors, type Paint, paintOf } from "./text/mark-colors.js";
import {
  isSameMarks,
  keptParagraphs,
  layOutMarks,
  type Paragraph,
  paragraphsUntil,
  type ReadingMode,
  statementAt,
} from "./text/marks.js";
import { type Painted, usePainted } from "./text/painted.js";
import { showSpan } from "./text/showing.js";
import { offsetAt, selectedSpan } from "./text/text-places.js";

export interface ArticleProps {
  readonly doc: DocumentView;
  readonly statements: readonly StatementView[];
  readonly focusId: string | null;
  readonly mode: ReadingMode;
  readonly isCaretOn: boolean;
  /** What was found, and the highlights of the project. */
  readonly painted: readonly Painted[];
  /** Handles and the place of a split, over the words. */
  readonly tools: ReactNode;
  readonly article: RefObject<HTMLElement | null>;
  readonly select: (id: string) => void;
  /** Where a click means a place of the text and not a statement. */
  readonly placeAt: ((offset: number) => void) | null;
  readonly setSelected: (span: Span | null) => void;
  readonly openDocument: () => void;
}

export function Article(props: ArticleProps) {
  const { doc, statements, focusId, mode, isCaretOn, article, select, setSelected } = props;
  const { t } = useTranslation("reader");
  const placed = useSameMarks(statements);
  const paragraphs = useParagraphs(doc.text, placed);
  const width = useWidth(article);
  const hiddenKey = statements.flatMap((one) => (one.state === "rejected" ? [one.id] : [])).join(" ");
  const hidden = useMemo(() => new Set(hiddenKey.split(" ")), [hiddenKey]);
  const signature = useSignature(paragraphs);
  const fontLoads = useFontLoads();
  const shown = useShown(paragraphs, statements, focusId);
  const layout = width === 0 ? "" : `${width} ${fontLoads} ${doc.id} ${signature} ${shown.length}`;
  useFocusInSight(article, statements, focusId, layout);
  const inSight = useInSight(article, layout);
  usePainted(article, props.painted, inSight);
  const caret = useCaret(article, isCaretOn);
  const paint = usePaint(statements);
  useSelection(article, doc.text, setSelected);
  const onClick = (event: MouseEvent) => {
    const selection = getSelection();
    if (selection === null || !selection.isCollapsed || selection.focusNode === null) return;
    if (event.target instanceof Element && event.target.closest("a, button") !== null) return;
    const offset = offsetAt(selection.focusNode, selection.focusOffset);
    if (offset !== null && props.placeAt !== null) return props.placeAt(offset);
    const found = offset === null ? null : statementAt(statements, offset, focusId);
    if (found !== null) select(found.id);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: J and K move between statements, S puts a caret into the text
    <article
      ref={article}
      lang={doc.language ?? undefined}
      tabIndex={-1}
      onClick={onClick}
      className={`mode-${mode}`}
      style={paintStyle(paint)}
    >
      <ArticleHead doc={doc} openDocument={props.openDocument} />
      {paint === null ? null : <PaintLegend paint={paint} />}
      <div className="txt rec">
        <ArticleText
          text={doc.text}
          paragraphs={shown}
          inSight={inSight}
          focusId={focusId}
          mode={mode}
          hidden={hidden}
          paint={paint?.classes ?? null}
        />
      </div>
      {doc.text.trim() === "" ? <p className="emp">{t("emptyText")}</p> : null}
      <Gutter
        article={article}
        statements={statements}
        inSight={inSight}
        focusId={focusId}
        mode={mode}
        layout={layout}
      />
      {props.tools}
      {caret === null ? null : <span className="caret" style={caret} aria-hidden="true" />}
    </article>
  );
}

/** The same object as long as nothing it depends on changes, so that paragraphs are not drawn again. */
function usePaint(statements: readonly StatementView[]): Paint | null {
  const project = useProject().data;
  const stored = usePreference("mark-colors", "role");
  const by = markColors.find((one) => one === stored) ?? "role";
  const key =
    by === "role"
      ? ""
      : statements.map((one) => `${one.id} ${one.typeId} ${one.coder} ${one.confidence}`).join("|");
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` holds all of a statement that the colors depend on
  return useMemo(
    () => (project === undefined ? null : paintOf(statements, by, project)),
    [by, key, project?.statementTypes, project?.coders],
  );
}

/** The colors as the classes of the words refer to them. */
function paintStyle(paint: Paint | null): CSSProperties | undefined {
  if (paint === null) return undefined;
  return Object.fromEntries(paint.legend.map(({ color }, at) => [`--paint-${at}`, color])) as CSSProperties;
}

function PaintLegend({ paint }: { readonly paint: Paint }) {
  const { t, i18n } = useTranslation("reader");
  return (
    <ul className="paint-legend sm" lang={i18n.language} aria-label={t("colors.legend")}>
      {paint.legend.map(({ key, label }, at) => (
        <li key={key}>
          <i className={`paint paint-${at}`} aria-hidden="true" />
          {label}
        </li>
      ))}
    </ul>
  );
}

function ArticleHead({ doc, openDocument }: Pick<ArticleProps, "doc" | "openDocument">) {
  const { t, i18n } = useTranslation(["reader", "frame", "record"]);
  const formats = useFormats();
  return (
    <header lang={i18n.language}>
      <div className="meta sm">
        {doc.source === "" ? null : <span>{doc.source}</span>}
        <span className="num">{doc.date === null ? t("frame:undated") : formats.day(doc.date.local)}</span>
        {doc.language === null ? null : (
          <span className="d-only">{t(`record:language.${doc.language}`)}</span>
        )}
        {doc.author === "" ? null : <span className="d-only">{doc.author}</span>}
        <button type="button" className="link" onClick={openDocument}>
          {t("reader:document.open")}
        </button>
        {doc.of > 0 ? (
          <span className="pos num">
            <Neighbor id={doc.previous} label={t("reader:keys.previousDocument")}>
              <Icon name="previous" size={12} />
            </Neighbor>
            {t("reader:position", { at: formats.number(doc.position), of: formats.number(doc.of) })}
            <Neighbor id={doc.following} label={t("reader:keys.nextDocument")}>
              <Icon name="next" size={12} />
            </Neighbor>
          </span>
        ) : null}
      </div>
      <Verbatim as="h2" language={doc.language}>
        {doc.title}
      </Verbatim>
      <Notice className="article-notice sm dimmer" />
    </header>
  );
}

interface NeighborProps {
  readonly id: string | null;
  readonly label: string;
  readonly children: ReactNode;
}

function Neighbor({ id, label, children }: NeighborProps) {
  const { address } = useAddress();
  const filters = filterAddress(address);
  if (id === null) return <span className="off">{children}</span>;
  return (
    <Link
      to={"/read/$documentId" as never}
      params={{ documentId: id } as never}
      search={filters as never}
      aria-label={label}
      title={label}
      onPointerEnter={() => prefetchDocument(id, documentQueryOf(filters))}
    >
      {children}
    </Link>
  );
}

/** The same list as long as no mark changes; a decision changes none. */
function useSameMarks(statements: readonly StatementView[]): readonly StatementView[] {
  const last = useRef(statements);
  if (!isSameMarks(last.current, statements)) last.current = statements;
  return last.current;
}

/** Width of the article in whole pixels, 0 before it stands. */
function useWidth(article: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = article.current;
    if (element === null) return;
    const read = () => setWidth(element.offsetWidth);
    read();
    const sizes = new ResizeObserver(read);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [article]);
  return width;
}

function useParagraphs(text: string, statements: readonly StatementView[]): readonly Paragraph[] {
  const before = useRef<readonly Paragraph[]>([]);
  return useMemo(() => {
    before.current = keptParagraphs(before.current, layOutMarks(text, statements));
    return before.current;
  }, [text, statements]);
}

/** Characters behind the statement in focus that fill any view. */
const FILLS_VIEW = 8000;

/** Of a long text first what is seen at once, up to the statement in focus and a view more; the rest right after. */
function useShown(
  paragraphs: readonly Paragraph[],
  statements: readonly StatementView[],
  focusId: string | null,
): readonly Paragraph[] {
  const [first] = useState(() => {
    const focus = statements.find((one) => one.id === focusId);
    return paragraphsUntil(paragraphs, focus?.quote.end ?? 0, FILLS_VIEW);
  });
  const count = useDeferredValue(paragraphs.length, first);
  return useMemo(
    () => (count >= paragraphs.length ? paragraphs : paragraphs.slice(0, count)),
    [paragraphs, count],
  );
}

/** One name for what stands where; brackets are measured again only when it changes. */
function useSignature(paragraphs: readonly Paragraph[]): string {
  const last = useRef<{ key: string; number: number }>({ key: "", number: 0 });
  const key = paragraphs.map((paragraph) => paragraph.signature).join("|");
  if (key !== last.current.key) last.current = { key, number: last.current.number + 1 };
  return String(last.current.number);
}

/** How often fonts have come in since the text stands: each time words may have moved, also after a status of "loaded". */
function useFontLoads(): number {
  const [loads, setLoads] = useState(0);
  // Before the browser goes on: fonts that the first layout asks for are not missed.
  useLayoutEffect(() => {
    const update = () => setLoads((before) => before + 1);
    document.fonts.addEventListener("loadingdone", update);
    return () => document.fonts.removeEventListener("loadingdone", update);
  }, []);
  return loads;
}

function useSelection(
  article: RefObject<HTMLElement | null>,
  text: string,
  set: (span: Span | null) => void,
): void {
  useEffect(() => {
    const update = () => {
      // Choosing in a form takes the browser's selection away; what was selected in the text is still meant.
      if (document.activeElement?.closest("form") !== null && document.activeElement !== null) return;
      set(article.current === null ? null : selectedSpan(article.current, text));
    };
    document.addEventListener("selectionchange", update);
    return () => document.removeEventListener("selectionchange", update);
  }, [article, text, set]);
}

/** Brings the statement in focus into sight, and moves nothing when it is there already. */
function useFocusInSight(
  article: RefObject<HTMLElement | null>,
  statements: readonly StatementView[],
  focusId: string | null,
  layout: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new focus or a new layout may scroll
  useLayoutEffect(() => {
    const element = article.current;
    if (element !== null && layout !== "")
      showSpan(element, statements.find((one) => one.id === focusId)?.quote);
  }, [focusId, layout]);
}
