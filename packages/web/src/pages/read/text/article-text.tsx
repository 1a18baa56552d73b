/** The words of a document with their marks. A paragraph redraws only when a statement in it changes. */
import { memo } from "react";
import { lookOf, type Paragraph, type ReadingMode } from "./marks.js";

export interface ArticleTextProps {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly focusId: string | null;
  readonly mode: ReadingMode;
  /** Rejected statements: their marks show only while they are in focus. */
  readonly hidden: ReadonlySet<string>;
  /** Classes by statement, where marks are colored by something else than their role. */
  readonly paint: ReadonlyMap<string, string> | null;
}

export function ArticleText({ text, paragraphs, focusId, mode, hidden, paint }: ArticleTextProps) {
  return paragraphs.map((paragraph) => (
    <ParagraphText
      key={paragraph.start}
      text={text}
      paragraph={paragraph}
      focusId={focusId !== null && paragraph.ids.has(focusId) ? focusId : null}
      mode={mode}
      hidden={hidden}
      paint={paint}
    />
  ));
}

interface ParagraphTextProps extends Omit<ArticleTextProps, "paragraphs"> {
  readonly paragraph: Paragraph;
}

const ParagraphText = memo(function ParagraphText(props: ParagraphTextProps) {
  const { text, paragraph, focusId, mode, hidden, paint } = props;
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
