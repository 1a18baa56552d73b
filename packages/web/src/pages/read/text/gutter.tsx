/** The overlay of the reader: brackets with names in the gutter, role labels over the marks in focus, the caret. */
import type { Span, StatementView } from "@parley/core";
import { memo, type RefObject, useLayoutEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { actorLabel } from "../../../components/statement-quote.js";
import { type Bracket, bracketsOf, labelsOf, namePlaces, type RoleLabel } from "./brackets.js";
import { marksOf, type ReadingMode } from "./marks.js";
import { placeFinder } from "./text-places.js";

export interface GutterProps {
  readonly article: RefObject<HTMLElement | null>;
  readonly statements: readonly StatementView[];
  /** Brackets are drawn for this stretch of the text alone. */
  readonly inSight: Span;
  readonly focusId: string | null;
  readonly mode: ReadingMode;
  /** Changes when words move on the screen: marks, width of the article, fonts. */
  readonly layout: string;
}

/** Distance of the outermost bracket from the left of the article, wide and narrow. */
const AT = { wide: 146, narrow: 14 } as const;
const PER_LEVEL = 7;
/** Width of a letter of a label. */
const LETTER = 6.4;

export function Gutter({ article, statements, inSight, focusId, mode, layout }: GutterProps) {
  const { t } = useTranslation("reader");
  const [brackets, setBrackets] = useState<readonly Bracket[]>([]);
  const [labels, setLabels] = useState<readonly RoleLabel[]>([]);
  const byId = useMemo(() => new Map(statements.map((one) => [one.id, one])), [statements]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `layout` says when rectangles have moved; a decision moves none
  useLayoutEffect(() => {
    const element = article.current;
    if (element === null || mode === "text" || layout === "") return setBrackets([]);
    setBrackets(bracketsOf(statements, inSight, placeFinder(element), element.getBoundingClientRect()));
  }, [article, inSight, mode, layout]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `layout` says when the rectangles have moved
  useLayoutEffect(() => {
    const element = article.current;
    const focus = focusId === null ? undefined : byId.get(focusId);
    if (element === null || focus === undefined || mode === "text" || layout === "") return setLabels([]);
    const widthOf = (role: string) => t(`label.${role}`).length * LETTER;
    setLabels(labelsOf(marksOf(focus), placeFinder(element), element.getBoundingClientRect(), widthOf));
  }, [article, byId, focusId, mode, layout, inSight, t]);

  const wordsOf = useBracketWords(byId);
  const places = useMemo(() => namePlaces(brackets, focusId), [brackets, focusId]);
  const isNarrow = matchMedia("(max-width: 700px)").matches;
  return (
    <div className="overlay" aria-hidden="true">
      <svg aria-hidden="true">
        {brackets.map((bracket) => (
          <BracketLine
            key={bracket.ids.join()}
            bracket={bracket}
            look={lookOfBracket(bracket, byId, focusId)}
            at={isNarrow ? AT.narrow : AT.wide}
          />
        ))}
      </svg>
      {isNarrow
        ? null
        : [...places].map(([position, top]) => {
            const bracket = brackets[position];
            return bracket === undefined ? null : (
              <BracketName
                key={bracket.ids.join()}
                top={top}
                look={lookOfBracket(bracket, byId, focusId)}
                {...wordsOf(bracket, focusId)}
              />
            );
          })}
      {labels.map((label) => (
        <span key={label.role} className={`lab l-${label.role}`} style={{ left: label.left, top: label.top }}>
          {t(`label.${label.role}`)}
        </span>
      ))}
    </div>
  );
}

type Look = "focus" | "writer" | "done" | "rejected" | "open";

function lookOfBracket(
  bracket: Bracket,
  byId: ReadonlyMap<string, StatementView>,
  focusId: string | null,
): Look {
  if (focusId !== null && bracket.ids.includes(focusId)) return "focus";
  const group = bracket.ids.flatMap((id) => byId.get(id) ?? []);
  if (group.some((one) => one.state === "proposed"))
    return group.every((one) => one.mode === "writer") ? "writer" : "open";
  return group.every((one) => one.state === "rejected") ? "rejected" : "done";
}

interface BracketLineProps {
  readonly bracket: Bracket;
  readonly look: Look;
  readonly at: number;
}

/** Drawn again only when its own look changes: a long text has hundreds. */
const BracketLine = memo(function BracketLine({ bracket, look, at }: BracketLineProps) {
  const x = at + bracket.depth * PER_LEVEL;
  const y = bracket.top + 8;
  const isDecided = look === "done" || look === "rejected";
  return (
    <g className={look}>
      <path d={`M${x + 5} ${bracket.top}H${x}V${bracket.bottom}H${x + 5}`} />
      {isDecided ? (
        <path
          className="mark"
          d={look === "done" ? `M${at - 12} ${y}l3 3 5-6` : `M${at - 11} ${y - 3}l6 6m0-6l-6 6`}
        />
      ) : null}
    </g>
  );
});

interface BracketNameProps {
  readonly top: number;
  readonly look: Look;
  readonly names: string;
  readonly kind: string;
}

/** Drawn again only when its words or its look change. */
const BracketName = memo(function BracketName({ top, look, names, kind }: BracketNameProps) {
  return (
    <div className={`glab ${look}`} style={{ top }}>
      <b>{names}</b>
      {kind}
    </div>
  );
});

/** Who says what kind of thing, beside a bracket; of several statements, the one in focus says the kind. */
function useBracketWords(byId: ReadonlyMap<string, StatementView>) {
  const { t } = useTranslation("reader");
  return (bracket: Bracket, focusId: string | null): Pick<BracketNameProps, "names" | "kind"> => {
    const group = bracket.ids.flatMap((id) => byId.get(id) ?? []);
    const first = group.find((one) => one.id === focusId) ?? group[0];
    if (first === undefined) return { names: "", kind: "" };
    if (first.mode === "writer") return { names: t("field.writer"), kind: t("keptApart") };
    const names = new Set(group.map((one) => actorLabel(one) ?? one.actor?.text ?? t("noActor")));
    const kind = t(`kind.${first.act}`);
    return {
      names: [...names].join(", "),
      kind: first.nestedIn === null ? kind : t("nested", { kind }),
    };
  };
}
