/** The bottom of the reader: what is decided, one block a statement, and the keys that decide. */
import type { Span, StatementView } from "@parley/core";
import { useTranslation } from "react-i18next";
import { Keys } from "../../components/keys.js";
import { Sentence } from "../../components/sentence.js";
import { Verbatim } from "../../components/verbatim.js";
import { useFormats } from "../../i18n/formats.js";
import { useKeys } from "../../keys/key-layer.js";
import { roleKeys } from "../../state/vocabulary.js";
import type { Split } from "./use-split.js";

export interface ReviewBarProps {
  readonly statements: readonly StatementView[];
  readonly focusId: string | null;
  readonly selected: Span | null;
  readonly isCaretOn: boolean;
  readonly text: string;
  readonly language: string | null;
  readonly split: Split | null;
  readonly splitHere: () => void;
  readonly add: () => void;
  readonly select: (id: string) => void;
}

/** More blocks than this become a line. */
const MOST_BLOCKS = 48;

export function ReviewBar(props: ReviewBarProps) {
  const { selected, isCaretOn, split } = props;
  return (
    <footer className={split === null ? "review" : "review splitting"}>
      {split !== null ? (
        <SplitTools split={split} splitHere={props.splitHere} language={props.language} />
      ) : selected !== null ? (
        <SelectionTools {...props} selected={selected} />
      ) : isCaretOn ? (
        <CaretKeys />
      ) : (
        <Review {...props} />
      )}
    </footer>
  );
}

function Review({ statements, focusId, select }: ReviewBarProps) {
  const { t } = useTranslation("reader");
  const formats = useFormats();
  const decided = statements.filter((one) => one.state !== "proposed").length;
  const words = t("decided", { done: formats.number(decided), all: formats.number(statements.length) });
  return (
    <>
      {statements.length <= MOST_BLOCKS ? (
        <span className="prog">
          {statements.map((one) => (
            <button
              key={one.id}
              type="button"
              tabIndex={-1}
              aria-label={t("block", { state: t(`frame:state.${one.state}`) })}
              className={blockClass(one, focusId)}
              onClick={() => select(one.id)}
            />
          ))}
        </span>
      ) : (
        <span className="prog-line" aria-hidden="true">
          <i style={{ width: `${(decided / Math.max(1, statements.length)) * 100}%` }} />
        </span>
      )}
      <span className="num dim sm" role="status">
        {words}
      </span>
      <span className="spacer" />
      <KeyHints
        hints={[
          { keys: ["J", "K"], words: t("hint.move") },
          { keys: ["A"], words: t("hint.accept") },
          { keys: ["E"], words: t("hint.correct") },
          { keys: ["X"], words: t("hint.reject") },
          { keys: ["S"], words: t("hint.select") },
          { keys: ["U"], words: t("hint.undo") },
        ]}
      />
    </>
  );
}

function blockClass(statement: StatementView, focusId: string | null): string {
  const look =
    statement.state === "proposed"
      ? statement.mode === "writer"
        ? "w"
        : ""
      : statement.state === "rejected"
        ? "no"
        : "done";
  return statement.id === focusId ? `${look} focus` : look;
}

function SelectionTools({ selected, text, language, add }: ReviewBarProps & { readonly selected: Span }) {
  const { t } = useTranslation("reader");
  return (
    <>
      <span className="picked">
        <Verbatim language={language}>{text.slice(selected.start, selected.end)}</Verbatim>
      </span>
      <span className="spacer" />
      <button
        type="button"
        className="btn primary"
        onMouseDown={(event) => event.preventDefault()}
        onClick={add}
      >
        {t("addStatement")} <kbd>N</kbd>
      </button>
      <KeyHints
        hints={roleKeys.slice(0, 6).map((role, position) => ({
          keys: [String(position + 1)],
          words: t(`field.${role}`),
        }))}
      />
    </>
  );
}

interface SplitToolsProps extends Pick<ReviewBarProps, "splitHere" | "language"> {
  readonly split: Split;
}

/** The words on both sides of the place, and the keys that move it; they come before those of the page. */
function SplitTools({ split, splitHere, language }: SplitToolsProps) {
  const { t } = useTranslation(["reader", "frame"]);
  const { words, step, leave } = split;
  useKeys(t("frame:keys.page"), [
    { keys: "arrowleft", run: () => step(-1) },
    { keys: "arrowright", run: () => step(1) },
    { keys: "enter", label: t("reader:split.here"), run: splitHere },
    { keys: "escape", label: t("reader:split.leave"), run: leave },
  ]);
  return (
    <>
      <span className="halves" role="status">
        {words.map((half, at) => (
          <span key={at === 0 ? "before" : "behind"}>
            <span className="sm dim">{t(at === 0 ? "reader:split.before" : "reader:split.behind")}</span>{" "}
            <Verbatim language={language}>{half}</Verbatim>
          </span>
        ))}
      </span>
      <span className="spacer" />
      <KeyHints hints={[{ keys: ["←", "→"], words: t("reader:hint.place") }]} />
      <button type="button" className="btn primary" onClick={splitHere}>
        {t("reader:split.here")} <Keys name="enter" />
      </button>
      <button type="button" className="btn" onClick={leave}>
        {t("reader:split.leave")} <Keys name="escape" />
      </button>
    </>
  );
}

function CaretKeys() {
  const { t } = useTranslation("reader");
  return (
    <>
      <span className="dim sm">
        <Sentence t={t} i18nKey="caretOn" components={{ b: <b className="b" /> }} />
      </span>
      <span className="spacer" />
      <KeyHints
        hints={[
          { keys: ["←", "→"], words: t("hint.letter") },
          { keys: ["Ctrl", "→"], words: t("hint.word") },
          { keys: ["⇧"], words: t("hint.extend") },
          { keys: ["Q"], words: t("hint.sentence") },
          { keys: ["Esc"], words: t("hint.leave") },
        ]}
      />
    </>
  );
}

function KeyHints({
  hints,
}: {
  readonly hints: readonly { readonly keys: readonly string[]; readonly words: string }[];
}) {
  return (
    <span className="keys sm" aria-hidden="true">
      {hints.map((hint) => (
        <span key={hint.words}>
          {hint.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{" "}
          {hint.words}
        </span>
      ))}
    </span>
  );
}
