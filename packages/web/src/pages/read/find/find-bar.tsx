/** The find bar over the text: words or a pattern, how many places, on to the next, keep it as a highlight. */
import { useTranslation } from "react-i18next";
import { Icon } from "../../../components/icon.js";
import { useFormats } from "../../../i18n/formats.js";
import { problemOf } from "../../../state/api.js";
import { MOST_PLACES } from "../../../state/find.js";
import { nextColor } from "../../../state/highlights.js";
import { useWrite } from "../../../state/writes.js";
import type { Find } from "./use-find.js";

export interface FindBarProps {
  readonly find: Find;
  readonly openHighlights: () => void;
  /** Closes the bar and gives the focus back to the text. */
  readonly close: () => void;
}

export function FindBar({ find, openHighlights, close }: FindBarProps) {
  const { t } = useTranslation(["reader", "frame"]);
  const write = useWrite();
  const { search, setSearch, step, highlights } = find;
  const isKept = highlights.some((one) => one.pattern === search.pattern && one.isRegex === search.isRegex);
  const keep = () =>
    void write("highlights", { method: "POST", body: { ...search, color: nextColor(highlights) } });
  return (
    <search className="find">
      <Icon name="search" size={14} />
      <input
        id="find"
        type="text"
        value={search.pattern}
        maxLength={190}
        placeholder={t("reader:find.words")}
        aria-label={t("reader:find.words")}
        aria-invalid={find.failure !== null}
        aria-describedby="find-count"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setSearch({ ...search, pattern: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape") close();
          else return;
          event.preventDefault();
        }}
      />
      <button
        type="button"
        className="btn quiet code"
        aria-pressed={search.isRegex}
        aria-label={t("reader:find.regex")}
        title={t("reader:find.regex")}
        onClick={() => setSearch({ ...search, isRegex: !search.isRegex })}
      >
        .*
      </button>
      <FindCount find={find} />
      <button
        type="button"
        className="btn quiet"
        disabled={find.places.length === 0}
        aria-label={t("reader:find.previous")}
        title={`${t("reader:find.previous")} (⇧ Enter)`}
        onClick={() => step(-1)}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        className="btn quiet"
        disabled={find.places.length === 0}
        aria-label={t("reader:find.next")}
        title={`${t("reader:find.next")} (Enter)`}
        onClick={() => step(1)}
      >
        <Icon name="next" />
      </button>
      <button
        type="button"
        className="btn"
        disabled={search.pattern === "" || isKept || find.failure !== null}
        onClick={keep}
      >
        {t("reader:find.keep")}
      </button>
      <button
        type="button"
        className="btn quiet"
        aria-label={t("reader:highlights.open")}
        title={`${t("reader:highlights.open")} (H)`}
        onClick={openHighlights}
      >
        <Icon name="highlight" />
      </button>
      <button
        type="button"
        className="btn quiet"
        aria-label={t("reader:find.close")}
        title={`${t("reader:find.close")} (Esc)`}
        onClick={close}
      >
        <Icon name="close" />
      </button>
    </search>
  );
}

/** "3 of 17", or why there is nothing. */
function FindCount({ find }: { readonly find: Find }) {
  const { t } = useTranslation("reader");
  const formats = useFormats();
  const { failure, places, at, search } = find;
  const problem = failure === null ? null : problemOf(failure);
  const most = places.length === MOST_PLACES ? "+" : "";
  const words =
    search.pattern === "" || find.isSearching
      ? ""
      : places.length === 0
        ? t("find.none")
        : t("position", { at: formats.number(at + 1), of: `${formats.number(places.length)}${most}` });
  return (
    <span id="find-count" className={problem === null ? "num sm dim" : "sm bad"} role="status">
      {problem === null ? (
        words
      ) : (
        <>
          {problem.title} {problem.next} <span className="code">{problem.code}</span>
        </>
      )}
    </span>
  );
}
