/** The words of a document with their marks. A paragraph redraws only when a statement in it changes. */
import type { Span } from "@parley/core";
import { memo } from "react";
import { lookOf, type Paragraph, type ReadingMode } from "./marks.js";

export interface ArticleTextProps {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** Only these are marked: marks move no word, so that a long text stands where it will stand without most of them. */
  readonly inSight: Span;
  readonly focusId: string | null;
  readonly mode: ReadingMode;
  /** Rejected statements: their marks show only while they are in focus. */
  readonly hidden: ReadonlySet<string>;
  /** Classes by statement, where marks are colored by something else than their role. */
  readonly paint: ReadonlyMap<string, string> | null;
}

export const ArticleText = memo(function ArticleText(props: ArticleTextProps) {
  const { text, paragraphs, inSight, focusId, mode, hidden, paint } = props;
  return paragraphs.map((paragraph) => {
    const isMarked = paragraph.start < inSight.end && paragraph.end > inSight.start;
    return isMarked && paragraph.ids.size > 0 ? (
      <MarkedParagraph
        key={paragraph.start}
        text={text}
        paragraph={paragraph}
        focusId={focusId !== null && paragraph.ids.has(focusId) ? focusId : null}
        mode={mode}
        hidden={[...paragraph.ids].filter((id) => hidden.has(id)).join(" ")}
        paint={paint}
      />
    ) : (
      <p key={paragraph.start} data-paragraph={paragraph.start}>
        {text.slice(paragraph.start, paragraph.end)}
      </p>
    );
  });
});

interface MarkedParagraphProps extends Omit<ArticleTextProps, "paragraphs" | "inSight" | "hidden"> {
  readonly paragraph: Paragraph;
  /** Ids of the hidden statements in it: one that is hidden elsewhere does not draw this paragraph again. */
  readonly hidden: string;
}

const MarkedParagraph = memo(function MarkedParagraph(props: MarkedParagraphProps) {
  const { text, paragraph, focusId, mode, paint } = props;
  const hidden = new Set(props.hidden.split(" "));
  return (
    <p data-paragraph={paragraph.start}>
      {paragraph.segments.map((segment) => (
        <SegmentText
          key={segment.start}
          words={text.slice(segment.start, segment.end)}
          layers={lookOf(segment, focusId, mode, hidden, paint).layers}
        />
      ))}
    </p>
  );
});

interface SegmentTextProps {
  readonly words: string;
  readonly layers: readonly string[];
}

/** Lines of an outer span run on under an inner one, so that two lines need two spans. */
function SegmentText({ words, layers }: SegmentTextProps) {
  const [outer = "", ...inner] = layers;
  const content = inner.length === 0 ? words : <SegmentText words={words} layers={inner} />;
  return outer === "" ? content : <span className={outer}>{content}</span>;
}
