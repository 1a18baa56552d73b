/** The highlights of the project: add, color, remove, look where they stand in this text. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../../components/help-places.js";
import { Icon } from "../../../components/icon.js";
import { OptionHelp } from "../../../components/option-help.js";
import { Drawer } from "../../../frame/drawer.js";
import { useFormats } from "../../../i18n/formats.js";
import { problemOf } from "../../../state/api.js";
import type { Search } from "../../../state/find.js";
import { nextColor } from "../../../state/highlights.js";
import { usePreference, writePreference } from "../../../state/preferences.js";
import { useWrite, type Write } from "../../../state/writes.js";
import type { FoundHighlight } from "./use-find.js";

export interface HighlightsDrawerProps {
  readonly highlights: readonly FoundHighlight[];
  /** Looks for one of them in the text. */
  readonly look: (search: Search) => void;
  readonly close: () => void;
}

export function HighlightsDrawer({ highlights, look, close }: HighlightsDrawerProps) {
  const { t } = useTranslation("reader");
  const write = useWrite();
  const isShown = usePreference("highlights", "on") === "on";
  const title = t("highlights.title");
  return (
    <Drawer title={title} label={title} close={close} full>
      <div className="highlights">
        <p className="dim sm">{t("highlights.what")}</p>
        <label className="tickable">
          <input
            type="checkbox"
            checked={isShown}
            onChange={(event) => writePreference("highlights", event.currentTarget.checked ? "on" : "off")}
          />{" "}
          {t("highlights.show")}
        </label>
        <OptionHelp of={helpOf("reader.highlights")} label={t("highlights.show")} />
        {highlights.length === 0 ? <p className="none">{t("highlights.none")}</p> : null}
        <ul>
          {highlights.map((highlight) => (
            <HighlightRow key={highlight.id} highlight={highlight} look={look} write={write} />
          ))}
        </ul>
        <AddHighlight highlights={highlights} write={write} />
      </div>
    </Drawer>
  );
}

interface HighlightRowProps extends Pick<HighlightsDrawerProps, "look"> {
  readonly highlight: FoundHighlight;
  readonly write: Write;
}

function HighlightRow({ highlight, look, write }: HighlightRowProps) {
  const { t } = useTranslation("reader");
  const formats = useFormats();
  const { id, pattern, isRegex, color, places, failure } = highlight;
  const problem = failure === null ? null : problemOf(failure);
  return (
    <li>
      <ColorField
        key={color}
        label={t("highlights.colorOf", { pattern })}
        color={color}
        set={(next) =>
          void write("highlights", { method: "POST", body: { id, pattern, isRegex, color: next } })
        }
      />
      <button
        type="button"
        className="pattern"
        title={t("highlights.look")}
        onClick={() => look({ pattern, isRegex })}
      >
        <span className={isRegex ? "code" : undefined}>{pattern}</span>
        {problem === null ? (
          <span className="num sm dim">{formats.number(places.length)}</span>
        ) : (
          <span className="sm bad">
            {problem.title} <span className="code">{problem.code}</span>
          </span>
        )}
      </button>
      <button
        type="button"
        className="btn quiet"
        aria-label={t("highlights.remove", { pattern })}
        onClick={() => void write(`highlights/${encodeURIComponent(id)}`, { method: "DELETE" })}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

interface ColorFieldProps {
  readonly label: string;
  readonly color: string;
  readonly set: (color: string) => void;
}

/** Written when the choice is made, not with every shade on the way to it. */
function ColorField({ label, color, set }: ColorFieldProps) {
  const [chosen, setChosen] = useState(color);
  return (
    <input
      type="color"
      aria-label={label}
      title={label}
      value={chosen}
      onChange={(event) => setChosen(event.currentTarget.value)}
      onBlur={() => {
        if (chosen !== color) set(chosen);
      }}
    />
  );
}

function AddHighlight({
  highlights,
  write,
}: {
  readonly highlights: readonly FoundHighlight[];
  readonly write: Write;
}) {
  const { t } = useTranslation("reader");
  const [search, setSearch] = useState<Search>({ pattern: "", isRegex: false });
  const [chosen, setChosen] = useState<string | null>(null);
  const color = chosen ?? nextColor(highlights);
  const add = () => {
    if (search.pattern === "") return;
    void write("highlights", { method: "POST", body: { ...search, color } }).then((isDone) => {
      if (!isDone) return;
      setSearch({ ...search, pattern: "" });
      setChosen(null);
    });
  };
  return (
    <form
      aria-label={t("highlights.add")}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        type="color"
        aria-label={t("highlights.color")}
        title={t("highlights.color")}
        value={color}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <input
        type="text"
        className="plain"
        maxLength={190}
        value={search.pattern}
        placeholder={t("find.words")}
        aria-label={t("highlights.words")}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setSearch({ ...search, pattern: event.currentTarget.value })}
      />
      <button type="submit" className="btn primary" disabled={search.pattern === ""}>
        {t("highlights.add")}
      </button>
      <label className="tickable sm">
        <input
          type="checkbox"
          checked={search.isRegex}
          onChange={(event) => setSearch({ ...search, isRegex: event.currentTarget.checked })}
        />{" "}
        {t("find.regex")}
      </label>
    </form>
  );
}
