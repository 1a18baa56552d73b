/** Finds an entity by typing part of its name: arrow keys move in the list below the field, Enter takes one. */
import type { EntityRow } from "@parley/core";
import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/formats.js";
import { ask } from "../state/api.js";
import type { Rows } from "../state/rows.js";

export interface EntityFinderProps {
  /** Name for screen readers. */
  readonly label: string;
  /** Ids of the variables whose entities are looked through. */
  readonly variables: readonly string[];
  readonly pick: (entity: EntityRow) => void;
  /** Takes a name that no entity has; such names are refused when left out. */
  readonly pickNew?: ((name: string) => void) | undefined;
  /** Ids that are not offered. */
  readonly without?: readonly string[];
  /** Ids that carry a check. */
  readonly chosen?: readonly string[];
  readonly autoFocus?: boolean;
}

const SHOWN = 9;

export function EntityFinder(props: EntityFinderProps) {
  const { label, variables, pick, pickNew, without = [], chosen = [], autoFocus = false } = props;
  const { t } = useTranslation("frame");
  const formats = useFormats();
  const id = useId();
  const [words, setWords] = useState("");
  const [active, setActive] = useState(0);
  const rows = useFound(variables, words.trim(), SHOWN + without.length)
    .filter((row) => !without.includes(row.id))
    .slice(0, SHOWN);
  const isKnown = rows.some((row) => row.label.toLowerCase() === words.trim().toLowerCase());
  const offersNew = pickNew !== undefined && words.trim() !== "" && !isKnown;
  const count = rows.length + (offersNew ? 1 : 0);
  const at = Math.min(active, Math.max(0, count - 1));
  const take = (position: number) => {
    const row = rows[position];
    if (row !== undefined) pick(row);
    else if (offersNew) pickNew(words.trim());
    else return;
    setWords("");
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) take(at);
    else if (event.key === "ArrowDown") setActive(Math.min(count - 1, at + 1));
    else if (event.key === "ArrowUp") setActive(Math.max(0, at - 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="finder">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={count > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={count === 0 ? undefined : `${id}-${at}`}
        aria-autocomplete="list"
        autoComplete="off"
        maxLength={190}
        placeholder={t("finder.type")}
        value={words}
        // biome-ignore lint/a11y/noAutofocus: the field opens because somebody asked for it
        autoFocus={autoFocus}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="options" id={`${id}-list`} role="listbox" tabIndex={-1} aria-label={label}>
        {rows.map((row, position) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for its list
          <div
            key={row.id}
            id={`${id}-${position}`}
            role="option"
            tabIndex={-1}
            aria-selected={position === at}
            onClick={() => take(position)}
          >
            <span className="tick" aria-hidden="true">
              {chosen.includes(row.id) ? "✓" : ""}
            </span>
            <span className="t">{row.label}</span>
            <span className="n num">{formats.number(row.statements)}</span>
          </div>
        ))}
        {offersNew ? (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for its list
          <div
            id={`${id}-${rows.length}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === rows.length}
            onClick={() => take(rows.length)}
          >
            <span className="tick" aria-hidden="true" />
            <span className="t">{t("finder.new", { name: words.trim() })}</span>
          </div>
        ) : null}
      </div>
      {count === 0 && words.trim() !== "" ? <p className="sm dimmer">{t("finder.none")}</p> : null}
    </div>
  );
}

/** Entities of the variables whose names hold the words, the most used first. */
function useFound(variables: readonly string[], q: string, limit: number): readonly EntityRow[] {
  const { i18n } = useTranslation();
  const answers = useQueries({
    queries: variables.map((variable) => ({
      queryKey: ["entities", variable, q, limit, i18n.language],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        ask<Rows<EntityRow>>("entities", { variable, q, limit, labels: i18n.language }, signal),
      placeholderData: keepPreviousData,
    })),
  });
  const rows = answers.flatMap((answer) => answer.data?.rows ?? []);
  return rows.sort((a, b) => b.statements - a.statements).slice(0, limit);
}
